import { sql } from 'kysely'
import type { Context } from '#platform/context'

const weeks = 8

/** How long each service really took at the counter, over the last eight weeks. Kept for ten minutes. */
export function measuredTimes(
  ctx: Context,
  hallId: string,
): Promise<ReadonlyMap<string, { tickets: number; mean: number }>> {
  return ctx.remember(`booking.measured ${hallId}`, 600, async () => {
    const since = new Date(ctx.now.getTime() - weeks * 7 * 86_400_000).toISOString().slice(0, 10)
    // What the day's end or a forgotten screen finished was not measured by anybody.
    const { rows } = await sql<{ serviceId: string; tickets: number; mean: number }>`
      select service_id, count(*)::int as tickets, (extract(epoch from avg(ended_at - started_at)) / 60)::float8 as mean
      from queue.tickets
      where hall_id = ${hallId} and day >= ${since} and state = 'done' and started_at is not null and end_reason is null
        and ended_at - started_at between interval '20 seconds' and interval '4 hours'
      group by service_id`.execute(ctx.db)
    return new Map(rows.map(({ serviceId, ...row }) => [serviceId, row]))
  })
}
