import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Taking } from './rules.ts'

/** The booth and day whose capacity is meant. */
export interface Where {
  hallId: string
  boothId: string
  day: string
}

/**
 * INV-B1, the first wall: whoever changes what is booked of a booth and day waits for its turn here. Several days are
 * locked in one order, so that two who move between the same days do not wait for each other.
 */
export async function lockDays(ctx: Context, places: readonly Where[]): Promise<void> {
  const names = places.map(({ hallId, boothId, day }) => `booking ${hallId} ${boothId} ${day}`)
  for (const name of [...new Set(names)].sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(ctx.db)
}

/**
 * Takes a place for a booking, or answers false and has taken nothing. The second wall: one statement takes all or
 * nothing, only from rows that have room, and a check on the table refuses what a mistake here would let through.
 * The caller holds the day.
 */
export async function take(
  ctx: Context,
  { hallId, boothId, day }: Where,
  bookingId: string,
  takings: readonly Taking[],
): Promise<boolean> {
  const wanted = sql`unnest(
    ${takings.map(one => one.line)}::text[], ${takings.map(one => one.unit)}::text[], ${takings.map(one => one.at)}::smallint[],
    ${takings.map(one => one.amount)}::int[], ${takings.map(one => one.capacity)}::int[]) as w (line, unit, at, amount, capacity)`
  const takeAll = sql`
    with fitting as (
      select c.line, c.unit, c.at, w.amount, w.capacity
      from booking.capacities c join ${wanted} on w.line = c.line and w.unit = c.unit and w.at = c.at
      where c.hall_id = ${hallId} and c.booth_id = ${boothId} and c.day = ${day} and c.booked + w.amount <= w.capacity
    ), taken as (
      update booking.capacities c set booked = c.booked + f.amount, capacity = f.capacity
      from fitting f
      where c.hall_id = ${hallId} and c.booth_id = ${boothId} and c.day = ${day} and f.line = c.line and f.unit = c.unit and f.at = c.at
        and (select count(*) from fitting) = ${takings.length}::int
      returning c.line, c.unit, c.at, f.amount
    )
    insert into booking.takings (booking_id, hall_id, booth_id, day, line, unit, at, amount)
    select ${bookingId}, ${hallId}, ${boothId}, ${day}, line, unit, at, amount from taken
    returning line`
  if ((await takeAll.execute(ctx.db)).rows.length > 0) return true
  const { rows: fresh } = await sql`
    insert into booking.capacities (hall_id, booth_id, day, line, unit, at, capacity, booked)
    select ${hallId}, ${boothId}, ${day}, w.line, w.unit, w.at, w.capacity, 0 from ${wanted}
    on conflict do nothing
    returning line`.execute(ctx.db)
  return fresh.length > 0 && (await takeAll.execute(ctx.db)).rows.length > 0
}

/** Gives back what bookings took. The caller holds their rows and their day. */
export async function giveBack(ctx: Context, bookingIds: readonly string[]): Promise<void> {
  if (bookingIds.length === 0) return
  await sql`
    with given as (
      delete from booking.takings where booking_id = any(${bookingIds}::uuid[])
      returning hall_id, booth_id, day, line, unit, at, amount
    ), sums as (
      select hall_id, booth_id, day, line, unit, at, sum(amount) as amount from given group by 1, 2, 3, 4, 5, 6
    )
    update booking.capacities c set booked = c.booked - s.amount
    from sums s
    where s.hall_id = c.hall_id and s.booth_id = c.booth_id and s.day = c.day and s.line = c.line and s.unit = c.unit and s.at = c.at`.execute(
    ctx.db,
  )
}
