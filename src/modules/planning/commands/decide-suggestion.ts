import { hallFacts } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { actorName } from '#platform/events'
import { newId } from '#platform/id'
import { type decideSuggestion as contract, SuggestionDecided, SuggestionGone, type Suggestions } from '../contract.ts'
import { requireHall } from '../policy.ts'
import { suggestions } from '../queries/suggestions.ts'
import { groupAround } from '../relief/best-in-groups.ts'
import { reckoningOf } from '../relief/kept-suggestions.ts'
import { asKept } from '../relief/measure.ts'
import { readPresent } from '../relief/read-present.ts'

/** Keeps what the manager did with a suggestion, with the line as it was. Two who say the same at once have said it once. */
export async function decideSuggestion(
  ctx: Context,
  { hallId, counterId, madeAt, decision }: Input<typeof contract>,
): Promise<Suggestions> {
  requireHall(ctx, hallId)
  const { counters } = await hallFacts(ctx, hallId)
  if (!counters.some(({ id }) => id === counterId)) throw SuggestionGone()
  const before = await decidedBefore(ctx, hallId, counterId, madeAt)
  if (!before) await keep(ctx, { hallId, counterId, madeAt, decision })
  const decided = before ?? (await decidedBefore(ctx, hallId, counterId, madeAt))
  if (decided !== decision) throw SuggestionDecided({ decision: decided })
  return suggestions(ctx, { hallId })
}

async function keep(ctx: Context, { hallId, counterId, madeAt, decision }: Input<typeof contract>): Promise<void> {
  const reckoning = await reckoningOf(ctx, hallId, madeAt)
  const suggestion = reckoning?.suggestions.find(({ counter }) => counter === counterId)
  // The line as it is when the counter is opened is what the effect is measured against, not that of a minute ago.
  const present = await readPresent(ctx, hallId)
  const group = present && groupAround(present.hall, counterId)
  if (!suggestion || !present || !group) throw SuggestionGone()
  await ctx.db
    .insertInto('planning.suggestions')
    .values({
      id: newId(),
      hallId,
      day: present.day,
      counterId,
      madeAt,
      minutes: suggestion.minutes,
      people: suggestion.people,
      minutesLess: suggestion.minutesLess,
      decision,
      decidedAt: ctx.now,
      decidedBy: actorName(ctx.actor),
      before: JSON.stringify(asKept(group)),
    })
    .onConflict(conflict => conflict.columns(['hallId', 'counterId', 'madeAt']).doNothing())
    .execute()
  ctx.announce('planning.suggestion-decided', counterId, { decision, minutes: suggestion.minutes }, hallId)
}

async function decidedBefore(ctx: Context, hallId: string, counterId: string, madeAt: string) {
  const row = await ctx.db
    .selectFrom('planning.suggestions')
    .select('decision')
    .where('hallId', '=', hallId)
    .where('counterId', '=', counterId)
    .where('madeAt', '=', madeAt)
    .executeTakeFirst()
  return row?.decision
}
