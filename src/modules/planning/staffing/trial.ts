import { drawSpans } from '../simulation/draw-counters.ts'
import { drawDay } from '../simulation/draw-day.ts'
import type { DrawnDay } from '../simulation/drawn-day.ts'
import { readyHall } from '../simulation/hall.ts'
import type { CounterModel, HallModel, Span } from '../simulation/hall-model.ts'
import type { Outcome } from '../simulation/outcome.ts'
import type { Policy } from '../simulation/policy.ts'
import { runDay } from '../simulation/run-day.ts'
import type { Target } from './question.ts'

/** Days to try plans on: who comes is drawn once, so that every plan meets the same people. */
export interface TrialDays {
  model: HallModel
  seed: number
  days: readonly DrawnDay[]
  /** The hall's own breaks, in which no wait counts. */
  closed: readonly Span[]
}

/** Of those who came in each half hour after the kiosk opened: how many, and how many were called in time. */
export interface InTime {
  people: Float64Array
  inTime: Float64Array
  /** Sums over days of late × late, late × people and people × people: people of one day share its luck, so days are what is counted. */
  lateLate: Float64Array
  latePeople: Float64Array
  peoplePeople: Float64Array
}

/** What became of a plan: of the hall, and of each group of services in the order that was asked. */
export interface Trial {
  hall: InTime
  groups: InTime[]
}

/** `from` is the number of the first day: other numbers are other days, also with the same seed. */
export function drawTrialDays(
  model: HallModel,
  seed: number,
  from: number,
  count: number,
  closed: readonly Span[] = [],
): TrialDays {
  const hall = readyHall({ ...model, counters: [...model.counters, ...standIn(model, model.counters)] })
  return { model, seed, closed, days: Array.from({ length: count }, (_, i) => drawDay(hall, seed, from + i)) }
}

/** Runs every day with these counters. Groups are lists of service names. */
export function tryCounters(
  { model, seed, days, closed }: TrialDays,
  counters: readonly CounterModel[],
  policy: Policy,
  target: Target,
  groups: readonly (readonly string[])[],
): Trial {
  const hall = readyHall({ ...model, counters: [...counters, ...standIn(model, counters)] })
  const groupOf = model.services.map(({ id }) => groups.findIndex(group => group.includes(id)))
  const halfHours = Math.max(1, Math.ceil((model.kioskClose - model.kioskOpen) / 30))
  const trial: Trial = { hall: emptyInTime(halfHours), groups: groups.map(() => emptyInTime(halfHours)) }
  for (const people of days) {
    const day = { ...people, ...drawSpans(hall.model, seed, people.day) }
    const today: Trial = { hall: emptyInTime(halfHours), groups: groups.map(() => emptyInTime(halfHours)) }
    count(today, groupOf, day, runDay(hall, day, policy), { model, closed, minutes: target.minutes })
    addDay(trial.hall, today.hall)
    trial.groups.forEach((group, g) => {
      addDay(group, today.groups[g] ?? emptyInTime(halfHours))
    })
  }
  return trial
}

/**
 * A hall without a counter for one of its services cannot be simulated, but a plan may be that bad and deserves an answer: a counter
 * that opens in the last instant stands in, and its visitors are not called in time.
 */
function standIn({ services, close }: HallModel, counters: readonly CounterModel[]): CounterModel[] {
  const given = new Set(counters.flatMap(({ skills, plan }) => (plan.length > 0 ? skills : [])))
  const skills = services.map(({ id }) => id).filter(id => !given.has(id))
  return skills.length > 0 ? [{ id: 'nobody', skills, pace: 1, plan: [[close - 1e-6, close]] }] : []
}

/**
 * A wait counts from joining the line, from the opening for those who were there before it, and from the booked minute for those who
 * came early; the hall's own breaks do not count. Who was never called was not called in time.
 */
function count(
  trial: Trial,
  groupOf: readonly number[],
  day: DrawnDay,
  outcome: Outcome,
  { model, closed, minutes }: { model: HallModel; closed: readonly Span[]; minutes: number },
) {
  for (let v = 0; v < day.arrival.length; v += 1)
    for (let s = day.firstStop[v] ?? 0; s < (day.firstStop[v + 1] ?? 0); s += 1) {
      const issued = outcome.issued[s] ?? Number.NaN
      if (Number.isNaN(issued)) continue
      const slot = day.slot[v] ?? Number.NaN
      const since = Math.max(issued, model.open, Number.isNaN(slot) ? 0 : slot)
      const h = Math.max(0, Math.floor((issued - model.kioskOpen) / 30))
      const called = outcome.called[s] ?? Number.NaN
      const isInTime = called - since - minutesWithin(closed, since, called) <= minutes
      const group = trial.groups[groupOf[day.service[s] ?? -1] ?? -1]
      note(trial.hall, h, isInTime)
      if (group) note(group, h, isInTime)
    }
}

function minutesWithin(closed: readonly Span[], from: number, to: number): number {
  let minutes = 0
  for (const [begins, ends] of closed) minutes += Math.max(0, Math.min(to, ends) - Math.max(from, begins))
  return minutes
}

function note(tally: InTime, halfHour: number, isInTime: boolean): void {
  // A later stop can be joined after the last number was given: it belongs to the last half hour.
  const h = Math.min(halfHour, tally.people.length - 1)
  tally.people[h] = (tally.people[h] ?? 0) + 1
  if (isInTime) tally.inTime[h] = (tally.inTime[h] ?? 0) + 1
}

function addDay(sum: InTime, day: InTime): void {
  for (let h = 0; h < sum.people.length; h += 1) {
    const [people, inTime] = [day.people[h] ?? 0, day.inTime[h] ?? 0]
    sum.people[h] = (sum.people[h] ?? 0) + people
    sum.inTime[h] = (sum.inTime[h] ?? 0) + inTime
    sum.lateLate[h] = (sum.lateLate[h] ?? 0) + (people - inTime) ** 2
    sum.latePeople[h] = (sum.latePeople[h] ?? 0) + (people - inTime) * people
    sum.peoplePeople[h] = (sum.peoplePeople[h] ?? 0) + people ** 2
  }
}

function emptyInTime(halfHours: number): InTime {
  const zeros = () => new Float64Array(halfHours)
  return { people: zeros(), inTime: zeros(), lateLate: zeros(), latePeople: zeros(), peoplePeople: zeros() }
}

/** The standard error of each share, as a ratio of sums over independent days. */
export function errorsOf({ people, inTime, lateLate, latePeople, peoplePeople }: InTime): number[] {
  return Array.from(people, (count, h) => {
    if (count === 0) return 0
    const late = 1 - (inTime[h] ?? 0) / count
    const squares = (lateLate[h] ?? 0) - 2 * late * (latePeople[h] ?? 0) + late ** 2 * (peoplePeople[h] ?? 0)
    return Math.sqrt(Math.max(0, squares)) / count
  })
}

/** The share in time in each half hour; 1 where nobody came. */
export function sharesOf({ people, inTime }: InTime): number[] {
  return Array.from(people, (count, h) => (count > 0 ? (inTime[h] ?? 0) / count : 1))
}
