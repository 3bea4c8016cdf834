import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { newId, newSecret } from '#platform/id'
import type { hold as contract, MyBooking } from '../contract.ts'
import { requireLooksFree, takePlace } from '../place.ts'
import { bookable } from '../queries/bookable.ts'
import { myBooking } from '../queries/my-booking.ts'
import { slotAt } from '../queries/slot-at.ts'

/** Keeps a time for some minutes while name and phone are filled in. Nothing of a person yet. */
export async function holdSlot(ctx: Context, input: Input<typeof contract>): Promise<MyBooking> {
  const facts = await bookable(ctx, input.hallId, input.serviceId)
  const slot = await slotAt(ctx, facts, input.startsAt)
  await requireLooksFree(ctx, facts, slot)
  const [id, secret] = [newId(), newSecret(128)]
  await takePlace(ctx, facts, slot, id)
  await ctx.db
    .insertInto('booking.bookings')
    .values({
      id,
      secret,
      hallId: input.hallId,
      boothId: facts.service.boothId,
      serviceId: input.serviceId,
      day: slot.day,
      startsAt: slot.startsAt,
      minutes: facts.minutes,
      state: 'held',
      madeAt: ctx.now,
      heldUntil: new Date(ctx.now.getTime() + facts.rules.holdMinutes * 60_000),
      language: 'id',
    })
    .execute()
  ctx.announce('booking.held', id, { serviceId: input.serviceId, startsAt: slot.startsAt }, input.hallId)
  return myBooking(ctx, { secret })
}
