import type { CallOrder, TicketClass } from './call-order.ts'
import { callIndex, placeUnder, type ServiceLine, serviceTerm } from './order/call-index.ts'
import { findCounter, readCounterStates } from './order/counter-states.ts'
import { expectedBacklog } from './order/expected-backlog.ts'
import { expectedFree, type Seen, watchCounters } from './order/expected-free.ts'
import { type ReadHall, readHall, readSkills } from './order/read-hall.ts'
import { field, finite, isRecord, listOf, nameOf } from './order/read-values.ts'
import { type ReadTicket, readWaiting } from './order/read-waiting.ts'

/** The moment at which a counter is free. Times in minutes of the hall's day. */
export interface FreeCounter<T> {
  now: number
  /** The free counter: its id, its place in the hall's list, or the object. */
  counter: unknown
  /** Who waits: `{ ticket, service, class, slot, ref }`. Never changed. */
  waiting: readonly T[]
  /** What each counter does now: open or not, busy with which service since when. */
  counters?: readonly unknown[]
}

/** One ticket in the order of calling, as plain facts. */
export interface Ranked<T> {
  ticket: T
  class: TicketClass
  /** Minutes waited by the terms of its class; below zero before a booked time. */
  waited: number
  headStart: number
  /** Minutes until another counter could take its service, and in which its line would be served: as counted. */
  lookMinutes: number
  backlogMinutes: number
  /** What decides under accumulating priority: the largest is called. */
  index: number
}

/** Why a ticket is next: itself, those who came before it and wait on, and the two who would be next. */
export interface Reason<T> extends Ranked<T> {
  overtakes: Ranked<T>[]
  runnersUp: Ranked<T>[]
}

/** Decides for the counters of one hall. It learns what services last from the calls it is asked for. */
export interface Next {
  /** The element of `waiting` to call, or null where there is nobody this counter may serve. */
  pick<T>(free: FreeCounter<T>): T | null
  /** All whom the counter may call, first to last, without learning from the question. */
  line<T>(free: FreeCounter<T>): Ranked<T>[]
  /** The same first ticket with the reason. */
  explain<T>(free: FreeCounter<T>): Reason<T> | null
}

/**
 * Which ticket next, without a server: the hall's own order of calling where its line says one of ours, else the
 * balanced one. Whatever is missing or odd in what it is given counts as not said; it never throws.
 */
export function create(hall: unknown): Next {
  const read = readHall(hall)
  const seen = watchCounters(read.minutesOf)
  return {
    pick: free => {
      const counter = counterName(read, free?.counter)
      const line = inLine(read, seen, free)
      // Somebody waited already: so this counter has only just become free, and its last ticket took until now.
      if (line.some(one => one.standing.since < moment(free))) seen.learn(counter, moment(free))
      const [first] = line
      if (!first) return null
      seen.note(counter, { ticket: nameOf(first.given), service: first.service, at: moment(free) })
      return first.given
    },
    line: free => inLine(read, seen, free).map(one => ranked(read.order, one, moment(free))),
    explain: free => {
      const line = inLine(read, seen, free)
      const [first, ...others] = line
      if (!first) return null
      const rank = (one: InOrder<(typeof line)[number]['given']>) => ranked(read.order, one, moment(free))
      return {
        ...rank(first),
        overtakes: others.filter(one => one.standing.since < first.standing.since).map(rank),
        runnersUp: others.slice(0, 2).map(rank),
      }
    },
  }
}

interface InOrder<T> extends ReadTicket<T>, ServiceLine {
  under: number[]
}

/** Whom the counter may call, first to last: by the order, then who waits longer, then the place in the list. */
function inLine<T>(hall: ReadHall, seen: Seen, free: FreeCounter<T>): InOrder<T>[] {
  const now = moment(free)
  const counters = readCounterStates(hall, listOf(free?.counters))
  const mine = counterName(hall, free?.counter)
  const skills =
    findCounter(hall, free?.counter)?.skills ??
    (isRecord(free?.counter) ? readSkills(field(free.counter, 'skills', 'services'), hall.serviceOf) : undefined) ??
    counters.find(counter => counter.id === mine)?.skills
  const lookFor = expectedFree(counters, mine, seen, now)
  const everybody = readWaiting(hall, Array.isArray(free?.waiting) ? free.waiting : [], now)
  const backlogFor = expectedBacklog(hall, counters, everybody, seen)
  return everybody
    .filter(({ service }) => service !== null && skills?.has(service))
    .map(ticket => {
      const line = { lookMinutes: lookFor(ticket.service), backlogMinutes: backlogFor(ticket.service) }
      return { ...ticket, ...line, under: placeUnder(hall.order, ticket.standing, now, line) }
    })
    .sort((a, b) => compare(a.under, b.under) || a.standing.since - b.standing.since || a.place - b.place)
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [i, value] of one.entries()) {
    const against = other[i] ?? value
    if (value !== against) return value < against ? -1 : 1
  }
  return 0
}

function ranked<T>(order: CallOrder, one: InOrder<T>, now: number): Ranked<T> {
  const { given, standing, lookMinutes, backlogMinutes } = one
  const { index, ...rest } = callIndex(order, standing, now)
  return { ticket: given, ...rest, lookMinutes, backlogMinutes, index: index + serviceTerm(order, one) }
}

function counterName(hall: ReadHall, counter: unknown): string {
  return findCounter(hall, counter)?.id ?? nameOf(counter) ?? ''
}

function moment(free: { now: number } | null | undefined): number {
  return finite(free?.now) ?? 0
}
