import type { Context } from '#platform/context'
import { guessesFor } from './guess.ts'
import { kept } from './kept.ts'
import { type Guess, strangers, understand, wordsOf } from './question.ts'
import { score } from './score.ts'
import { readSearchIndex, type SearchIndex, type Subject } from './search-index.ts'

/** What this process holds of one catalogue: its index, what misspelt words turned out to be, and what was asked lately. */
interface Held {
  index: SearchIndex
  guesses: Map<string, readonly Guess[]>
  answers: Map<string, Found[]>
}

export interface Found {
  /** A service by its id, a life event after `event:`, a need that nobody here serves after `need:`. */
  id: string
  score: number
}

const prefixOf: Record<Subject['kind'], string> = { service: '', 'life-event': 'event:', 'outside-need': 'need:' }

/** So many answers are kept, each to its first so many: people ask for the same few things all day. */
const mostAnswers = 2_000
const mostFound = 100

/** What a folded question may mean, best first. */
export async function search(ctx: Context, folded: string): Promise<Found[]> {
  const held = await kept<Held>(ctx, 'search', async () => ({
    index: await readSearchIndex(ctx),
    guesses: new Map(),
    answers: new Map(),
  }))
  const known = held.answers.get(folded)
  if (known) return known
  const { index } = held
  const words = wordsOf(index, folded)
  const unknown = strangers(index, words).filter(word => !held.guesses.has(word))
  if (unknown.length > 0) await guessesFor(ctx, unknown, held.guesses)
  const said = understand(index, words, word => held.guesses.get(word) ?? [])
  const found = score(index, said).flatMap(({ subject, score: points }) => {
    const one = index.subjects[subject]
    return one ? [{ id: `${prefixOf[one.kind]}${one.id}`, score: points }] : []
  })
  held.answers.set(folded, found.slice(0, mostFound))
  if (held.answers.size > mostAnswers) held.answers.delete(held.answers.keys().next().value as string)
  return found
}
