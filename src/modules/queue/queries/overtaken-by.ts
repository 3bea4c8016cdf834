import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { OvertakenBy } from '../contract.ts'

export const byNobody: OvertakenBy = { priority: 0, booked: 0, others: 0 }

/** For visits that wait: how many who came later were called before them, by counters that could have called them. */
export async function overtakenBy(ctx: Context, visitIds: readonly string[]): Promise<Map<string, OvertakenBy>> {
  const { rows } = await sql<OvertakenBy & { visitId: string }>`
    select t.visit_id, count(*) filter (where c.call_class = 'priority' and not c.is_out_of_order)::int as priority,
      count(*) filter (where c.call_class = 'booked' and not c.is_out_of_order)::int as booked,
      count(*) filter (where c.call_class = 'walk-in' or c.is_out_of_order)::int as others
    from queue.tickets t
    join queue.calls c on c.hall_id = t.hall_id and c.day = t.day and c.step > t.joined_step and c.kind <> 'recall'
      and c.overtook > 0 and (c.eligible_at, c.ticket_id) > (t.eligible_at, t.id)
    join catalogue.counter_services s on s.counter_id = c.counter_id and s.service_id = t.service_id
    where t.visit_id = any(${[...visitIds]}::uuid[]) and t.state = 'waiting'
    group by t.visit_id`.execute(ctx.db)
  return new Map(rows.map(({ visitId, ...counts }) => [visitId, counts]))
}
