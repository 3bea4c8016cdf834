import { menuOf } from '#modules/catalogue'
import { hallFacts, spansOf } from '#modules/places'
import type { Context } from '#platform/context'
import type { DayLine, HallLine } from '../waits/hall-log.ts'
import { orderInForce } from './order-in-force.ts'

/** A hall as the estimator is told it, on one day: its menu, its counters with their services and their planned hours. */
export interface HallShape {
  hall: HallLine
  day: DayLine
}

/** What is served by whom on that day. A hall without hours that day has counters that nobody opens. */
export async function hallShape(ctx: Context, hallId: string, day: string): Promise<HallShape> {
  const facts = await hallFacts(ctx, hallId)
  const menu = await menuOf(ctx, hallId)
  const skills = new Map(facts.counters.map(({ id }) => [id, [] as string[]]))
  for (const { serviceId, counterIds } of menu.values()) for (const id of counterIds) skills.get(id)?.push(serviceId)
  const hours = spansOf(facts.calendar, day, null)
  const opens = hours[0]?.opens ?? 0
  const closes = hours.at(-1)?.closes ?? 0
  return {
    hall: {
      e: 'hall',
      services: [...menu.values()].map(({ serviceId, meanMinutes }) => ({
        id: serviceId,
        minutes: meanMinutes + comingMinutes,
      })),
      counters: facts.counters.map(({ id }) => ({ id, skills: skills.get(id) ?? [] })),
      classes: ['walk-in', 'priority', 'booked'],
      kioskOpen: opens - facts.doorsOpenMinutesBefore,
      kioskClose: closes - facts.lastTicketMinutesBeforeClose,
      open: opens,
      close: closes,
      overtime: overtimeMinutes,
      graceMinutes: facts.graceMinutes,
      callOrder: { ...(await orderInForce(ctx, hallId)).order },
    },
    day: {
      e: 'day',
      day: dayNumber(day),
      train: true,
      plan: facts.counters.map(({ boothId }) =>
        spansOf(facts.calendar, day, boothId).map(span => [span.opens, span.closes] as const),
      ),
      booked: [],
    },
  }
}

/** The catalogue's minutes begin when somebody sits down; a call takes so much longer. Assumed, until a day has shown it. */
const comingMinutes = 1

/** Officers finish the line that waits at closing time; so long at most is believed. */
const overtimeMinutes = 90

/** Days since 1970: a number that grows by one. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(day) / 86_400_000)
}
