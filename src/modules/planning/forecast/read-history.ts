import { sql } from 'kysely'
import { daysLater, type HallFacts } from '#modules/places'
import type { Context } from '#platform/context'
import { traitsOf } from './day-traits.ts'
import type { ArrivalCount, PastDay } from './past-day.ts'

/** Somewhat more than a year: each mark of the calendar once. */
const lookBackDays = 400
/** A manager who opens the day so late still finds everybody who came before it at the kiosk. */
const lateOpeningMinutes = 45

/** What numbers and days say until the day before this one. No person: counts by service and half hour. */
export async function readHistory(ctx: Context, hall: HallFacts, today: string): Promise<PastDay[]> {
  const { id: hallId, timezone, calendar } = hall
  const since = daysLater(today, -lookBackDays)
  const minute = (column: string) =>
    sql`(extract(epoch from (${sql.ref(column)} at time zone ${timezone}) - ${sql.ref('d.day')}) / 60)::float8`
  const days = await sql<{ day: string; opened: number; closed: number | null }>`
    select d.day, ${minute('d.opened_at')} as opened, ${minute('d.closed_at')} as closed
    from queue.days d
    where d.hall_id = ${hallId} and d.day >= ${since} and d.day < ${today}
    order by d.day`.execute(ctx.db)
  const counts = await sql<ArrivalCount & { day: string }>`
    select v.day, t.service_id as service, c.half_hour,
      count(*) filter (where t.booked_since is null)::int as walk_ins,
      count(*) filter (where t.booked_since is not null)::int as booked
    from queue.visits v
    join queue.tickets t on t.visit_id = v.id
    cross join lateral (
      select (floor(extract(epoch from (v.issued_at at time zone ${timezone})::time) / 1800) * 30)::int as half_hour
    ) c
    where v.hall_id = ${hallId} and v.day >= ${since} and v.day < ${today}
    group by v.day, t.service_id, c.half_hour`.execute(ctx.db)
  const countsOf = Map.groupBy(counts.rows, row => row.day)
  return days.rows.flatMap(({ day, opened, closed }) => {
    // A day outside of the calendar, such as a rehearsal on a Sunday, tells nothing about others.
    const traits = traitsOf(calendar, day, hall)
    if (!traits) return []
    const logged = {
      from: opened <= traits.doors.from + lateOpeningMinutes ? 0 : opened,
      to: closed ?? traits.doors.to,
    }
    return [{ ...traits, logged, counts: countsOf.get(day) ?? [] }]
  })
}
