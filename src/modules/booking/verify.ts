import { type RawBuilder, sql } from 'kysely'
import type { InvariantResult } from '#modules/queue'
import type { Db } from '#platform/database'

/** Checks INV-B1 (security.md 10), and that the hall expects whom it gave a time, over all days. */
export async function verifyBooking(db: Db): Promise<InvariantResult[]> {
  return [
    await checked(
      db,
      'INV-B1',
      'Booked is at most capacity for every slot and hour, and is what bookings and holds really took',
      bookedWithinCapacity,
    ),
    await checked(db, 'INV-B2', 'The hall expects exactly who has a time, at that time, until they are here', expected),
  ]
}

async function checked(
  db: Db,
  invariant: string,
  says: string,
  query: RawBuilder<{ what: string }>,
): Promise<InvariantResult> {
  const { rows } = await query.execute(db)
  return { invariant, says, violations: rows.length, examples: rows.slice(0, 5).map(row => row.what) }
}

const bookedWithinCapacity = sql<{ what: string }>`
  select 'capacity ' || booth_id || ' ' || day || ' ' || line || ' ' || unit || ' at ' || at || ' has ' || booked || ' of ' || capacity as what
  from booking.capacities where booked > capacity or booked < 0
  union all
  select 'capacity ' || booth_id || ' ' || day || ' ' || line || ' ' || unit || ' at ' || at || ' says ' || booked || ' and ' || coalesce(t.amount, 0) || ' is taken'
  from booking.capacities c
  left join (
    select hall_id, booth_id, day, line, unit, at, sum(amount) as amount from booking.takings group by 1, 2, 3, 4, 5, 6
  ) t using (hall_id, booth_id, day, line, unit, at)
  where c.booked <> coalesce(t.amount, 0)
  union all
  select 'booking ' || b.id || ' is ' || b.state || ' and holds ' || count(t.booking_id) || ' takings'
  from booking.bookings b left join booking.takings t on t.booking_id = b.id
  group by b.id
  having (count(t.booking_id) > 0) <> (b.state in ('held', 'offered', 'booked', 'arrived', 'no-show'))
  union all
  select 'booking ' || b.id || ' took another time than its own'
  from booking.bookings b
  join places.halls h on h.id = b.hall_id
  join booking.takings t on t.booking_id = b.id and t.unit = 'people'
  where t.day <> b.day or t.booth_id <> b.booth_id
    or t.at <> extract(hour from b.starts_at at time zone h.timezone) * 60 + extract(minute from b.starts_at at time zone h.timezone)`

const expected = sql<{ what: string }>`
  select 'booking ' || b.id || ' is ' || b.state || ' and is expected otherwise' as what
  from booking.bookings b left join queue.expected x on x.id = b.id
  where (b.state in ('booked', 'arrived', 'no-show') and (x.id is null or x.at <> b.starts_at or x.service_id <> b.service_id or x.visit_id is distinct from b.visit_id))
    or (b.state not in ('booked', 'arrived', 'no-show') and x.id is not null)`
