import type { Context } from '#platform/context'
import { guessesFor } from './guess.ts'
import { type Guess, strangers, understand, wordsOf } from './question.ts'
import { score } from './score.ts'
import { readSearchIndex, type SearchIndex, type Subject } from './search-index.ts'

/** What this process holds of one catalogue: its index, what misspelt words turned out to be, and what was asked lately. */
interface Held {
  version: number
  index: Promise<SearchIndex>
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
  const held = await heldFor(ctx)
  const known = held.answers.get(folded)
  if (known) return known
  const index = await held.index
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

/** The index of the catalogue as it is now, or was a few seconds ago: read again only when something changed. */
async function heldFor(ctx: Context): Promise<Held> {
  const cell = await ctx.remember<{ held?: Held; coming?: Held }>(
    'catalogue.search',
    Number.POSITIVE_INFINITY,
    async () => ({}),
  )
  const version = await ctx.remember('catalogue.search version', 2, async () => {
    const row = await ctx.db.selectFrom('catalogue.searchVersions').select('version').executeTakeFirst()
    return row?.version ?? 0
  })
  if (cell.held?.version !== version && cell.coming?.version !== version) {
    const coming: Held = { version, index: readSearchIndex(ctx), guesses: new Map(), answers: new Map() }
    cell.coming = coming
    coming.index.then(
      () => {
        if (cell.coming === coming) cell.held = coming
      },
      () => {
        if (cell.coming === coming) delete cell.coming
      },
    )
  }
  // Until the new one is read, questions are answered from the old one.
  return (cell.held ?? cell.coming) as Held
}
