import { type DrawnDay, walkIn } from './drawn-day.ts'
import type { Hall } from './hall.ts'
import { type Outcome, state } from './outcome.ts'

/** What simulated days add up to, before it is made into figures. */
export interface Tally {
  hall: Hall
  /** Waits count from this minute on at the earliest. */
  countFrom: number
  days: number
  visitors: number
  stops: number
  unserved: number
  left: number
  cancelled: number
  /** By service × 3 + class: the waits of everybody who was served. */
  waits: number[][]
  /** By half hour after `kioskOpen`: tickets issued in it that were served, left over or given up after the target, and those served in time. */
  asked: Float64Array
  inTime: Float64Array
  /** By day, then service: the same two counts. */
  dayAsked: Float64Array[]
  dayInTime: Float64Array[]
  dayUnserved: number[]
  /** Minutes from arrival to the last end, of visitors with one stop and with several who were served in all. */
  staysSingle: number[]
  staysMulti: number[]
  /** By day. */
  peaks: number[]
  lastOut: number[]
  longestWalkIn: number[]
  /** By counter. */
  openMinutes: Float64Array
  busyMinutes: Float64Array
}

export function openTally(hall: Hall, countFrom = 0): Tally {
  const { kioskOpen, kioskClose } = hall.model
  const halfHours = Math.ceil((kioskClose - kioskOpen) / 30)
  return {
    hall,
    countFrom,
    days: 0,
    visitors: 0,
    stops: 0,
    unserved: 0,
    left: 0,
    cancelled: 0,
    waits: Array.from({ length: hall.mean.length * 3 }, () => []),
    asked: new Float64Array(halfHours),
    inTime: new Float64Array(halfHours),
    dayAsked: [],
    dayInTime: [],
    dayUnserved: [],
    staysSingle: [],
    staysMulti: [],
    peaks: [],
    lastOut: [],
    longestWalkIn: [],
    openMinutes: new Float64Array(hall.pace.length),
    busyMinutes: new Float64Array(hall.pace.length),
  }
}

/** Counts one day. A wait longer than `targetMinutes` is not in time. */
export function addDay(tally: Tally, day: DrawnDay, outcome: Outcome, targetMinutes: number): void {
  tally.days += 1
  tally.visitors += day.arrival.length
  tally.peaks.push(peakOf(day, outcome))
  tally.lastOut.push(outcome.endOfDay)
  tally.longestWalkIn.push(0)
  tally.dayAsked.push(new Float64Array(tally.hall.mean.length))
  tally.dayInTime.push(new Float64Array(tally.hall.mean.length))
  const unservedBefore = tally.unserved
  for (let v = 0; v < day.arrival.length; v += 1) addVisitor(tally, day, outcome, v, targetMinutes)
  tally.dayUnserved.push(tally.unserved - unservedBefore)
  for (let c = 0; c < tally.openMinutes.length; c += 1) {
    tally.openMinutes[c] = (tally.openMinutes[c] ?? 0) + (outcome.openMinutes[c] ?? 0)
    tally.busyMinutes[c] = (tally.busyMinutes[c] ?? 0) + (outcome.busyMinutes[c] ?? 0)
  }
}

function addVisitor(tally: Tally, day: DrawnDay, outcome: Outcome, v: number, targetMinutes: number): void {
  const first = day.firstStop[v] ?? 0
  const end = day.firstStop[v + 1] ?? 0
  let served = 0
  let lastEnd = 0
  for (let s = first; s < end; s += 1) {
    const became = outcome.state[s]
    if (became === state.ahead) continue
    tally.stops += 1
    if (became === state.served) {
      served += 1
      lastEnd = Math.max(lastEnd, outcome.ended[s] ?? 0)
      addWait(tally, day, outcome, v, s, targetMinutes)
    } else if (became === state.cancelled) {
      tally.cancelled += 1
      countGone(tally, day, outcome, s, targetMinutes)
    } else if (became === state.noshow || hasGone(day, outcome, s)) {
      tally.left += 1
      countGone(tally, day, outcome, s, targetMinutes)
    } else {
      tally.unserved += 1
      countAsked(tally, day, outcome, s, 0)
    }
  }
  if (served < end - first) return
  const stays = end - first === 1 ? tally.staysSingle : tally.staysMulti
  stays.push(lastEnd - (day.arrival[v] ?? 0))
}

