import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { InLine } from '../contract.ts'

export interface NextInLine extends InLine {
  isAheadOfTurn: boolean
}

/** The first so many that a counter could call, in the order it would: the priority turn first, if it is due. */
export async function nextInLine(ctx: Context, counterId: string, limit: number): Promise<NextInLine[]> {
  const { rows } = await sql<Omit<NextInLine, 'waitedMinutes'> & { eligibleAt: string; isPriorityTurn: boolean }>`
    with turn as (
      select coalesce((
        select s.calls_since_priority >= h.priority_share - 1
        from queue.counter_sessions s join places.halls h on h.id = s.hall_id
        where s.counter_id = ${counterId} and s.closed_at is null), false) as is_priority_turn
    ), line as (
      select t.id, t.visit_id, t.letter, t.number, t.service_id, t.is_priority, t.eligible_at,
        row_number() over (order by t.eligible_at, t.number) as position,
        row_number() over (partition by t.is_priority order by t.eligible_at, t.number) as position_in_class
      from queue.tickets t
      where t.hall_id = (select hall_id from places.counters where id = ${counterId}) and t.state = 'waiting'
        and t.service_id in (select service_id from catalogue.counter_services where counter_id = ${counterId})
    )
    select l.id as ticket_id, l.visit_id, l.letter, l.number, l.service_id, s.name_id, l.is_priority, v.priority_group, l.eligible_at,
      turn.is_priority_turn and l.is_priority and l.position_in_class = 1 and l.position > 1 as is_ahead_of_turn
    from line l
    join queue.visits v on v.id = l.visit_id
    join catalogue.services s on s.id = l.service_id, turn
    order by is_ahead_of_turn desc, l.eligible_at, l.number
    limit ${limit}`.execute(ctx.db)
  return rows.map(({ eligibleAt, ...row }) => ({ ...row, waitedMinutes: minutesSince(ctx, eligibleAt) }))
}

/** Whole minutes of the hall's clock since an instant. */
export function minutesSince(ctx: Context, instant: string): number {
  return Math.max(0, Math.floor((ctx.now.getTime() - Date.parse(instant)) / 60_000))
}
