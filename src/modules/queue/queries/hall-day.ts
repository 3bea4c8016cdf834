import { hallFacts, localTime } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input, Reply } from '#platform/contract'
import type { hallDay as contract } from '../contract.ts'

/** Whether the hall's day is open. A day that was left open yesterday counts as open until it is closed. */
export async function hallDay(ctx: Context, { hallId }: Input<typeof contract>): Promise<Reply<typeof contract>> {
  const { timezone } = await hallFacts(ctx, hallId)
  const latest = await ctx.db
    .selectFrom('queue.days')
    .select(['day', 'openedAt', 'closedAt'])
    .where('hallId', '=', hallId)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()
  const isToday = latest?.day === localTime(ctx.now, timezone).day
  if (!latest || (latest.closedAt && !isToday)) return { day: null, state: 'not-open', openedAt: null, closedAt: null }
  return { ...latest, state: latest.closedAt ? 'closed' : 'open' }
}
