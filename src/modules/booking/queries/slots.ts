import { daysLater } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input, Reply } from '#platform/contract'
import type { firstSlots as First, slots as Slots } from '../contract.ts'
import { bookable } from './bookable.ts'
import { freeSlots, openStarts } from './free-slots.ts'

/** The free times of a day; when there are none, why. */
export async function slots(
  ctx: Context,
  { hallId, serviceId, day }: Input<typeof Slots>,
): Promise<Reply<typeof Slots>> {
  const facts = await bookable(ctx, hallId, serviceId)
  const work = facts.day(day)
  const free = (await freeSlots(ctx, facts, [day])).get(day) ?? []
  const isOver = work.reason === null && openStarts(ctx, facts, work).length === 0
  return {
    day,
    slots: free,
    isFull: work.reason === null && !isOver && free.length === 0,
    reason: isOver ? 'over' : work.reason,
    noteId: work.noteId,
    noteEn: work.noteEn,
  }
}

const daysShown = 3

/** The first free time, the next three free days, and when another day opens. */
export async function firstSlots(
  ctx: Context,
  { hallId, serviceId, from }: Input<typeof First>,
): Promise<Reply<typeof First>> {
  const facts = await bookable(ctx, hallId, serviceId)
  const first = from && from > facts.today ? from : facts.today
  const days = Array.from({ length: facts.rules.horizonDays + 1 }, (_, ahead) => daysLater(first, ahead)).filter(
    day => day <= facts.lastDay,
  )
  const free = [...(await freeSlots(ctx, facts, days))]
  const shown = free.filter(([, ofDay]) => ofDay.length > 0).slice(0, daysShown)
  const until = shown.length === daysShown ? (shown.at(-1)?.[0] ?? facts.lastDay) : facts.lastDay
  return {
    first: shown[0]?.[1][0] ?? null,
    days: shown.flatMap(([day, [one, ...rest]]) => (one ? [{ day, slots: rest.length + 1, first: one }] : [])),
    fullDays: free
      .filter(([day, ofDay]) => ofDay.length === 0 && day <= until && openStarts(ctx, facts, facts.day(day)).length > 0)
      .map(([day]) => day),
    lastDay: facts.lastDay,
    nextDayOpensAt: facts.nextDayOpensAt.toISOString(),
    minutes: facts.minutes,
  }
}
