import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { likeness } from '../rules.ts'
import type { Guess } from './question.ts'

/** So many words are kept; whoever types nonsense all day pushes out the oldest. */
const mostKept = 5_000
const mostGuesses = 6
/** Below this a misspelt word is another word. */
const leastFit = 0.5

/**
 * Asks PostgreSQL which known words these may be, by trigrams and by the letters that differ, and keeps the answer. Two
 * selects, because one with `or` would compare the trigrams of every word instead of using their index.
 */
export async function guessesFor(
  ctx: Context,
  words: readonly string[],
  kept: Map<string, readonly Guess[]>,
): Promise<void> {
  const { rows } = await sql<{ asked: string; word: string }>`
    select asked.word as asked, near.word
    from unnest(${[...words]}::text[]) as asked (word)
    cross join lateral (
      select word
      from (
        select word from catalogue.search_words where weight > 0.1 and word % asked.word
        union
        select word from catalogue.search_words
        where weight > 0.1
          and length(word) between length(asked.word) - 2 and length(asked.word) + 2
          and levenshtein_less_equal(word, asked.word, 2) <= 2
      ) known
      order by levenshtein(word, asked.word), similarity(word, asked.word) desc, word
      limit 24
    ) near`.execute(ctx.db)
  const found = Map.groupBy(rows, row => row.asked)
  for (const word of words) {
    const guesses = (found.get(word) ?? [])
      .map(row => ({ word: row.word, fit: likeness(word, row.word) }))
      .filter(guess => guess.fit >= leastFit)
      .sort((a, b) => b.fit - a.fit)
    const best = guesses[0]?.fit ?? 0
    kept.set(word, guesses.filter(guess => guess.fit >= best - 0.12).slice(0, mostGuesses))
    if (kept.size > mostKept) kept.delete(kept.keys().next().value as string)
  }
}
