import { plan } from './agenda.ts'
import { offer, settle, withdraw } from './calling.ts'
import { coming } from './coming.ts'
import { booked } from './drawn-day.ts'
import type { Floor } from './floor.ts'
import { joinLine } from './lines.ts'
import { happened, note, state } from './outcome.ts'
import { keptOf, nextStopOf } from './visit-order.ts'

/** Somebody takes a number at the kiosk and stands in the first line of the visit. */
export function startVisit(floor: Floor, visitor: number, now: number): void {
  const { day, owed } = floor
  const first = day.firstStop[visitor] ?? 0
  const end = day.firstStop[visitor + 1] ?? 0
  const asked = end - first === 1 ? floor.alone : floor.together
  for (let s = first; s < end; s += 1) {
    const service = day.service[s] ?? 0
    owed[service] = (owed[service] ?? 0) + 1
    asked[service] = (asked[service] ?? 0) + 1
  }
  const stop = nextStopOf(floor, visitor, now)
  if (stop >= 0) comeToLine(floor, stop, now)
}

/** A stop is issued: it joins its line, and a counter that stands idle takes it at once. */
export function comeToLine(floor: Floor, stop: number, now: number): void {
  const { day, outcome } = floor
  const service = day.service[stop] ?? 0
  const line = floor.lineOf[stop] ?? 0
  const ref = refOf(floor, stop, now)
  outcome.issued[stop] = now
  outcome.ref[stop] = ref
  outcome.state[stop] = state.waiting
  note(outcome, now, happened.issue, stop)
  // NovoSGA sorts bookings by their time even where somebody was a little late for it.
  const bySlot = line % 3 === booked && floor.policy.callOrder.order === 'novosga'
  floor.key[stop] = bySlot ? (day.slot[floor.visitorOf[stop] ?? 0] ?? ref) : ref
  joinLine(floor.lines, line, stop, floor.key)
  floor.waiting[service] = (floor.waiting[service] ?? 0) + 1
  if (day.aloud[stop] === 1) plan(floor.agenda, now + (day.patience[stop] ?? 0), coming.givingUp, stop)
  offer(floor, service, now)
}

/** Since when the wait counts: the booked minute or the check-in after it, the arrival, or for a further stop what the policy says. */
function refOf(floor: Floor, stop: number, now: number): number {
  const visitor = floor.visitorOf[stop] ?? 0
  const arrival = floor.day.arrival[visitor] ?? now
  if ((floor.lineOf[stop] ?? 0) % 3 === booked) return Math.max(floor.day.slot[visitor] ?? arrival, arrival)
  return floor.done[visitor] === 0 ? now : now - Math.min(now - arrival, keptOf(floor, floor.day.service[stop] ?? 0))
}

/** Somebody who still waits has had enough and says so at the kiosk. */
export function giveUp(floor: Floor, stop: number, now: number): void {
  const { outcome } = floor
  if (outcome.state[stop] !== state.waiting) return
  outcome.state[stop] = state.cancelled
  outcome.ended[stop] = now
  note(outcome, now, happened.cancel, stop)
  withdraw(floor, stop, now)
  abandonVisit(floor, stop, now)
}

/** Whoever has gone comes to none of the other stops either. */
export function abandonVisit(floor: Floor, stop: number, now: number): void {
  const { day, outcome } = floor
  const visitor = floor.visitorOf[stop] ?? 0
  for (let s = day.firstStop[visitor] ?? 0; s < (day.firstStop[visitor + 1] ?? 0); s += 1)
    if (outcome.state[s] === state.ahead) settle(floor, day.service[s] ?? 0, now)
}

/** After a stop: on to the next one, as far as one has to walk. */
export function goOn(floor: Floor, stop: number, now: number): void {
  const { day } = floor
  const visitor = floor.visitorOf[stop] ?? 0
  floor.done[visitor] = (floor.done[visitor] ?? 0) | (1 << (stop - (day.firstStop[visitor] ?? 0)))
  const next = nextStopOf(floor, visitor, now)
  if (next >= 0) plan(floor.agenda, now + (day.walk[next] ?? 0), coming.joining, next)
}
