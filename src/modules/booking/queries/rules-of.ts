import { hallFacts } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { rules as contract, Rules } from '../contract.ts'
import { usualRules } from '../rules.ts'

/** The rules of booking of a hall: its own, or the usual ones. Kept for some seconds: every question needs them. */
export function rulesOf(ctx: Context, hallId: string): Promise<Rules> {
  return ctx.remember(`booking.rules ${hallId}`, 5, () => loadRules(ctx, hallId))
}

async function loadRules(ctx: Context, hallId: string): Promise<Rules> {
  const own = await ctx.db.selectFrom('booking.settings').selectAll().where('hallId', '=', hallId).executeTakeFirst()
  if (!own) return usualRules
  const { hallId: _hall, setBy: _by, ...rules } = own
  return rules
}

/** The same for whoever asks. */
export async function publishedRules(ctx: Context, { hallId }: Input<typeof contract>): Promise<Rules> {
  await hallFacts(ctx, hallId)
  return rulesOf(ctx, hallId)
}
