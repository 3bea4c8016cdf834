import { expectSomebody } from '#modules/queue'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { newId, newSecret } from '#platform/id'
import type { book as contract, MyBooking } from '../contract.ts'
import { keptOf, type Person, personOf, requireQuota } from '../people.ts'
import { requireLooksFree, takePlace } from '../place.ts'
import { type Bookable, bookable } from '../queries/bookable.ts'
import { myBooking } from '../queries/my-booking.ts'
import { slotAt } from '../queries/slot-at.ts'

/** Books a time for somebody who says a name and a phone. Her hold becomes the booking; one that ran out is tried again. */
export async function book(ctx: Context, input: Input<typeof contract>): Promise<MyBooking> {
  const person = await personOf(ctx, input)
  const facts = await bookable(ctx, input.hallId, input.serviceId)
  const held = input.hold ? await heldFor(ctx, input.hold, input) : undefined
  // The same form sent a second time: the booking is there.
  if (held && held.state !== 'held') {
    if (held.phoneHash === person.phoneHash) return myBooking(ctx, { secret: held.secret })
  } else if (held) {
    await requireQuota(ctx, input.hallId, person, facts.rules.quota)
    await ctx.db
      .updateTable('booking.bookings')
      .set({ state: 'booked', heldUntil: null, ...keptOf(ctx, person) })
      .where('id', '=', held.id)
      .execute()
    await isBooked(ctx, held.id, facts, held.startsAt)
    return myBooking(ctx, { secret: held.secret })
  }
  return bookNow(ctx, facts, input.startsAt, person)
}

async function bookNow(ctx: Context, facts: Bookable, wanted: string, person: Person): Promise<MyBooking> {
  const slot = await slotAt(ctx, facts, wanted)
  await requireLooksFree(ctx, facts, slot)
  await requireQuota(ctx, facts.hall.id, person, facts.rules.quota)
  const [id, secret] = [newId(), newSecret(128)]
  await takePlace(ctx, facts, slot, id)
  await ctx.db
    .insertInto('booking.bookings')
    .values({
      id,
      secret,
      hallId: facts.hall.id,
      boothId: facts.service.boothId,
      serviceId: facts.service.serviceId,
      day: slot.day,
      startsAt: slot.startsAt,
      minutes: facts.minutes,
      state: 'booked',
      madeAt: ctx.now,
      ...keptOf(ctx, person),
    })
    .execute()
  await isBooked(ctx, id, facts, slot.startsAt)
  return myBooking(ctx, { secret })
}

/** The hold for this very slot, as long as its place is still kept: it may be overdue and nobody has needed it since. */
async function heldFor(ctx: Context, secret: string, input: Input<typeof contract>) {
  const held = await ctx.db
    .selectFrom('booking.bookings')
    .select(['id', 'secret', 'state', 'startsAt', 'phoneHash'])
    .where('secret', '=', secret)
    .where('hallId', '=', input.hallId)
    .where('serviceId', '=', input.serviceId)
    .where('state', 'in', ['held', 'booked', 'arrived'])
    .forUpdate()
    .executeTakeFirst()
  const isThisSlot = held?.startsAt && Date.parse(held.startsAt) === Date.parse(input.startsAt)
  return isThisSlot ? { ...held, startsAt: held.startsAt as string } : undefined
}

async function isBooked(ctx: Context, id: string, { hall, service, minutes }: Bookable, startsAt: string) {
  const { serviceId, boothId } = service
  await expectSomebody(ctx, { id, hallId: hall.id, serviceId, at: new Date(startsAt) })
  ctx.announce('booking.booked', id, { serviceId, boothId, startsAt, minutes }, hall.id)
}
