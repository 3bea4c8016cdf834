import { sql } from 'kysely'
import { daysLater, hallFacts, localTime } from '#modules/places'
import type { Context } from '#platform/context'
import type { LoggedNumber, LoggedSession } from './logged-day.ts'

/** A month of four whole weeks, so that each weekday counts alike. */
const lookBackDays = 28

export interface LoggedDays {
  days: readonly { day: string; numbers: readonly LoggedNumber[]; sessions: readonly LoggedSession[] }[]
}

/** The days of the last four weeks before today on which somebody was called, in their order. Ids, classes and minutes; no person. */
export async function readLog(ctx: Context, hallId: string): Promise<LoggedDays['days']> {
  const { timezone } = await hallFacts(ctx, hallId)
  const today = localTime(ctx.now, timezone).day
  const since = daysLater(today, -lookBackDays)
  const minute = (column: string) =>
    sql`(extract(epoch from (${sql.ref(column)} at time zone ${timezone}) - ${sql.ref('t.day')}) / 60)::float8`
  const numbers = await sql<LoggedNumber & { day: string }>`
    select t.day, t.service_id as service, ${minute('t.joined_at')} as joined, ${minute('t.called_at')} as called,
      ${minute('t.ended_at')} as ended, t.state as became, t.is_priority, ${minute('t.booked_since')} as booked_since
    from queue.tickets t
    where t.hall_id = ${hallId} and t.day >= ${since} and t.day < ${today} and t.joined_at is not null
      and t.state in ('done', 'no-show', 'cancelled', 'expired')
    order by t.joined_at, t.id`.execute(ctx.db)
  const sessions = await sql<LoggedSession & { day: string }>`
    select t.day, t.counter_id as counter, ${minute('t.opened_at')} as "from", ${minute('t.closed_at')} as "to"
    from queue.counter_sessions t
    where t.hall_id = ${hallId} and t.day >= ${since} and t.day < ${today} and t.closed_at is not null
    order by t.opened_at`.execute(ctx.db)
  const sessionsOf = Map.groupBy(sessions.rows, row => row.day)
  return [...Map.groupBy(numbers.rows, row => row.day)]
    .map(([day, rows]) => ({ day, numbers: rows, sessions: sessionsOf.get(day) ?? [] }))
    .filter(({ sessions: open }) => open.length > 0)
    .sort((one, other) => one.day.localeCompare(other.day))
}
