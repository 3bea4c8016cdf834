import { sql } from 'kysely'
import { daysLater, instantAt, sayTime } from '#modules/places'
import type { Context } from '#platform/context'
import type { Slot } from '../contract.ts'
import { capacityKey, nearest, roomFor, startsOf, takingsOf } from '../rules.ts'
import type { Bookable, BookableDay } from './bookable.ts'

/** The free times of the asked days, each day's in order. A hold that ran out is free, whether it was swept yet or not. */
export async function freeSlots(
  ctx: Context,
  facts: Bookable,
  days: readonly string[],
): Promise<ReadonlyMap<string, Slot[]>> {
  const open = days.map(day => facts.day(day)).filter(day => day.reason === null)
  if (open.length === 0) return new Map()
  const booked = await bookedOn(
    ctx,
    facts,
    open.map(({ day }) => day),
  )
  return new Map(open.map(day => [day.day, slotsOf(ctx, facts, day, booked.get(day.day) ?? new Map())]))
}

/** The nearest free times to one that is gone: of its day, and where that has few, of the days around it. */
export async function alternatives(ctx: Context, facts: Bookable, day: string, startsAt: string): Promise<Slot[]> {
  const ofDay = (await freeSlots(ctx, facts, [day])).get(day) ?? []
  return nearestTo(ctx, facts, day, startsAt, ofDay)
}

/** The same where the day's free times are known already. */
export async function nearestTo(
  ctx: Context,
  facts: Bookable,
  day: string,
  startsAt: string,
  ofDay: readonly Slot[],
): Promise<Slot[]> {
  const others = ofDay.filter(one => one.startsAt !== startsAt)
  if (others.length >= alternativesTold) return nearest(others, startsAt, alternativesTold)
  const around = [-1, 1, 2, 3, 4, 5].map(away => daysLater(day, away))
  const further = [...(await freeSlots(ctx, facts, around)).values()].flat()
  return nearest([...others, ...further], startsAt, alternativesTold)
}

const alternativesTold = 3

/** The times of a day that may still be booked if there is room: far enough ahead, and the service not closed. */
export function openStarts(ctx: Context, { minutes, rules, hall }: Bookable, day: BookableDay): OpenStart[] {
  if (day.reason !== null) return []
  const soonest = ctx.now.getTime() + rules.leadMinutes * 60_000
  // Asked once a day and counted from there: a clock is never set between breakfast and closing time, and asking it
  // for each of 36 slots of seven days was most of the time that a refusal took.
  const noon = instantAt(day.day, 720, hall.timezone).getTime()
  return startsOf(day, minutes)
    .filter(start => !day.closed.some(span => start < span.closes && start + minutes > span.opens))
    .map(start => ({ start, startsAt: new Date(noon + (start - 720) * 60_000) }))
    .filter(({ startsAt }) => startsAt.getTime() >= soonest)
}

interface OpenStart {
  start: number
  startsAt: Date
}

function slotsOf(ctx: Context, facts: Bookable, day: BookableDay, booked: ReadonlyMap<string, number>): Slot[] {
  return openStarts(ctx, facts, day).flatMap(({ start, startsAt }) => {
    const takings = takingsOf(day, start, facts.minutes)
    const free = takings ? roomFor(takings, booked) : 0
    return free > 0 ? [{ startsAt: startsAt.toISOString(), at: sayTime(start), free }] : []
  })
}

async function bookedOn(ctx: Context, { hall, service }: Bookable, days: readonly string[]) {
  const { rows } = await sql<{ day: string; line: string; unit: 'minutes' | 'people'; at: number; booked: number }>`
    select c.day, c.line, c.unit, c.at, (c.booked - coalesce(over.amount, 0))::int as booked
    from booking.capacities c
    left join (
      select t.day, t.line, t.unit, t.at, sum(t.amount) as amount
      from booking.bookings b join booking.takings t on t.booking_id = b.id
      where b.held_until <= ${ctx.now} and b.hall_id = ${hall.id} and b.booth_id = ${service.boothId}
      group by 1, 2, 3, 4
    ) over on over.day = c.day and over.line = c.line and over.unit = c.unit and over.at = c.at
    where c.hall_id = ${hall.id} and c.booth_id = ${service.boothId} and c.day = any(${days}::date[]) and c.booked > 0`.execute(
    ctx.db,
  )
  const byDay = new Map<string, Map<string, number>>()
  for (const { day, booked, ...key } of rows) {
    const ofDay = byDay.get(day) ?? new Map<string, number>()
    byDay.set(day, ofDay.set(capacityKey(key), booked))
  }
  return byDay
}
