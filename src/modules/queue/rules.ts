import type { Shortage } from '#modules/catalogue'
import type { Calendar, Span } from '#modules/places'
import { daysLater, instantAt, localTime, nextOpenDay, spansOf } from '#modules/places'
import type { TicketClass } from './call-order.ts'
import type { Admission } from './contract.ts'

/** By which terms of the order a ticket waits: after a vain call, or when it asked to come later, by those of a walk-in. */
export function classOf(ticket: {
  isPriority: boolean
  bookedSince: string | Date | null
  waitsByArrival: boolean
}): TicketClass {
  if (ticket.waitsByArrival) return 'walk-in'
  if (ticket.isPriority) return 'priority'
  return ticket.bookedSince === null ? 'walk-in' : 'booked'
}

export interface ClosingInForce {
  boothId: string | null
  serviceId: string | null
  startsAt: string
  reopensAt: string
  reason: string
}

export interface AdmissionFacts {
  now: Date
  timezone: string
  calendar: Calendar
  /** Null when the service is not on the hall's menu. */
  boothId: string | null
  serviceId: string
  day: 'not-open' | 'open' | 'closed'
  closings: readonly ClosingInForce[]
  /** What the service waits for, if it waits. */
  shortage: Shortage | null
  doorsOpenMinutesBefore: number
  lastTicketMinutesBeforeClose: number
}

/**
 * May a number be given for this service, here and now; if not, why and from when. The one place that decides it: the
 * calendar first, then declared closings, the hall's day, the hours with their breaks and the cut-off, and what is missing.
 */
export function admit(facts: AdmissionFacts): Admission {
  const { now, timezone, calendar, boothId } = facts
  const here = localTime(now, timezone)
  const doors = (day: string, span: Span) => instantAt(day, span.opens - facts.doorsOpenMinutesBefore, timezone)
  const next = (from: string): Later => {
    const day = nextOpenDay(calendar, from, boothId)
    const first = day && spansOf(calendar, day, boothId)[0]
    return day && first ? { from: doors(day, first).toISOString(), fromDay: day } : { from: null, fromDay: null }
  }
  const tomorrow = daysLater(here.day, 1)

  if (boothId === null) return refuse('not-on-menu')
  const holiday = calendar.days.get(here.day)
  if (holiday) return refuse('holiday', next(tomorrow), holiday.nameId, holiday.nameEn)
  const closing = facts.closings.find(one => concerns(one, facts) && Date.parse(one.startsAt) <= now.getTime())
  if (closing)
    return refuse(
      'closing',
      { from: closing.reopensAt, fromDay: localTime(new Date(closing.reopensAt), timezone).day },
      closing.reason,
    )
  if (facts.day === 'closed') return refuse('day-closed', next(tomorrow))

  const spans = spansOf(calendar, here.day, boothId)
  const last = spans.at(-1)
  const isBoothAway = !last && spansOf(calendar, here.day, null).length > 0
  if (isBoothAway) return refuse('booth-closed', next(tomorrow))
  if (!last || here.minutes >= last.closes) return refuse('after-hours', next(tomorrow))
  if (here.minutes >= last.closes - facts.lastTicketMinutesBeforeClose) return refuse('cut-off', next(tomorrow))

  const coming = spans.find(span => here.minutes < span.closes)
  const isBeforeDoors = coming !== undefined && here.minutes < coming.opens - facts.doorsOpenMinutesBefore
  if (coming && isBeforeDoors) {
    const opens = { from: doors(here.day, coming).toISOString(), fromDay: here.day }
    return refuse(coming === spans[0] ? 'before-hours' : 'break', opens)
  }
  if (facts.day === 'not-open') return refuse('day-not-open')
  if (facts.shortage) return refuseFor(facts.shortage, facts)
  return { isOpen: true, reason: null, from: null, fromDay: null, noteId: null, noteEn: null }
}

/** A blank that ran out is there again on a day, from its first opening; a system at a moment. */
export function refuseFor(
  { kind, what, untilDay, untilAt }: Shortage,
  { calendar, boothId, timezone }: Pick<AdmissionFacts, 'calendar' | 'boothId' | 'timezone'>,
): Admission {
  const first = untilDay ? spansOf(calendar, untilDay, boothId)[0] : undefined
  const from = untilDay && first ? instantAt(untilDay, first.opens, timezone).toISOString() : untilAt
  const fromDay = untilDay ?? (untilAt && localTime(new Date(untilAt), timezone).day)
  return refuse(kind, { from, fromDay }, what, what)
}

/** Whoever was expected comes in a break and after the last number too; whoever knows what is missing may want to ask or wait. */
export function mayHaveNumber(
  { isOpen, reason }: Admission,
  { isAnyway = false, isExpected = false }: { isAnyway?: boolean | undefined; isExpected?: boolean | undefined },
): boolean {
  if (isOpen) return true
  if (reason === 'out-of-stock' || reason === 'outage') return isAnyway || isExpected
  return isExpected && (reason === 'cut-off' || reason === 'break')
}

/** The service of the desk that connects visitors with an agency, where a hall has one. */
export const connectingDesk = 'penghubung'

/** Whoever is in the hall already may be passed on after the last number was given out, and over a break. */
export function isOnlyLate(reason: Admission['reason']): boolean {
  return reason === 'cut-off' || reason === 'break' || reason === 'after-hours'
}

interface Later {
  from: string | null
  fromDay: string | null
}

function concerns(closing: ClosingInForce, { boothId, serviceId }: AdmissionFacts): boolean {
  if (closing.serviceId !== null) return closing.serviceId === serviceId
  return closing.boothId === null || closing.boothId === boothId
}

function refuse(
  reason: NonNullable<Admission['reason']>,
  later: Later = { from: null, fromDay: null },
  noteId: string | null = null,
  noteEn: string | null = null,
): Admission {
  return { isOpen: false, reason, ...later, noteId, noteEn }
}

/** A range of minutes as it is told: rounded outwards to 5 minutes, and never narrower than that. */
export function toldRange(lo: number, hi: number): { fromMinutes: number; toMinutes: number } {
  const fromMinutes = Math.floor(Math.max(0, lo) / 5) * 5
  return { fromMinutes, toMinutes: Math.max(fromMinutes + 5, Math.ceil(hi / 5) * 5) }
}

/** How a visit has ended, once none of its tickets is open: served at least once counts as done. */
export function endOfVisit(states: readonly string[]): 'done' | 'no-show' | 'cancelled' | 'expired' | null {
  if (states.some(state => openStates.has(state))) return null
  if (states.includes('done')) return 'done'
  if (states.includes('no-show')) return 'no-show'
  return states.includes('expired') ? 'expired' : 'cancelled'
}

/** States in which a ticket has not ended. */
export const openStates: ReadonlySet<string> = new Set(['printing', 'planned', 'waiting', 'called', 'serving', 'held'])

/** `B` and 14 are said B-014. */
export function sayNumber(letter: string, number: number): string {
  return `${letter}-${String(number).padStart(3, '0')}`
}
