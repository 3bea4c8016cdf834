import type { Said } from './question.ts'
import type { SearchIndex } from './search-index.ts'

export interface Scored {
  subject: number
  score: number
}

/** How a term's own fullness counts beside how much of the question it explains. */
const fullness = 0.4
/** The best single term beside all terms of a subject together. */
const bestTerm = 0.6
/** Below this share of the best there is no reason to show it. */
const leastShare = 0.3

/**
 * Subjects by how well they explain what was said. A term explains a word as well as the best of its words fits; a
 * subject is as good as its best term, and as all its terms together.
 */
export function score(index: SearchIndex, said: readonly Said[]): Scored[] {
  const all = said.reduce((sum, one) => sum + one.weight, 0)
  if (all === 0) return []
  const explained = new Float32Array(index.termSubject.length)
  const covered = new Float32Array(index.termSubject.length)
  const together = new Float32Array(index.subjects.length)
  const touched: number[] = []
  for (const one of said) {
    const ofTerm = new Map<number, number>()
    const wordOfTerm = new Map<number, number>()
    const ofSubject = new Map<number, number>()
    for (const [id, fit] of one.fits) {
      const worth = index.words[id]?.weight ?? 0
      for (const t of index.termsOf[id] ?? []) {
        if (fit <= (ofTerm.get(t) ?? 0)) continue
        ofTerm.set(t, fit)
        wordOfTerm.set(t, worth)
        const subject = index.termSubject[t] as number
        const here = fit * (index.termWeight[t] as number)
        if (here > (ofSubject.get(subject) ?? 0)) ofSubject.set(subject, here)
      }
    }
    for (const [t, fit] of ofTerm) {
      if (explained[t] === 0) touched.push(t)
      explained[t] = (explained[t] as number) + one.weight * fit
      covered[t] = (covered[t] as number) + (wordOfTerm.get(t) ?? 0) * fit
    }
    for (const [subject, fit] of ofSubject) together[subject] = (together[subject] as number) + one.weight * fit
  }
  const best = new Map<number, number>()
  for (const t of touched) {
    const subject = index.termSubject[t] as number
    const asked = (explained[t] as number) / all
    const full = Math.min(1, (covered[t] as number) / (index.termTotal[t] as number))
    const here = (index.termWeight[t] as number) * asked * (1 - fullness + fullness * full)
    if (here > (best.get(subject) ?? 0)) best.set(subject, here)
  }
  const scored = [...best].map(([subject, one]) => ({
    subject,
    score:
      bestTerm * one + (1 - bestTerm) * ((together[subject] as number) / all) + (index.subjects[subject]?.boost ?? 0),
  }))
  scored.sort((a, b) => b.score - a.score)
  const least = (scored[0]?.score ?? 0) * leastShare
  return scored.filter(one => one.score >= least)
}
