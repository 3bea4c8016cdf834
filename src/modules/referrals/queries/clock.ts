import type { Context } from '#platform/context'
import { type ClockRule, promise } from '../rules.ts'

/** How fast the desk of an agency answers in this hall: its own clock, the hall's, or the promise of the program. */
export async function clockOf(ctx: Context, hallId: string, agencyId: string | null): Promise<ClockRule> {
  const row = await ctx.db
    .selectFrom('referrals.clocks')
    .select(['waitingMinutes', 'workingDays', 'basis', 'law'])
    .where('hallId', '=', hallId)
    .where(eb => eb.or([eb('agencyId', '=', agencyId), eb('agencyId', 'is', null)]))
    .orderBy('agencyId', order => order.asc().nullsLast())
    .limit(1)
    .executeTakeFirst()
  return row ? { ...row, basis: row.basis as ClockRule['basis'] } : promise
}
