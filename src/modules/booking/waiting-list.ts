import { localTime } from '#modules/places'
import type { Context } from '#platform/context'
import { giveBack, take, type Where } from './capacity.ts'
import { bookable } from './queries/bookable.ts'
import { freeSlots } from './queries/free-slots.ts'
import { takingsOf } from './rules.ts'

/** Whoever is offered a time must still be able to come: it begins so much later at least. */
const offerLeadMinutes = 60

/** Holds and offers that ran out end, and what they held goes to the waiting list. The caller holds the day. */
export async function lapseOverdue(ctx: Context, where: Where): Promise<number> {
  const overdue = await ctx.db
    .selectFrom('booking.bookings')
    .select(['id', 'state', 'serviceId'])
    .where('heldUntil', '<=', ctx.now.toISOString())
    .where('hallId', '=', where.hallId)
    .where('boothId', '=', where.boothId)
    .where('day', '=', where.day)
    // One that is being booked or accepted at this moment is its holder's, not ours.
    .forUpdate()
    .skipLocked()
    .execute()
  if (overdue.length === 0) return 0
  const ids = overdue.map(one => one.id)
  await ctx.db
    .updateTable('booking.bookings')
    .set({ state: 'lapsed', heldUntil: null, endedAt: ctx.now })
    .where('id', 'in', ids)
    .execute()
  await giveBack(ctx, ids)
  for (const { id, state, serviceId } of overdue)
    ctx.announce('booking.lapsed', id, { from: state, serviceId }, where.hallId)
  await offerFreed(ctx, where)
  return ids.length
}

/**
 * Offers what is free on a day to those who wait for it, in the order they came: held for the first, before anybody
 * else can take it. The caller holds the day. A message would go out from the event; until there is one, the offer
 * stands on the page of the booking.
 */
export async function offerFreed(ctx: Context, where: Where): Promise<number> {
  const waiting = await ctx.db
    .selectFrom('booking.bookings')
    .select(['id', 'serviceId'])
    .where('state', '=', 'waiting')
    .where('hallId', '=', where.hallId)
    .where('boothId', '=', where.boothId)
    .where('day', '=', where.day)
    .orderBy('madeAt')
    .orderBy('id')
    .limit(50)
    .forUpdate()
    .skipLocked()
    .execute()
  let offers = 0
  const full = new Set<string>()
  for (const { id, serviceId } of waiting) {
    if (full.has(serviceId)) continue
    if (await offerTo(ctx, where, id, serviceId)) offers += 1
    else full.add(serviceId)
  }
  return offers
}

async function offerTo(ctx: Context, where: Where, id: string, serviceId: string): Promise<boolean> {
  const facts = await bookable(ctx, where.hallId, serviceId).catch(() => undefined)
  if (!facts) return false
  const soonest = ctx.now.getTime() + offerLeadMinutes * 60_000
  const free = (await freeSlots(ctx, facts, [where.day])).get(where.day) ?? []
  const slot = free.find(one => Date.parse(one.startsAt) >= soonest)
  if (!slot) return false
  const start = Math.round(localTime(new Date(slot.startsAt), facts.hall.timezone).minutes)
  const takings = takingsOf(facts.day(where.day), start, facts.minutes)
  if (!takings || !(await take(ctx, where, id, takings))) throw new Error(`What was free at ${slot.startsAt} was not`)

  const last = Date.parse(slot.startsAt) - facts.rules.leadMinutes * 60_000
  const heldUntil = new Date(Math.min(ctx.now.getTime() + facts.rules.offerMinutes * 60_000, last))
  await ctx.db
    .updateTable('booking.bookings')
    .set({ state: 'offered', startsAt: slot.startsAt, minutes: facts.minutes, heldUntil })
    .where('id', '=', id)
    .execute()
  const { startsAt } = slot
  ctx.announce('booking.offered', id, { serviceId, startsAt, until: heldUntil.toISOString() }, where.hallId)
  return true
}
