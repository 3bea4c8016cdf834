import type { Said } from './question.ts'
import type { SearchIndex } from './search-index.ts'

export interface Scored {
  subject: number
  score: number
}

/** How a term's own fullness counts beside how much of the question it explains. */
const fullness = 0.5
/** The best single term beside all terms of a subject together. */
const bestTerm = 0.65
/** Below this share of the best there is no reason to show it. */
const leastShare = 0.3

/**
 * Subjects by how well they explain what was said. A term explains a word as well as the best of its words fits; a
 * subject is as good as its best term, and as all its terms together. Plain arrays, because a common word stands in
 * thousands of terms.
 */
export function score(index: SearchIndex, said: readonly Said[]): Scored[] {
  const all = said.reduce((sum, one) => sum + one.weight, 0)
  if (all === 0) return []
  const { termSubject, termWeight, termTotal } = index
  const terms = termSubject.length
  const explained = new Float32Array(terms)
  const covered = new Float32Array(terms)
  const together = new Float32Array(index.subjects.length)
  const fitHere = new Float32Array(terms)
  const worthHere = new Float32Array(terms)
  const subjectHere = new Float32Array(index.subjects.length)
  const touched: number[] = []
  for (const { fits, weight } of said) {
    const here: number[] = []
    for (const [id, fit] of fits) {
      const worth = index.words[id]?.weight ?? 0
      for (const t of index.termsOf[id] as Int32Array) {
        const before = fitHere[t] as number
        if (fit <= before) continue
        if (before === 0) here.push(t)
        fitHere[t] = fit
        worthHere[t] = worth
      }
    }
    const subjects: number[] = []
    for (const t of here) {
      const fit = fitHere[t] as number
      if (explained[t] === 0) touched.push(t)
      explained[t] = (explained[t] as number) + weight * fit
      covered[t] = (covered[t] as number) + (worthHere[t] as number) * fit
      const subject = termSubject[t] as number
      const of = fit * (termWeight[t] as number)
      const before = subjectHere[subject] as number
      if (before === 0) subjects.push(subject)
      if (of > before) subjectHere[subject] = of
      fitHere[t] = 0
    }
    for (const subject of subjects) {
      together[subject] = (together[subject] as number) + weight * (subjectHere[subject] as number)
      subjectHere[subject] = 0
    }
  }
  const best = new Float32Array(index.subjects.length)
  const reached: number[] = []
  for (const t of touched) {
    const subject = termSubject[t] as number
    const full = Math.min(1, (covered[t] as number) / (termTotal[t] as number))
    const here = ((termWeight[t] as number) * (explained[t] as number) * (1 - fullness + fullness * full)) / all
    if (best[subject] === 0) reached.push(subject)
    if (here > (best[subject] as number)) best[subject] = here
  }
  const scoreOf = (subject: number) =>
    bestTerm * (best[subject] as number) +
    ((1 - bestTerm) * (together[subject] as number)) / all +
    (index.subjects[subject]?.boost ?? 0)
  const scored = reached.map(subject => ({ subject, score: scoreOf(subject) }))
  const least = leastShare * scored.reduce((most, one) => Math.max(most, one.score), 0)
  return scored.filter(one => one.score >= least).sort((a, b) => b.score - a.score)
}