function addWait(tally: Tally, day: DrawnDay, outcome: Outcome, v: number, s: number, targetMinutes: number): void {
  // Who was called before that minute has not waited.
  const wait = Math.min(waitOf(outcome, s), Math.max(0, (outcome.called[s] ?? 0) - tally.countFrom))
  const kind = day.class[v] ?? 0
  tally.waits[(day.service[s] ?? 0) * 3 + kind]?.push(wait)
  countAsked(tally, day, outcome, s, wait <= targetMinutes ? 1 : 0)
  const today = tally.longestWalkIn.length - 1
  if (kind === walkIn && wait > (tally.longestWalkIn[today] ?? 0)) tally.longestWalkIn[today] = wait
}

/** Minutes until the call: since joining the line, and for a booking not before its time. */
export function waitOf({ called, issued, ref }: Outcome, stop: number): number {
  return Math.max(0, (called[stop] ?? 0) - Math.max(issued[stop] ?? 0, ref[stop] ?? 0))
}

function countAsked(tally: Tally, day: DrawnDay, { issued }: Outcome, stop: number, inTime: number): void {
  const half = Math.floor(((issued[stop] ?? 0) - tally.hall.model.kioskOpen) / 30)
  // A further stop can begin after the last number was given: it belongs to the last half hour.
  const cell = Math.min(half, tally.asked.length - 1)
  tally.asked[cell] = (tally.asked[cell] ?? 0) + 1
  tally.inTime[cell] = (tally.inTime[cell] ?? 0) + inTime
  const service = day.service[stop] ?? 0
  const asked = tally.dayAsked.at(-1)
  const kept = tally.dayInTime.at(-1)
  if (asked) asked[service] = (asked[service] ?? 0) + 1
  if (kept) kept[service] = (kept[service] ?? 0) + inTime
}

/** Who left after the target had passed was not called in time: else a hall would look the better the more people it drives away. */
function countGone(tally: Tally, day: DrawnDay, outcome: Outcome, stop: number, targetMinutes: number): void {
  const from = Math.max(outcome.issued[stop] ?? 0, tally.countFrom)
  const gone = (outcome.issued[stop] ?? 0) + (day.patience[stop] ?? 0)
  if (gone - from > targetMinutes) countAsked(tally, day, outcome, stop, 0)
}

function hasGone({ patience }: DrawnDay, { issued, endOfDay }: Outcome, stop: number): boolean {
  return (issued[stop] ?? 0) + (patience[stop] ?? 0) < endOfDay
}

/** The most people in the hall at once: arrivals and leavings, both sorted, walked through together. */
function peakOf(day: DrawnDay, outcome: Outcome): number {
  const leaving = day.arrival.map((arrival, v) => leftAt(day, outcome, v, arrival)).sort()
  let inside = 0
  let peak = 0
  let gone = 0
  for (let v = 0; v < day.arrival.length; v += 1) {
    while (gone < leaving.length && (leaving[gone] ?? 0) <= (day.arrival[v] ?? 0)) {
      gone += 1
      inside -= 1
    }
    inside += 1
    if (inside > peak) peak = inside
  }
  return peak
}

/** When a visitor went: after the last stop, when patience ended, or when the day did. */
function leftAt(day: DrawnDay, outcome: Outcome, v: number, arrival: number): number {
  let last = arrival
  for (let s = day.firstStop[v] ?? 0; s < (day.firstStop[v + 1] ?? 0); s += 1) {
    const became = outcome.state[s]
    if (became === state.ahead) continue
    if (became === state.served || became === state.cancelled) last = Math.max(last, outcome.ended[s] ?? 0)
    else return Math.min((outcome.issued[s] ?? 0) + (day.patience[s] ?? 0), outcome.endOfDay)
  }
  return last
}
