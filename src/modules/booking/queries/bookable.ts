import { type MenuService, menuOf } from '#modules/catalogue'
import {
  closingsInForce,
  daysLater,
  type HallFacts,
  hallFacts,
  instantAt,
  localTime,
  type Span,
  spansOf,
} from '#modules/places'
import type { Context } from '#platform/context'
import { NotOnMenu, type Rules } from '../contract.ts'
import { linesOf, serviceMinutes, type WorkDay, without } from '../rules.ts'
import { measuredTimes } from './measured.ts'
import { rulesOf } from './rules-of.ts'

/** A service as it may be booked in a hall: where, how long, under which rules, and what each day has. */
export interface Bookable {
  hall: HallFacts
  service: MenuService
  rules: Rules
  minutes: number
  today: string
  /** The last day that may be booked now. */
  lastDay: string
  /** When the day after it opens. */
  nextDayOpensAt: Date
  day(day: string): BookableDay
}

export interface BookableDay extends WorkDay {
  day: string
  reason: 'past' | 'beyond-horizon' | 'holiday' | 'booth-closed' | 'closing' | null
  noteId: string | null
  noteEn: string | null
  /** When the booth is closed that would be open. */
  away: readonly (Span & { reason: string })[]
  /** When this service alone is closed. */
  closed: readonly (Span & { reason: string })[]
}

/** Reads once what every question about booking this service needs. */
export async function bookable(ctx: Context, hallId: string, serviceId: string): Promise<Bookable> {
  const hall = await hallFacts(ctx, hallId)
  const menu = await menuOf(ctx, hallId)
  const service = menu.get(serviceId)
  if (!service) throw NotOnMenu({ serviceId })
  const rules = await rulesOf(ctx, hallId)
  const closings = await closingsInForce(ctx, hallId)
  const plans = await ctx.db
    .selectFrom('booking.plans')
    .select(['day', 'counters'])
    .where('hallId', '=', hallId)
    .where('boothId', '=', service.boothId)
    .where('day', '>=', localTime(ctx.now, hall.timezone).day)
    .execute()
  const measured = await measuredTimes(ctx, hallId)

  const { boothId } = service
  const planned = new Map(plans.map(plan => [plan.day, plan.counters]))
  const boothCounters = hall.counters.filter(counter => counter.boothId === boothId).map(counter => counter.id)
  const here = (counterIds: readonly string[]) => counterIds.filter(id => boothCounters.includes(id))
  const own = here(service.counterIds)
  const others = [...menu.values()].filter(one => one.boothId === boothId).map(one => here(one.counterIds))
  const local = localTime(ctx.now, hall.timezone)
  const [hours = 0, minutes = 0] = rules.opens.split(':').map(Number)
  const opens = hours * 60 + minutes
  const isOpened = local.minutes >= opens
  const lastDay = daysLater(local.day, isOpened ? rules.horizonDays : rules.horizonDays - 1)

  const closedOn = (day: string, concerns: (closing: (typeof closings)[number]) => boolean) => {
    if (closings.length === 0) return []
    const midnight = instantAt(day, 0, hall.timezone).getTime()
    const minuteOf = (instant: string) => Math.min(1440, Math.max(0, (Date.parse(instant) - midnight) / 60_000))
    return closings
      .filter(concerns)
      .map(({ startsAt, reopensAt, reason }) => ({ opens: minuteOf(startsAt), closes: minuteOf(reopensAt), reason }))
      .filter(span => span.closes > span.opens)
  }

  return {
    hall,
    service,
    rules,
    minutes: serviceMinutes(service.meanMinutes, measured.get(serviceId)),
    today: local.day,
    lastDay,
    nextDayOpensAt: instantAt(isOpened ? daysLater(local.day, 1) : local.day, opens, hall.timezone),
    day: remembering(day => {
      const holiday = hall.calendar.days.get(day)
      const spans = spansOf(hall.calendar, day, boothId)
      const away = closedOn(day, one => one.serviceId === null && (one.boothId === null || one.boothId === boothId))
      const left = without(spans, away)
      const facts = {
        day,
        spans: left,
        lines: own.length === 0 ? [] : linesOf(own, others, boothCounters, planned.get(day)),
        walkInPercent: rules.walkInPercent,
        slotMinutes: rules.slotMinutes,
        away,
        closed: closedOn(day, one => one.serviceId === serviceId),
        noteId: null,
        noteEn: null,
      }
      if (day < local.day) return { ...facts, reason: 'past' }
      if (day > lastDay) return { ...facts, reason: 'beyond-horizon' }
      if (holiday) return { ...facts, reason: 'holiday', noteId: holiday.nameId, noteEn: holiday.nameEn }
      const isStaffed = facts.lines.every(line => line.counters > 0) && facts.lines.length > 0
      if (spans.length === 0 || !isStaffed) return { ...facts, reason: 'booth-closed' }
      if (left.length === 0) return { ...facts, reason: 'closing', noteId: away[0]?.reason ?? null }
      return { ...facts, reason: null }
    }),
  }
}

/** Each day is worked out once: a question about it often asks three times. */
function remembering(workOut: (day: string) => BookableDay): (day: string) => BookableDay {
  const known = new Map<string, BookableDay>()
  return day => {
    const facts = known.get(day) ?? workOut(day)
    known.set(day, facts)
    return facts
  }
}
