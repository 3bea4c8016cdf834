import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { RangesKept } from '../contract.ts'

const keptSeconds = 60
/** Fewer say nothing about the next ten. */
const enough = 10

/**
 * How often the ranges told on the last closed day held: of the numbers that were called, how many for the first time
 * within the range told when they were given. Null where too few were told.
 */
export function rangesKept(ctx: Context, hallId: string): Promise<RangesKept> {
  return ctx.remember(`queue.ranges-kept ${hallId}`, keptSeconds, async () => {
    const { rows } = await sql<{ day: string; told: number; kept: number }>`
      with last as (
        select max(day) as day from queue.days where hall_id = ${hallId} and closed_at is not null
      ), waits as (
        select t.told_from_minutes as least, t.told_to_minutes as most,
          extract(epoch from min(c.called_at) - v.issued_at) / 60 as minutes
        from last
        join queue.tickets t on t.hall_id = ${hallId} and t.day = last.day and t.ordinal = 1 and t.told_to_minutes is not null
        join queue.visits v on v.id = t.visit_id
        join queue.calls c on c.ticket_id = t.id
        group by t.id, v.issued_at
      )
      select last.day, (select count(*) from waits)::int as told,
        (select count(*) from waits where minutes >= least and minutes <= most)::int as kept
      from last`.execute(ctx.db)
    const row = rows[0]
    return row?.day && row.told >= enough ? { day: row.day, told: row.told, kept: row.kept } : null
  })
}
