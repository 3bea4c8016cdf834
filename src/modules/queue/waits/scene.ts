import { type CounterNow, type HallState, paceToday, spanAt, type WaitingTicket } from './hall-state.ts'
import { chanceAbsent, chanceGone, type Learnt, paceOfCounter } from './learnt.ts'
import { kinds, type OrderTerms } from './order-terms.ts'
import { type Overtakers, overtakersOf } from './overtakers.ts'
import type { Hall } from './read-hall.ts'
import { meanOf } from './sample.ts'

/** Somebody who is not there yet and asks how long it would be. */
export interface Newcomer {
  service: number
  /** A row of the order's terms. */
  kind: number
}

/** One group of counters and everybody who could be called there, made ready to be projected many times. */
export interface Scene {
  hall: Hall
  state: HallState
  learnt: Learnt
  terms: OrderTerms
  now: number
  counters: Int32Array
  /** Waiting tickets, in the order of their arrival, then newcomers; those of a pass are put after them. */
  tickets: readonly WaitingTicket[]
  /** From this index on they are not there yet: somebody who joined now. They are called and take nobody's time. */
  newcomersFrom: number
  /** Index of a waiting ticket by list: lists are service × kind, each in order of ref. */
  lists: readonly (readonly number[])[]
  /** By ticket: since when it waits by the order, its booked time, when it joined. */
  refs: readonly number[]
  slots: readonly number[]
  issued: readonly number[]
  gone: Float64Array
  absent: Float64Array
  pace: Float64Array
  today: { mean: number; spread: number }
  gap: number
  pausesPerMinute: number
  /** By half hour, from now until nobody may come any more. */
  overtakers: readonly Overtakers[]
  /** No pass looks further. */
  until: number
  /** By counter: when it is known to have stood idle with somebody to call; it does not call for a reason we do not know. */
  stalledFor: Float64Array
  /** By counter: room for who shares the lines now; by service: room for the work in line. */
  open: Uint8Array
  work: Float64Array
}

/** What to draw from, for one group of counters; with `newcomers`, also for somebody who would join now for these services, as these kinds. */
export function sceneOf(
  hall: Hall,
  state: HallState,
  learnt: Learnt,
  terms: OrderTerms,
  group: number,
  newcomers: readonly Newcomer[] = [],
): Scene {
  const { counters, services } = hall.groups[group] as Hall['groups'][number]
  const waiting = [...state.waiting.values()].filter(ticket => hall.groupOfService[ticket.service] === group)
  const tickets = [...waiting, ...newcomers.map(one => joiningNow(one, state.now))]
  const lists = hall.skills.length === 0 ? [] : listsOf(hall, tickets)
  const until = lastCall(hall, state, counters)
  return {
    hall,
    state,
    learnt,
    terms,
    now: state.now,
    counters: counters.filter(c => mayCall(state.counters[c] as CounterNow, state.now, state.tellsOpenings)),
    tickets,
    newcomersFrom: waiting.length,
    lists,
    refs: tickets.map(ticket => ticket.ref),
    slots: tickets.map(ticket => ticket.slot),
    issued: tickets.map(ticket => ticket.issuedAt),
    gone: chanceGone(learnt),
    absent: chanceAbsent(learnt),
    pace: Float64Array.from(state.counters, (_, c) => paceOfCounter(learnt, c)),
    today: paceToday(state, learnt),
    gap: meanOf(learnt.gaps),
    pausesPerMinute: learnt.pauseCount / learnt.openMinutes,
    overtakers: overtakersOf(hall, state, learnt, services, terms, until),
    until,
    open: new Uint8Array(hall.skills.length),
    work: new Float64Array(hall.promisedMinutes.length),
    stalledFor: Float64Array.from(state.counters, (counter, c) => stalled(hall, state, counter, c, tickets)),
  }
}

/** A counter that is closed and has no plan for the rest of the day takes no part. */
function mayCall({ isOpen, ticket, plan, pausedAt }: CounterNow, now: number, isTold: boolean): boolean {
  return (
    isOpen ||
    ticket !== undefined ||
    Number.isFinite(pausedAt) ||
    (plan.length === 0 && !isTold) ||
    (plan.at(-1) as number) > now
  )
}

function joiningNow({ service, kind }: Newcomer, now: number): WaitingTicket {
  const nobody = { name: '', visitor: '', calledAt: Number.NaN, counter: -1, slot: Number.NaN }
  return { ...nobody, service, kind, ref: now, issuedAt: now }
}

function listsOf(hall: Hall, tickets: readonly WaitingTicket[]): number[][] {
  const lists: number[][] = Array.from({ length: hall.promisedMinutes.length * kinds }, () => [])
  for (const [i, { service, kind }] of tickets.entries()) (lists[service * kinds + kind] as number[]).push(i)
  const ref = (i: number) => (tickets[i] as WaitingTicket).ref
  return lists.map(list => list.sort((a, b) => ref(a) - ref(b) || a - b))
}

/** When the last counter of a group may call: its last planned minute, and the overtime if that is the close of the hall. */
function lastCall(hall: Hall, state: HallState, counters: Int32Array): number {
  let last = 0
  for (const c of counters) last = Math.max(last, (state.counters[c] as CounterNow).plan.at(-1) ?? 0)
  const close = last > 0 ? last : hall.close
  return Math.max(state.now, close) + (close >= hall.close - 1 ? hall.overtime : 0)
}

/** Minutes for which an open, idle counter has not called somebody it could. */
function stalled(
  hall: Hall,
  state: HallState,
  { isOpen, ticket, freeSince, plan }: CounterNow,
  c: number,
  tickets: readonly WaitingTicket[],
): number {
  if (!isOpen || ticket || (plan.length > 0 && spanAt(plan, state.now) === -1)) return 0
  const skills = hall.skills[c] as Int32Array
  let first = Number.POSITIVE_INFINITY
  for (const one of tickets)
    if (skills.includes(one.service)) first = Math.min(first, Math.max(one.issuedAt, one.slot || 0))
  return Math.max(0, state.now - Math.max(freeSince, first))
}
