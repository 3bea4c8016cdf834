import { sql } from 'kysely'
import { daysLater, type HallFacts } from '#modules/places'
import type { Context } from '#platform/context'
import type { ForecastQuestion } from './forecast.ts'
import { dayNumber } from './past-day.ts'

/** A season of bookings says how they are kept and how early they are made. */
const lookBackDays = 90

type Bookings = Required<Pick<ForecastQuestion, 'bookings' | 'shown' | 'stillToBook'>>

/** The bookings made for a day until now, how many bookings are kept, and which share of them is yet to be made. No person. */
export async function readBookings(
  ctx: Context,
  { id: hallId, timezone }: HallFacts,
  today: string,
  day: string,
): Promise<Bookings> {
  const made = await sql<Bookings['bookings'][number]>`
    select b.service_id as service,
      (floor(extract(epoch from (b.starts_at at time zone ${timezone})::time) / 1800) * 30)::int as half_hour,
      count(*)::int as count
    from booking.bookings b
    where b.hall_id = ${hallId} and b.day = ${day} and b.state = 'booked'
    group by 1, 2`.execute(ctx.db)
  const past = await sql<{ made: number; came: number; later: number }>`
    select count(*)::int as made, count(*) filter (where b.state = 'arrived')::int as came,
      count(*) filter (where b.day - (b.made_at at time zone ${timezone})::date < ${dayNumber(day) - dayNumber(today)})::int as later
    from booking.bookings b
    where b.hall_id = ${hallId} and b.day >= ${daysLater(today, -lookBackDays)} and b.day < ${today}
      and b.state in ('arrived', 'no-show')`.execute(ctx.db)
  const { made: known = 0, came = 0, later = 0 } = past.rows[0] ?? {}
  return { bookings: made.rows, shown: { made: known, came }, stillToBook: known > 0 ? later / known : 0 }
}
