import type { HallEvent } from './hall-log.ts'
import { type CounterNow, type HallState, spanAfter, spanAt, type WaitingTicket } from './hall-state.ts'
import { ageBin, type Learnt, learnDay, learnDuration, slots } from './learnt.ts'
import { booked, carried, kinds, walkIn } from './order-terms.ts'
import type { Hall } from './read-hall.ts'
import { drawFrom, remember } from './sample.ts'
import { finite } from './shapes.ts'

/** What a call shows: who was taken at which counter. The ticket is no longer among those who wait. */
export interface CallSeen {
  ticket: WaitingTicket
  counter: number
}

/**
 * Takes in what happened and learns from it. Events of unknown tickets and counters change nothing; a clock that goes
 * back is held at the latest minute. Answers the call, if it was one.
 */
export function happened(hall: Hall, state: HallState, learnt: Learnt, event: HallEvent): CallSeen | undefined {
  const t = Math.max(state.now, finite(event.t, state.now))
  if (event.e !== 'dayend') state.now = t
  switch (event.e) {
    case 'issue':
      joins(hall, state, learnt, event, t)
      return undefined
    case 'call':
      return isCalled(hall, state, learnt, event, t)
    case 'end':
    case 'noshow':
      leaves(state, learnt, event, t)
      return undefined
    case 'cancel':
      cancels(state, learnt, String(event.ticket), t)
      return undefined
    case 'counter':
      turns(hall, state, learnt, event, t)
      return undefined
    case 'dayend':
      endsDay(state, learnt)
      return undefined
    default:
      return undefined
  }
}

function joins(hall: Hall, state: HallState, learnt: Learnt, event: HallEvent & { e: 'issue' }, t: number): void {
  const service = hall.services.get(String(event.service))
  const name = String(event.ticket)
  if (service === undefined || state.waiting.has(name) || state.called.has(name)) return
  const slot = event.slot === null ? Number.NaN : finite(event.slot, Number.NaN)
  const given = hall.kindOfClass(event.class)
  const kind = given === walkIn && Number.isFinite(slot) ? booked : given
  const ref = finite(event.ref, Number.isFinite(slot) ? Math.max(slot, t) : t)
  const isCarried = kind === walkIn && ref < t - 1
  const row = isCarried ? carried : kind
  const ticket = { name, visitor: String(event.visitor ?? name), service, kind: row, ref, slot, issuedAt: t }
  state.waiting.set(name, { ...ticket, calledAt: Number.NaN, counter: -1 })
  const half = Math.min(slots - 1, Math.max(0, Math.floor(t / 30)))
  const cell = (service * kinds + row) * slots + half
  if (Number.isFinite(slot)) shows(state, learnt, service, slot, t)
  else state.arrivals[cell] = (state.arrivals[cell] as number) + 1
  if (isCarried) remember(learnt.carriedAges, t - ref)
}

function shows(state: HallState, learnt: Learnt, service: number, slot: number, t: number): void {
  const times = state.expected[service] as number[]
  const at = times.indexOf(slot)
  if (at === -1) return
  times.splice(at, 1)
  learnt.bookedCount += 1
  learnt.shownCount += 1
  remember(learnt.earliness, slot - t)
}

function isCalled(
  hall: Hall,
  state: HallState,
  learnt: Learnt,
  event: HallEvent & { e: 'call' },
  t: number,
): CallSeen | undefined {
  const ticket = state.waiting.get(String(event.ticket))
  const index = hall.counters.get(String(event.counter))
  if (!ticket || index === undefined) return undefined
  const counter = state.counters[index] as CounterNow
  if (counter.ticket) release(state, counter, t)
  const isOneOfMany = counter.isOpen && ticket.issuedAt <= counter.freeSince && counter.freeSince > 0
  if (isOneOfMany && t - counter.freeSince < 15) remember(learnt.gaps, t - counter.freeSince)
  if (!counter.isOpen) opens(state, learnt, counter, t)
  state.waiting.delete(ticket.name)
  state.called.set(ticket.name, ticket)
  ticket.calledAt = t
  ticket.counter = index
  attends(learnt, counter, t)
  counter.calledAt = t
  counter.ticket = ticket
  learnt.waitedMinutes += t - ticket.issuedAt
  return { ticket, counter: index }
}

function leaves(state: HallState, learnt: Learnt, event: HallEvent & { e: 'end' | 'noshow' }, t: number): void {
  const ticket = state.called.get(String(event.ticket))
  if (!ticket) {
    state.waiting.delete(String(event.ticket))
    return
  }
  state.called.delete(ticket.name)
  const counter = state.counters[ticket.counter] as CounterNow
  if (counter.ticket === ticket) release(state, counter, t)
  const minutes = t - ticket.calledAt
  const bin = ageBin(ticket.calledAt - ticket.issuedAt)
  learnt.calledByAge[bin] = (learnt.calledByAge[bin] as number) + 1
  if (event.e === 'noshow') {
    learnt.goneByAge[bin] = (learnt.goneByAge[bin] as number) + 1
    remember(learnt.noShowDurations, minutes)
    return
  }
  const deviation = learnDuration(learnt, ticket.service, ticket.counter, minutes)
  if (deviation !== 0) state.deviations.push(deviation)
}

