import { menuOf } from '#modules/catalogue'
import { localTime, sayTime } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { NotFound, Refusal } from '#platform/problem'
import type { BookingState, findMyBooking as Find, myBooking as Mine, MyBooking, Need } from '../contract.ts'
import { secretOfCode } from '../policy.ts'
import { bookable } from './bookable.ts'
import { rulesOf } from './rules-of.ts'

/** One's own booking, as it stands now. */
export async function myBooking(ctx: Context, { secret }: Input<typeof Mine>): Promise<MyBooking> {
  const row = await ctx.db
    .selectFrom('booking.bookings as b')
    .innerJoin('places.halls as h', 'h.id', 'b.hallId')
    .leftJoin('queue.visits as v', 'v.id', 'b.visitId')
    .selectAll('b')
    .select(['h.timezone', 'v.letter', 'v.number', 'v.secret as visitSecret'])
    .where('b.secret', '=', secret)
    .executeTakeFirst()
  if (!row) throw NotFound()
  const rules = await rulesOf(ctx, row.hallId)
  const startsAt = row.startsAt
  const comeBy = startsAt ? new Date(Date.parse(startsAt) + rules.graceMinutes * 60_000) : null
  const isOpen = row.state === 'booked' && comeBy !== null && comeBy > ctx.now
  return {
    secret,
    code: row.code,
    state: row.state as BookingState,
    hallId: row.hallId,
    serviceId: row.serviceId,
    zone: (await menuOf(ctx, row.hallId)).get(row.serviceId)?.zone ?? null,
    day: row.day,
    startsAt,
    at: startsAt ? sayTime(localTime(new Date(startsAt), row.timezone).minutes) : null,
    minutes: row.minutes,
    heldUntil: row.heldUntil,
    sequence: row.sequence,
    needs: row.needs as Need[],
    phoneEnd: row.phone?.slice(-4) ?? null,
    ahead: row.state === 'waiting' ? await aheadOf(ctx, row) : null,
    closing: isOpen && startsAt ? await closingSince(ctx, row.hallId, row.serviceId, startsAt, row.minutes) : null,
    canChange: isOpen,
    comeBy: comeBy?.toISOString() ?? null,
    visit:
      row.letter && row.number && row.visitSecret
        ? { letter: row.letter, number: row.number, secret: row.visitSecret }
        : null,
  }
}

/** The booking of a spoken code. */
export async function findMyBooking(ctx: Context, { code, phoneEnd }: Input<typeof Find>): Promise<MyBooking> {
  return myBooking(ctx, { secret: await secretOfCode(ctx, code, phoneEnd) })
}

async function aheadOf(
  ctx: Context,
  row: { hallId: string; boothId: string; day: string; madeAt: string; id: string; serviceId: string },
) {
  const { ahead } = await ctx.db
    .selectFrom('booking.bookings')
    .select(eb => eb.fn.countAll<number>().as('ahead'))
    .where('state', '=', 'waiting')
    .where('hallId', '=', row.hallId)
    .where('boothId', '=', row.boothId)
    .where('day', '=', row.day)
    .where('serviceId', '=', row.serviceId)
    .where(eb => eb.or([eb('madeAt', '<', row.madeAt), eb.and([eb('madeAt', '=', row.madeAt), eb('id', '<', row.id)])]))
    .executeTakeFirstOrThrow()
  return ahead
}

/** Why the booth will be closed at a time that was booked; null when it will be open. */
async function closingSince(
  ctx: Context,
  hallId: string,
  serviceId: string,
  startsAt: string,
  minutes: number,
): Promise<string | null> {
  const facts = await bookable(ctx, hallId, serviceId).catch(error => {
    if (error instanceof Refusal) return undefined
    throw error
  })
  if (!facts) return ''
  const local = localTime(new Date(startsAt), facts.hall.timezone)
  const day = facts.day(local.day)
  if (day.reason !== null && day.reason !== 'beyond-horizon') return day.noteId ?? ''
  const ends = local.minutes + minutes
  const closed = [...day.away, ...day.closed].find(span => local.minutes < span.closes && ends > span.opens)
  if (closed) return closed.reason
  return day.spans.some(span => local.minutes >= span.opens && local.minutes < span.closes) ? null : ''
}
