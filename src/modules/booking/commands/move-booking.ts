import { expectSomebody } from '#modules/queue'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { giveBack, lockDays, take } from '../capacity.ts'
import { type move as contract, type MyBooking, NotInThatState } from '../contract.ts'
import { taken, whereOf } from '../place.ts'
import { ownBooking } from '../policy.ts'
import { bookable } from '../queries/bookable.ts'
import { myBooking } from '../queries/my-booking.ts'
import { slotAt } from '../queries/slot-at.ts'
import { lapseOverdue, offerFreed } from '../waiting-list.ts'

/** Moves a booking to another time. If that one is gone the old one is kept; if not, the old one is free at once. */
export async function moveBooking(ctx: Context, { secret, startsAt }: Input<typeof contract>): Promise<MyBooking> {
  const booking = await ownBooking(ctx, secret)
  const before = await myBooking(ctx, { secret })
  if (!before.canChange) throw NotInThatState({ state: booking.state })
  if (before.startsAt && Date.parse(before.startsAt) === Date.parse(startsAt)) return before
  const facts = await bookable(ctx, booking.hallId, booking.serviceId)
  const slot = await slotAt(ctx, facts, startsAt)

  const [from, to] = [{ hallId: booking.hallId, boothId: booking.boothId, day: booking.day }, whereOf(facts, slot.day)]
  await lockDays(ctx, [from, to])
  await lapseOverdue(ctx, to)
  await giveBack(ctx, [booking.id])
  if (!(await take(ctx, to, booking.id, slot.takings))) throw await taken(ctx, facts, slot)
  await ctx.db
    .updateTable('booking.bookings')
    .set({
      boothId: to.boothId,
      day: slot.day,
      startsAt: slot.startsAt,
      minutes: facts.minutes,
      sequence: booking.sequence + 1,
    })
    .where('id', '=', booking.id)
    .execute()
  const { id, hallId, serviceId } = booking
  if (booking.state === 'booked') await expectSomebody(ctx, { id, hallId, serviceId, at: new Date(slot.startsAt) })
  ctx.announce(
    'booking.moved',
    booking.id,
    { serviceId, from: before.startsAt, startsAt: slot.startsAt },
    booking.hallId,
  )
  await offerFreed(ctx, from)
  return myBooking(ctx, { secret })
}
