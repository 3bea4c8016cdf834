import { shareWaitingLonger } from '../theory/delay.ts'
import { type ArrivalPiece, offeredLoad, type ServiceTime } from '../theory/offered-load.ts'
import { gammaPoints } from './gamma-points.ts'
import { halfHoursOf, type ServiceDemand, type StaffingQuestion } from './question.ts'

/** At these minutes of a half hour the load is looked at: the line of its second half is not that of its first. */
const looks = [5, 10, 15, 20, 25, 30]

/** Below so many busy counters nobody is worth waiting for: the last minutes of somebody who came an hour ago. */
const leastLoad = 0.002

/**
 * Counters that these services need in each half hour between opening and closing, as if they had counters of their own:
 * offered load with lag (MOL; Eick, Massey & Whitt 1993; queueing.md section 3), then the fewest with Erlang C's tail, stretched by how much
 * service times vary, within the target on average over busy and quiet days. Who waited for the doors comes as a burst
 * over the first minutes of the target.
 */
export function requiredCounters(
  question: Pick<StaffingQuestion, 'open' | 'close' | 'closed' | 'target' | 'busyDayCv'>,
  services: readonly ServiceDemand[],
): number[] {
  const whole = mixOf(services)
  if (whole.meanMinutes <= 0) return halfHoursOf(question).map(() => 0)
  const parts = services.map(service => ({ pieces: piecesOf(question, service), time: timeOf(service) }))
  const factors = gammaPoints(question.busyDayCv)
  return halfHoursOf(question).map(from => {
    const loads = looks.map(minutes => sumOf(parts, part => offeredLoad(part.pieces, part.time, from + minutes)))
    return fewestCounters(loads, factors, whole, question.target)
  })
}

/** The fewest at which, over the looks and the day factors, few enough wait longer; weighted by how many come. */
function fewestCounters(
  loads: readonly number[],
  factors: readonly number[],
  service: ServiceTime,
  target: StaffingQuestion['target'],
): number {
  const cases = loads.flatMap(load => factors.map(factor => load * factor))
  const people = sumOf(cases, load => load)
  if (people <= leastLoad * cases.length) return 0
  const most = Math.ceil(3 * Math.max(...cases) + 5)
  for (let counters = 1; counters < most; counters += 1) {
    const late = sumOf(cases, load => load * lateShare(counters, load, service, target.minutes))
    if (late <= (1 - target.share) * people) return counters
  }
  return most
}

function lateShare(counters: number, load: number, { meanMinutes, scv }: ServiceTime, minutes: number): number {
  const arrivalsPerMinute = load / meanMinutes
  return shareWaitingLonger({ counters, arrivalsPerMinute, serviceMinutes: meanMinutes, serviceScv: scv }, minutes)
}

function piecesOf(
  question: Pick<StaffingQuestion, 'open' | 'closed' | 'target'>,
  service: ServiceDemand,
): ArrivalPiece[] {
  const { open, target, closed = [] } = question
  const window = Math.max(1, target.minutes)
  let early = 0
  const pieces: ArrivalPiece[] = []
  for (const { halfHour, mean } of service.arrivals) {
    const before = Math.min(1, Math.max(0, (open - halfHour) / 30))
    early += mean * before
    // Who comes in the hall's break waits for its end, as others wait for the doors.
    const rest = closed.find(([from, to]) => from <= halfHour + 15 && halfHour + 15 < to)
    if (rest) pieces.push({ from: rest[1], to: rest[1] + window, perMinute: mean / window })
    else if (before < 1) pieces.push({ from: Math.max(open, halfHour), to: halfHour + 30, perMinute: mean / 30 })
  }
  return [...pieces, { from: open, to: open + window, perMinute: early / window }]
}

/** One law for the services together: the mean and squared variation of whoever comes next. */
function mixOf(services: readonly ServiceDemand[]): ServiceTime {
  const people = sumOf(services, peopleOf)
  if (people <= 0) return { meanMinutes: 0, scv: 0 }
  const mean = sumOf(services, one => peopleOf(one) * one.meanMinutes) / people
  const square = sumOf(services, one => peopleOf(one) * one.meanMinutes ** 2 * (1 + one.cv ** 2)) / people
  return { meanMinutes: mean, scv: mean > 0 ? square / mean ** 2 - 1 : 0 }
}

function timeOf({ meanMinutes, cv }: ServiceDemand): ServiceTime {
  return { meanMinutes, scv: cv ** 2 }
}

function peopleOf({ arrivals }: ServiceDemand): number {
  return sumOf(arrivals, one => one.mean)
}

function sumOf<T>(list: readonly T[], value: (one: T) => number): number {
  return list.reduce((sum, one) => sum + value(one), 0)
}
