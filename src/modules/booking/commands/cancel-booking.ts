import { expectNoMore } from '#modules/queue'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { giveBack, lockDays } from '../capacity.ts'
import { type cancel as contract, type MyBooking, NotInThatState } from '../contract.ts'
import { ownBooking } from '../policy.ts'
import { myBooking } from '../queries/my-booking.ts'
import { offerFreed } from '../waiting-list.ts'

const over = new Set(['cancelled', 'lapsed'])
const open = new Set(['held', 'waiting', 'offered', 'booked'])

/** Gives a time or a place on the waiting list back: free at once, first for whoever waits. Twice changes nothing more. */
export async function cancelBooking(ctx: Context, { secret }: Input<typeof contract>): Promise<MyBooking> {
  const booking = await ownBooking(ctx, secret)
  if (over.has(booking.state)) return myBooking(ctx, { secret })
  if (!open.has(booking.state)) throw NotInThatState({ state: booking.state })

  const { hallId, boothId, day } = booking
  await lockDays(ctx, [{ hallId, boothId, day }])
  await ctx.db
    .updateTable('booking.bookings')
    .set({ state: 'cancelled', heldUntil: null, endedAt: ctx.now, sequence: booking.sequence + 1 })
    .where('id', '=', booking.id)
    .execute()
  await giveBack(ctx, [booking.id])
  await expectNoMore(ctx, booking.id)
  const { serviceId, startsAt, state } = booking
  ctx.announce('booking.cancelled', booking.id, { serviceId, startsAt, from: state }, hallId)
  await offerFreed(ctx, { hallId, boothId, day })
  return myBooking(ctx, { secret })
}
