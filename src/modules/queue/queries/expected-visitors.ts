import { hallFacts } from '#modules/places'
import type { Context } from '#platform/context'
import type { DayLine } from '../waits/hall-log.ts'
import { minutesOfDay } from './day-log.ts'

/** Who has a time on a day: of the whole day, or only who has not come yet. In the order of their times. */
export async function expectedVisitors(
  ctx: Context,
  hallId: string,
  day: string,
  who: 'all' | 'not here yet',
): Promise<DayLine['booked']> {
  const { timezone } = await hallFacts(ctx, hallId)
  const rows = await ctx.db
    .selectFrom('queue.expected')
    .select(['serviceId', 'at'])
    .where('hallId', '=', hallId)
    .where('day', '=', day)
    .$if(who === 'not here yet', query => query.where('visitId', 'is', null))
    .orderBy('at')
    .execute()
  return rows.map(({ serviceId, at }) => ({ service: serviceId, slot: minutesOfDay(at, day, timezone) }))
}
