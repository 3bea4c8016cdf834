import type { Context } from '#platform/context'
import { lockDays, take, type Where } from './capacity.ts'
import { SlotTaken } from './contract.ts'
import type { Bookable } from './queries/bookable.ts'
import { alternatives, freeSlots, nearestTo } from './queries/free-slots.ts'
import type { SlotAt } from './queries/slot-at.ts'
import { lapseOverdue } from './waiting-list.ts'

/** Where the slots of a service lie. */
export function whereOf({ hall, service }: Bookable, day: string): Where {
  return { hallId: hall.id, boothId: service.boothId, day }
}

/**
 * Takes a slot for a new booking, or refuses with the nearest others. `requireLooksFree` has been asked before: whoever
 * comes for a slot that is plainly full waits for nobody.
 */
export async function takePlace(ctx: Context, facts: Bookable, slot: SlotAt, bookingId: string): Promise<void> {
  const where = whereOf(facts, slot.day)
  await lockDays(ctx, [where])
  if (await take(ctx, where, bookingId, slot.takings)) return
  // A hold that ran out may be all that is in the way.
  const lapsed = await lapseOverdue(ctx, where)
  if (lapsed > 0 && (await take(ctx, where, bookingId, slot.takings))) return
  throw await taken(ctx, facts, slot)
}

/** Refuses a slot that is full already. */
export async function requireLooksFree(ctx: Context, facts: Bookable, { day, startsAt }: SlotAt): Promise<void> {
  const free = (await freeSlots(ctx, facts, [day])).get(day) ?? []
  if (free.some(one => one.startsAt === startsAt)) return
  throw SlotTaken({ alternatives: await nearestTo(ctx, facts, day, startsAt, free) })
}

/** The refusal for a slot that is gone, with the nearest that are free. */
export async function taken(ctx: Context, facts: Bookable, { day, startsAt }: SlotAt) {
  return SlotTaken({ alternatives: await alternatives(ctx, facts, day, startsAt) })
}
