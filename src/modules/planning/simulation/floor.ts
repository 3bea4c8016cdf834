import { type Agenda, openAgenda } from './agenda.ts'
import { booked, type DrawnDay, ticketClasses, walkIn } from './drawn-day.ts'
import type { Hall } from './hall.ts'
import { emptyLines, type Lines } from './lines.ts'
import { emptyOutcome, type Outcome } from './outcome.ts'
import { lateAfterMinutes, type Policy } from './policy.ts'

/** The hall at one moment of a run: who waits where, what each counter is doing, what is yet to come. */
export interface Floor {
  hall: Hall
  day: DrawnDay
  policy: Policy
  /** The call order, by class: minutes that a minute counts for, and the head start. */
  rate: Float64Array
  headStart: Float64Array
  agenda: Agenda
  outcome: Outcome
  lines: Lines
  /** By service: the minutes of work in line, filled when they are asked for. */
  work: Float64Array
  /** By service: tickets in line. */
  waiting: Int32Array
  /** By stop: the visitor, the line it joins (service × 3 + the class it waits as), its sorting key in that line. */
  visitorOf: Int32Array
  lineOf: Int32Array
  key: Float64Array
  /** By visitor: stops that are done, as bits. */
  done: Uint8Array
  /** By counter: what it does (`desk`), since when, the stop it serves (−1: none), and whether it closes after that. */
  desk: Uint8Array
  since: Float64Array
  serving: Int32Array
  closing: Uint8Array
  openedAt: Float64Array
  /** By service: its counters that are open. */
  openOf: Int32Array
  /** By counter: true once it is only finishing with those who are in the hall. */
  overtime: Uint8Array
  inOvertime: number
  /** By service: numbers of today's visits of one stop, and of several. */
  alone: Int32Array
  together: Int32Array
  /** By service: stops of people in the hall that have not been called yet. Overtime ends when nothing is owed. */
  owed: Int32Array
  /** By service, and for the whole hall: outages under way. */
  down: Uint8Array
  hallDown: number
}

export const desk = { closed: 0, idle: 1, busy: 2 } as const

export function emptyFloor(hall: Hall, day: DrawnDay, policy: Policy): Floor {
  const stops = day.service.length
  const visitors = day.arrival.length
  const services = hall.mean.length
  const counters = hall.pace.length
  const spans = day.spanFrom.length
  const visitorOf = new Int32Array(stops)
  const lineOf = new Int32Array(stops)
  const room = new Int32Array(services * 3)
  for (let v = 0; v < visitors; v += 1) {
    const waitsAs = isLate(day, v) ? walkIn : (day.class[v] ?? 0)
    for (let s = day.firstStop[v] ?? 0; s < (day.firstStop[v + 1] ?? 0); s += 1) {
      const line = (day.service[s] ?? 0) * 3 + waitsAs
      visitorOf[s] = v
      lineOf[s] = line
      room[line] = (room[line] ?? 0) + 1
    }
  }
  return {
    hall,
    day,
    policy,
    rate: Float64Array.from(ticketClasses, one => policy.callOrder.classes[one].rate),
    headStart: Float64Array.from(ticketClasses, one => policy.callOrder.classes[one].headStartMinutes),
    // Spans open and close, each counter can be busy, each stop can be walked to or be given up, outages come and go.
    agenda: openAgenda(2 * spans + counters + 2 * stops + 2 * day.outages.length + 1),
    outcome: emptyOutcome(stops, counters, spans),
    lines: emptyLines(room),
    work: new Float64Array(services),
    waiting: new Int32Array(services),
    visitorOf,
    lineOf,
    key: new Float64Array(stops),
    done: new Uint8Array(visitors),
    desk: new Uint8Array(counters),
    since: new Float64Array(counters),
    serving: new Int32Array(counters).fill(-1),
    closing: new Uint8Array(counters),
    openedAt: new Float64Array(counters),
    openOf: new Int32Array(services),
    overtime: new Uint8Array(counters),
    inOvertime: 0,
    alone: new Int32Array(services),
    together: new Int32Array(services),
    owed: new Int32Array(services),
    down: new Uint8Array(services),
    hallDown: 0,
  }
}

/** Who comes too long after the booked minute waits as a walk-in. */
function isLate(day: DrawnDay, visitor: number): boolean {
  return day.class[visitor] === booked && (day.arrival[visitor] ?? 0) > (day.slot[visitor] ?? 0) + lateAfterMinutes
}
