import { doneFirst, menuOf } from '#modules/catalogue'
import { hallFacts, localTime, type Span, spansOf } from '#modules/places'
import type { Context } from '#platform/context'
import type { TicketClass } from '../call-order.ts'
import type { Admission, WaitRange } from '../contract.ts'
import type { MinuteRange, Start, StopAhead } from '../journey/stop-ahead.ts'
import { classOf, connectingDesk, isOnlyLate } from '../rules.ts'
import { admissions } from './admission.ts'
import { hallWaits } from './hall-waits.ts'

/** What of a ticket decides when its line comes to it. */
export interface TicketAhead {
  id: string
  serviceId: string
  state: string
  eligibleAt: string | Date
  bookedSince: string | Date | null
  isPriority: boolean
  waitsByArrival: boolean
}

/** What is ahead in a hall at one moment, for whoever plans a visit. */
export interface Outlook {
  /** The stops as the journey reckons with them, in the same order. */
  ahead(tickets: readonly TicketAhead[]): StopAhead[]
  /** Where a visitor stands, and when free: at once, or when whoever serves now is done. */
  start(serving?: { serviceId: string; startedAt: string | null } | undefined): Start
  /** Why a service is not to be had for the moment, also for somebody who is in the hall; null where it is. */
  stopped(serviceId: string): Admission | null
}

/** What it takes to go from one zone to another and sit down: assumed, no hall has measured it. */
const walkingMinutes = 2
/** Somebody who is served longer than usual is done in about so many minutes. */
const atLeastMinutes = 0.5

/** Reads the hall as it stands. Ask before a visit is locked: the waits may have to be projected first. */
export async function hallOutlook(ctx: Context, hallId: string): Promise<Outlook> {
  const hall = await hallFacts(ctx, hallId)
  const menu = await menuOf(ctx, hallId)
  const first = await doneFirst(ctx)
  const stopped = await stoppedServices(ctx, hallId)
  const waits = await hallWaits(ctx, hallId)
  const here = localTime(ctx.now, hall.timezone)

  // A page for 2,000 phones asks for every stop of all.
  const known = new Map<string | null, StopAhead['open']>()
  const openOf = (boothId: string | null) => {
    const spans = known.get(boothId) ?? spansOf(hall.calendar, here.day, boothId).map(fromNow)
    known.set(boothId, spans)
    return spans
  }
  const fromNow = (span: Span) => [span.opens - here.minutes, span.closes - here.minutes] as const

  const stopAhead = (ticket: TicketAhead, all: readonly TicketAhead[]): StopAhead => {
    const service = menu.get(ticket.serviceId)
    const kind = classOf(ticket)
    const isInLine = ticket.state === 'waiting' || ticket.state === 'printing'
    const needed = first.get(ticket.serviceId)
    return {
      after: all.flatMap((other, position) =>
        other !== ticket && (needed?.has(other.serviceId) || isDeskFirst(other, position)) ? [position] : [],
      ),
      wait: isInLine
        ? asMinutes(waits.ofTicket(ticket.id, ticket.serviceId, kind))
        : asMinutes(waits.ofNewcomer(ticket.serviceId, kind)),
      earnedMinutes: isInLine ? 0 : minutesBetween(since(ticket, kind), ctx.now),
      counterMinutes: service?.meanMinutes ?? 0,
      spreadMinutes: service?.sdMinutes ?? 0,
      zone: service?.zone ?? '',
      open: openOf(service?.boothId ?? null),
      isStopped: stopped(ticket.serviceId) !== null,
    }
  }
  return {
    ahead: tickets => tickets.map(ticket => stopAhead(ticket, tickets)),
    start: serving => {
      const service = menu.get(serving?.serviceId ?? '')
      if (!serving || !service) return { zone: null, free: { from: 0, to: 0 }, walkingMinutes }
      const served = serving.startedAt === null ? 0 : minutesBetween(serving.startedAt, ctx.now)
      const left = (minutes: number) => Math.max(atLeastMinutes, minutes - served)
      const { meanMinutes, sdMinutes, zone } = service
      return { zone, free: { from: left(meanMinutes - sdMinutes), to: left(meanMinutes + sdMinutes) }, walkingMinutes }
    },
    stopped,
  }
}

/** Why each service is not to be had now by somebody who is in the hall already; null where it is. */
export async function stoppedServices(ctx: Context, hallId: string): Promise<Outlook['stopped']> {
  const admissionOf = await admissions(ctx, hallId)
  return serviceId => {
    const admission = admissionOf(serviceId)
    return admission.isOpen || isOnlyLate(admission.reason) ? null : admission
  }
}

/** Who asked for the connecting desk first stays there: its ticket is the one that a referral holds. */
function isDeskFirst({ serviceId }: TicketAhead, position: number): boolean {
  return serviceId === connectingDesk && position === 0
}

function since({ eligibleAt, bookedSince }: TicketAhead, kind: TicketClass): string | Date {
  return kind === 'booked' && bookedSince !== null ? bookedSince : eligibleAt
}

function asMinutes(range: WaitRange): MinuteRange | null {
  return range && { from: range.fromMinutes, to: range.toMinutes }
}

function minutesBetween(instant: string | Date, now: Date): number {
  return (now.getTime() - new Date(instant).getTime()) / 60_000
}
