import { expectSomebody } from '#modules/queue'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { type accept as contract, type MyBooking, NotInThatState } from '../contract.ts'
import { ownBooking } from '../policy.ts'
import { myBooking } from '../queries/my-booking.ts'

/** Takes the time that the waiting list offers. As long as its place is kept, also a moment after the deadline. */
export async function acceptOffer(ctx: Context, { secret }: Input<typeof contract>): Promise<MyBooking> {
  const booking = await ownBooking(ctx, secret)
  if (booking.state === 'booked') return myBooking(ctx, { secret })
  if (booking.state !== 'offered') throw NotInThatState({ state: booking.state })
  await ctx.db
    .updateTable('booking.bookings')
    .set({ state: 'booked', heldUntil: null })
    .where('id', '=', booking.id)
    .execute()
  const { serviceId, boothId, startsAt, minutes, hallId } = booking
  if (startsAt) await expectSomebody(ctx, { id: booking.id, hallId, serviceId, at: new Date(startsAt) })
  ctx.announce('booking.booked', booking.id, { serviceId, boothId, startsAt, minutes, from: 'offered' }, hallId)
  return myBooking(ctx, { secret })
}
