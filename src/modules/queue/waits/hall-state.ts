import type { DayLine, Name } from './hall-log.ts'
import { type Learnt, slots } from './learnt.ts'
import { kinds } from './order-terms.ts'
import type { Hall } from './read-hall.ts'
import { finite } from './shapes.ts'

export interface WaitingTicket {
  name: string
  visitor: string
  service: number
  /** A row of the order's terms. */
  kind: number
  ref: number
  /** NaN without a booking. */
  slot: number
  issuedAt: number
  calledAt: number
  counter: number
}

/** What one counter is doing. */
export interface CounterNow {
  isOpen: boolean
  /** When it last opened or closed; NaN before anything was told. */
  since: number
  ticket: WaitingTicket | undefined
  /** When it last called; NaN before. */
  calledAt: number
  /** When it was last known to have nobody. */
  freeSince: number
  /** Planned spans, [from, to, from, to …], and how many of them it has opened in. */
  plan: number[]
  openedIn: Set<number>
  /** When it closed within a planned span: a pause. NaN otherwise. */
  pausedAt: number
  /** When whoever paused it said it would be open again. NaN where nobody said. */
  backAt: number
}

/** The hall at this minute of its day. */
export interface HallState {
  day: number
  now: number
  counters: CounterNow[]
  waiting: Map<string, WaitingTicket>
  called: Map<string, WaitingTicket>
  /** Who has booked and has not come, by service: the times, ascending. */
  expected: number[][]
  arrivals: Float64Array
  /** How far today's durations deviate from the usual, as shares of it. */
  deviations: number[]
  /** True once a counter was told to open or close: without that the plan is believed. */
  tellsOpenings: boolean
  isOver: boolean
}

/** The beginning of a day: nobody is there, and every counter is closed until it is told to be open. */
export function beginDay(hall: Hall, line: Partial<DayLine>): HallState {
  return {
    day: finite(line.day, 0),
    now: 0,
    counters: hall.skills.map((_, c) => ({
      isOpen: false,
      since: Number.NaN,
      ticket: undefined,
      calledAt: Number.NaN,
      freeSince: 0,
      plan: spansOf(line.plan?.[c]),
      openedIn: new Set<number>(),
      pausedAt: Number.NaN,
      backAt: Number.NaN,
    })),
    waiting: new Map(),
    called: new Map(),
    expected: expectedBy(hall, line.booked),
    arrivals: new Float64Array(hall.promisedMinutes.length * kinds * slots),
    deviations: [],
    tellsOpenings: false,
    isOver: false,
  }
}

/** Booked times by service, ascending. Unknown services and impossible times are left out. */
export function expectedBy(hall: Hall, booked: DayLine['booked'] | undefined): number[][] {
  const expected = [...hall.promisedMinutes].map((): number[] => [])
  for (const booking of Array.isArray(booked) ? booked : []) {
    const service = hall.services.get(String(booking?.service))
    if (service !== undefined && Number.isFinite(booking.slot)) (expected[service] as number[]).push(booking.slot)
  }
  for (const times of expected) times.sort((a, b) => a - b)
  return expected
}

/** Planned spans in order, overlapping ones joined, impossible ones left out. */
function spansOf(plan: unknown): number[] {
  if (!Array.isArray(plan)) return []
  const spans = plan
    .map(span => [finite(span?.[0], Number.NaN), finite(span?.[1], Number.NaN)] as const)
    .filter(([from, to]) => to > from)
    .sort((a, b) => a[0] - b[0])
  const joined: number[] = []
  for (const [from, to] of spans) {
    const last = joined.length - 1
    if (last > 0 && from <= (joined[last] as number)) joined[last] = Math.max(joined[last] as number, to)
    else joined.push(from, to)
  }
  return joined
}

/** Index of the planned span that holds this minute, as the place of its beginning; -1 outside all. */
export function spanAt(plan: readonly number[], t: number): number {
  for (let i = 0; i < plan.length; i += 2) if (t >= (plan[i] as number) && t < (plan[i + 1] as number)) return i
  return -1
}

/** The place of the first planned span that begins after this minute; the length of the plan where there is none. */
export function spanAfter(plan: readonly number[], t: number): number {
  let span = 0
  while (span < plan.length && (plan[span] as number) <= t) span += 2
  return span
}

/** Today's pace as deviation from the usual, and the spread of what we know about it. */
export function paceToday({ deviations }: HallState, learnt: Learnt): { mean: number; spread: number } {
  const recent = deviations.slice(-60)
  const sum = recent.reduce((total, one) => total + one, 0)
  const weight = 1 / (recent.length + learnt.withinVariance / Math.max(1e-4, learnt.betweenVariance))
  return { mean: sum * weight, spread: Math.sqrt(learnt.withinVariance * weight) }
}

/** The name under which a ticket waits, if it does. */
export function waitingTicket(state: HallState, name: Name): WaitingTicket | undefined {
  return state.waiting.get(String(name))
}