function release(state: HallState, counter: CounterNow, t: number): void {
  if (counter.ticket) state.called.delete(counter.ticket.name)
  counter.ticket = undefined
  counter.freeSince = t
}

function cancels(state: HallState, learnt: Learnt, name: string, t: number): void {
  const called = state.called.get(name)
  if (called) release(state, state.counters[called.counter] as CounterNow, t)
  const ticket = state.waiting.get(name)
  if (!ticket) return
  state.waiting.delete(name)
  learnt.cancelled += 1
  learnt.waitedMinutes += t - ticket.issuedAt
}

function turns(hall: Hall, state: HallState, learnt: Learnt, event: HallEvent & { e: 'counter' }, t: number): void {
  const counter = state.counters[hall.counters.get(String(event.counter)) ?? -1]
  if (!counter) return
  state.tellsOpenings = true
  if (event.open === counter.isOpen) return
  if (event.open) opens(state, learnt, counter, t)
  else closes(learnt, counter, t)
}

function closes(learnt: Learnt, counter: CounterNow, t: number): void {
  counter.isOpen = false
  learnt.openMinutes += t - counter.since
  attends(learnt, counter, t)
  counter.since = t
  const span = spanAt(counter.plan, t)
  const isWithin = span !== -1 && t < (counter.plan[span + 1] as number) - 3
  counter.pausedAt = isWithin ? t : Number.NaN
}

/** The planned span for which a counter opens: the one it is in, soon will be, or the next after a break it has rested in. */
function spanToServe({ plan, openedIn }: CounterNow, t: number): number {
  const span = spanAt(plan, t + 10)
  if (span !== -1) return span
  const next = spanAfter(plan, t)
  return next > 0 && next < plan.length && openedIn.has(next - 2) ? next : -1
}

/** It works in this planned span; if it has just entered it, that tells how far into the break before it still called. */
function attends(learnt: Learnt, { plan, openedIn, calledAt }: CounterNow, t: number): void {
  const span = spanAt(plan, t)
  const isNew = span > 0 && !openedIn.has(span)
  if (span !== -1) openedIn.add(span)
  if (isNew && openedIn.has(span - 2)) remember(learnt.overruns, overrun(plan, span, calledAt))
}

function overrun(plan: readonly number[], next: number, calledAt: number): number {
  const from = plan[next - 1] as number
  return calledAt > from ? Math.min(calledAt, plan[next] as number) - from : 0
}

function opens(state: HallState, learnt: Learnt, counter: CounterNow, t: number): void {
  counter.isOpen = true
  counter.since = t
  counter.freeSince = t
  const span = spanToServe(counter, t)
  if (Number.isFinite(counter.pausedAt)) {
    remember(learnt.pauses, t - counter.pausedAt)
    learnt.pauseCount += 1
  } else if (span !== -1 && !counter.openedIn.has(span)) {
    remember(span === 0 ? learnt.firstLateness : learnt.breakLateness, t - (counter.plan[span] as number))
  }
  counter.pausedAt = Number.NaN
  if (span > 0 && !counter.openedIn.has(span)) remember(learnt.overruns, overrun(counter.plan, span, counter.calledAt))
  if (span !== -1) counter.openedIn.add(span)
  if (state.now < t) state.now = t
}

function endsDay(state: HallState, learnt: Learnt): void {
  if (state.isOver) return
  state.isOver = true
  const missed = state.expected.reduce((sum, times) => sum + times.length, 0)
  learnt.bookedCount += missed
  const isTold = state.counters.some(counter => counter.openedIn.size > 0)
  for (const [c, { plan, openedIn }] of isTold ? state.counters.entries() : [])
    for (let span = 0; span < plan.length; span += 2) {
      learnt.counterSpans[c] = 0.97 * (learnt.counterSpans[c] as number) + 1
      learnt.counterAbsences[c] = 0.97 * (learnt.counterAbsences[c] as number) + (openedIn.has(span) ? 0 : 1)
    }
  learnDay(learnt, { arrivals: state.arrivals, deviations: state.deviations })
}

/** A booking that has not come yet: whether it comes after now, and when, by two random numbers. NaN: not any more. */
export function comesAt(learnt: Learnt, slot: number, now: number, coin: number, random: number): number {
  const show = learnt.shownCount / learnt.bookedCount
  const { sorted } = learnt.earliness
  let still = 0
  while (still < sorted.length && slot - (sorted[still] as number) > now) still += 1
  const left = (still + 0.2) / (sorted.length + 0.4)
  const chance = (show * left) / (show * left + 1 - show)
  if (coin >= chance) return Number.NaN
  return still === 0 ? now + 5 * random : slot - (sorted[Math.floor(random * still)] as number)
}

export function drawEarliness(learnt: Learnt, random: number): number {
  return drawFrom(learnt.earliness, random)
}
