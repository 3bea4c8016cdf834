import { hallFacts, localTime, worksIn } from '#modules/places'
import { hasCome, issuedVisit, issueFor } from '#modules/queue'
import type { Context } from '#platform/context'
import type { Input, Reply } from '#platform/contract'
import { NotFound } from '#platform/problem'
import { AnotherDay, CodeUnknown, type arrive as contract, NotInThatState } from '../contract.ts'
import { secretOfCode } from '../policy.ts'
import { rulesOf } from '../queries/rules-of.ts'
import { placeInLine, priorityOf } from '../rules.ts'

/**
 * The booked person is in the hall: she gets a number of the same series as everybody, and the place in line that the
 * published rule says. Coming twice gives the same number.
 */
export async function arrive(ctx: Context, input: Input<typeof contract>): Promise<Reply<typeof contract>> {
  const { hallId, delivery } = input
  if (!worksIn(ctx, hallId)) throw NotFound()
  const booking = await bookingOf(ctx, input)
  const { startsAt } = booking
  if (booking.visitId && startsAt) {
    const visit = await issuedVisit(ctx, booking.visitId)
    return { bookingId: booking.id, bookedAt: startsAt, isLate: false, visit }
  }
  if (booking.state !== 'booked' || !startsAt) throw NotInThatState({ state: booking.state })
  const hall = await hallFacts(ctx, hallId)
  if (localTime(ctx.now, hall.timezone).day !== booking.day) throw AnotherDay({ startsAt })

  const { eligibleAt, bookedSince, isLate } = placeInLine(new Date(startsAt), ctx.now, await rulesOf(ctx, hallId))
  const visit = await issueFor(ctx, {
    hallId,
    serviceIds: [booking.serviceId],
    delivery,
    language: booking.language as 'id' | 'en',
    priorityGroup: priorityOf(booking.needs, hall.priorityGroups),
    eligibleAt,
    bookedSince,
    isExpected: !isLate,
  })
  await ctx.db
    .updateTable('booking.bookings')
    .set({ state: 'arrived', visitId: visit.visitId, endedAt: ctx.now })
    .where('id', '=', booking.id)
    .execute()
  await hasCome(ctx, booking.id, visit.visitId)
  const { serviceId } = booking
  ctx.announce('booking.arrived', booking.id, { serviceId, visitId: visit.visitId, startsAt, isLate }, hallId)
  return { bookingId: booking.id, bookedAt: startsAt, isLate, visit }
}

/** A code that is nobody's, an address that is not one and a booking of another hall are answered alike. */
async function bookingOf(ctx: Context, { hallId, secret, code, phoneEnd }: Input<typeof contract>) {
  const own = secret ?? (await secretOfCode(ctx, code ?? '', phoneEnd ?? ''))
  const booking = await ctx.db
    .selectFrom('booking.bookings')
    .select(['id', 'state', 'startsAt', 'day', 'serviceId', 'needs', 'language', 'visitId'])
    .where('secret', '=', own)
    .where('hallId', '=', hallId)
    .where('state', '<>', 'held')
    .forUpdate()
    .executeTakeFirst()
  if (!booking) throw CodeUnknown()
  return booking
}
