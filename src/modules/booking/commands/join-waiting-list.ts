import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { newId, newSecret } from '#platform/id'
import { lockDays } from '../capacity.ts'
import { ClosedThen, type joinWaitingList as contract, type MyBooking, PlacesFree } from '../contract.ts'
import { keptOf, personOf, requireQuota } from '../people.ts'
import { whereOf } from '../place.ts'
import { bookable } from '../queries/bookable.ts'
import { freeSlots, openStarts } from '../queries/free-slots.ts'
import { myBooking } from '../queries/my-booking.ts'
import { requireOpen } from '../queries/slot-at.ts'
import { lapseOverdue } from '../waiting-list.ts'

/** Joins the waiting list of a full day. With a free time left there is nothing to wait for. */
export async function joinWaitingList(ctx: Context, input: Input<typeof contract>): Promise<MyBooking> {
  const { hallId, serviceId, day } = input
  const person = await personOf(ctx, input)
  const facts = await bookable(ctx, hallId, serviceId)
  const work = requireOpen(facts, day)
  if (openStarts(ctx, facts, work).length === 0) throw ClosedThen({ reason: 'over' })
  await requireQuota(ctx, hallId, person, facts.rules.quota)
  const where = whereOf(facts, day)
  await lockDays(ctx, [where])
  await lapseOverdue(ctx, where)
  const free = (await freeSlots(ctx, facts, [day])).get(day) ?? []
  if (free.length > 0) throw PlacesFree({ alternatives: free.slice(0, 3) })

  const [id, secret] = [newId(), newSecret(128)]
  await ctx.db
    .insertInto('booking.bookings')
    .values({
      id,
      secret,
      ...where,
      serviceId,
      startsAt: null,
      minutes: facts.minutes,
      state: 'waiting',
      madeAt: ctx.now,
      ...keptOf(ctx, person),
    })
    .execute()
  ctx.announce('booking.listed', id, { serviceId, day }, hallId)
  return myBooking(ctx, { secret })
}
