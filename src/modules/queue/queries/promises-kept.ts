import { sql } from 'kysely'
import { hallFacts } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input, Reply } from '#platform/contract'
import type { promisesKept as contract } from '../contract.ts'

const weeks = 8
const keptSeconds = 600

/**
 * How often a service whose promise is in minutes was ready within it, over the last eight weeks: from the start at the
 * counter, which is when the papers are complete, to its end. Whoever waits for another system was not served in time;
 * whose papers were missing, or who was sent on, is not counted. A promise in days needs cases, which do not exist yet.
 */
export async function promisesKept(ctx: Context, { hallId }: Input<typeof contract>): Promise<Reply<typeof contract>> {
  await hallFacts(ctx, hallId)
  return ctx.remember(`queue.promises ${hallId}`, keptSeconds, async () => {
    const since = new Date(ctx.now.getTime() - weeks * 7 * 86_400_000).toISOString().slice(0, 10)
    // What the day's end or a forgotten screen finished was not measured by anybody.
    const { rows } = await sql<{ serviceId: string; cases: number; inTime: number }>`
      select t.service_id, count(*)::int as cases,
        (count(*) filter (where t.outcome = 'completed' and t.ended_at - t.started_at <= promise.length))::int as in_time
      from queue.tickets t
      join catalogue.services s on s.id = t.service_id
      join catalogue.standards d on d.service_id = s.id and d.version = s.standard_version
      cross join lateral (
        select make_interval(mins => (d.content #>> '{sla,value}')::int) as length
        where d.content #>> '{sla,unit}' = 'minutes' and (d.content #>> '{sla,value}') is not null
      ) promise
      where t.hall_id = ${hallId} and t.day >= ${since} and t.state = 'done' and t.started_at is not null
        and t.end_reason is null and t.outcome in ('completed', 'awaiting-system')
      group by t.service_id
      order by t.service_id`.execute(ctx.db)
    return { services: rows, sinceDay: since }
  })
}
