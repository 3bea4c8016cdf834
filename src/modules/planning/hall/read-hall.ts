import { menuOf } from '#modules/catalogue'
import { daysLater, hallFacts, localTime, nextOpenDay, spansOf } from '#modules/places'
import { orderInForce } from '#modules/queue'
import type { Context } from '#platform/context'
import { DayNotAhead, NoOpeningHours } from '../contract.ts'
import type { HallKnowledge } from './knowledge.ts'
import { learntTimes, pastOf } from './past.ts'

/** The day a question is about: the asked one, or the next on which the hall opens. Refused where the hall does not open. */
export async function dayOfQuestion(ctx: Context, hallId: string, asked: string | undefined): Promise<string> {
  const { calendar, timezone } = await hallFacts(ctx, hallId)
  const today = localTime(ctx.now, timezone).day
  const day = asked ?? nextOpenDay(calendar, today, null)
  if (day === undefined || spansOf(calendar, day, null).length === 0) throw NoOpeningHours({ day: day ?? today })
  return day
}

/** So far ahead a day is planned: hours and holidays are known, and what people will need hardly changes until then. */
const plannedDays = 60

/** The coming day that a plan is for: the asked one, or the next that has not opened yet. Refused where it is over, too far, or closed. */
export async function comingDay(ctx: Context, hallId: string, asked: string | undefined): Promise<string> {
  const { calendar, timezone } = await hallFacts(ctx, hallId)
  const { day: today, minutes } = localTime(ctx.now, timezone)
  const opens = spansOf(calendar, today, null)[0]?.opens ?? 0
  const from = minutes < opens ? today : daysLater(today, 1)
  const to = daysLater(today, plannedDays)
  // Days are written so that their letters sort as they follow one another.
  if (asked !== undefined && (asked < today || asked > to)) throw DayNotAhead({ day: asked, from, to })
  const day = asked ?? nextOpenDay(calendar, from, null)
  if (day === undefined || spansOf(calendar, day, null).length === 0) throw NoOpeningHours({ day: day ?? from })
  return day
}

/** Everything that the tables of earlier modules say about the hall on that day. */
export async function readHall(ctx: Context, hallId: string, day: string): Promise<HallKnowledge> {
  const facts = await hallFacts(ctx, hallId)
  const menu = await menuOf(ctx, hallId)
  const spreads = await ctx.db.selectFrom('catalogue.services').select(['id', 'sdMinutes']).execute()
  const sdOf = new Map(spreads.map(row => [row.id, row.sdMinutes]))
  const hours = spansOf(facts.calendar, day, null)
  const open = hours[0]?.opens ?? 0
  const close = hours.at(-1)?.closes ?? 0
  const skills = Map.groupBy(
    [...menu.values()].flatMap(({ serviceId, counterIds }) => counterIds.map(id => ({ id, serviceId }))),
    one => one.id,
  )
  const today = localTime(ctx.now, facts.timezone).day
  return {
    name: facts.name,
    kioskOpen: Math.max(0, open - facts.doorsOpenMinutesBefore),
    kioskClose: Math.min(close, Math.max(open + 1, close - facts.lastTicketMinutesBeforeClose)),
    open,
    close,
    hours: hours.map(({ opens, closes }) => [opens, closes] as const),
    services: [...menu.values()].map(({ serviceId, nameId, agencyId, meanMinutes, demand }) => ({
      id: serviceId,
      name: nameId,
      agencyId,
      meanMinutes,
      sdMinutes: sdOf.get(serviceId) ?? 0,
      demand,
    })),
    counters: facts.counters.map(({ id, label, boothId, agencyId }) => ({
      id,
      label,
      agencyId,
      skills: (skills.get(id) ?? []).map(one => one.serviceId),
      plan: spansOf(facts.calendar, day, boothId)
        .map(({ opens, closes }) => [Math.max(opens, open), Math.min(closes, close)] as const)
        .filter(([opens, closes]) => opens < closes),
    })),
    callOrder: (await orderInForce(ctx, hallId)).order,
    past: await pastOf(ctx, { hallId, timezone: facts.timezone, today }),
    learnt: await learntTimes(ctx, hallId),
  }
}
