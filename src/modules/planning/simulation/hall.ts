import { type BacklogBalancer, backlogBalancer } from '#platform/balanced-backlog'
import type { HallModel, NeedModel } from './hall-model.ts'
import { type ModelProblem, problemsOf } from './problems.ts'

/** A model made ready to be run: names became positions, rates became cumulative sums. Made once, used for many days. */
export interface Hall {
  model: HallModel
  /** By service: minutes at an average counter, and the parameters of its lognormal law (`sigma` −1: exponential). */
  mean: Float64Array
  sigma: Float64Array
  /** By counter: the services it gives; by service: its counters, those with the fewest skills first. */
  skillsOf: readonly Int32Array[]
  countersOf: readonly Int32Array[]
  pace: Float64Array
  /** Reckons how long lines stand, fairly shared; it keeps room for that between two calls, and no more. */
  balancer: BacklogBalancer
  /** By service: when at least one of its counters is open by plan, as pairs from, to. */
  openByPlan: readonly Float64Array[]
  needs: readonly Need[]
  /** By half hour after `kioskOpen`: all visitors expected, and the running sum over needs (half hour × need). */
  halfHours: number
  rate: Float64Array
  rateUpTo: Float64Array
  /** The running sum over needs of a whole day's visitors. */
  mixUpTo: Float64Array
  /** By booking of the model: its service. */
  bookedService: Int32Array
  /** By outage of the model: its service, or −1 for the whole hall. */
  outService: Int32Array
}

export interface Need {
  stops: Int32Array
  /** For each stop, the stops that must be done before it, as bits. */
  before: Uint8Array
}

/** Says why a model cannot be run; `problems` names each place. */
export class ImpossibleHall extends Error {
  readonly problems: readonly ModelProblem[]

  constructor(problems: readonly ModelProblem[]) {
    super(`The hall cannot be simulated: ${problems.map(problem => `${problem.path}: ${problem.says}`).join('; ')}`)
    this.name = 'ImpossibleHall'
    this.problems = problems
  }
}

/** Makes a model ready. Throws `ImpossibleHall` when `problemsOf` finds something. */
export function readyHall(model: HallModel): Hall {
  const problems = problemsOf(model)
  if (problems.length > 0) throw new ImpossibleHall(problems)
  const positions = new Map(model.services.map((service, position) => [service.id, position]))
  const positionOf = (id: string) => positions.get(id) ?? -1
  const skillsOf = model.counters.map(counter => Int32Array.from(new Set(counter.skills), positionOf))
  return {
    model,
    mean: Float64Array.from(model.services, service => service.meanMinutes),
    sigma: Float64Array.from(model.services, ({ law, cv }) =>
      law === 'exponential' ? -1 : Math.sqrt(Math.log(1 + cv * cv)),
    ),
    skillsOf,
    countersOf: model.services.map((_, service) => countersFor(service, skillsOf)),
    openByPlan: model.services.map(({ id }) => openTimes(model, id)),
    balancer: backlogBalancer(model.services.length, skillsOf),
    pace: Float64Array.from(model.counters, counter => counter.pace),
    needs: model.needs.map(need => readyNeed(need, positionOf)),
    ...ratesOf(model.needs),
    bookedService: Int32Array.from(model.bookings, booking => positionOf(booking.service)),
    outService: Int32Array.from(model.outages, ({ service }) => (service === null ? -1 : positionOf(service))),
  }
}

function countersFor(service: number, skillsOf: readonly Int32Array[]): Int32Array {
  const able = skillsOf.flatMap((skills, counter) => (skills.includes(service) ? [counter] : []))
  const width = (counter: number) => skillsOf[counter]?.length ?? 0
  return Int32Array.from(able.sort((one, other) => width(one) - width(other)))
}

/** The open times of all counters of a service, joined where they touch. */
function openTimes(model: HallModel, service: string): Float64Array {
  const spans = model.counters
    .flatMap(({ skills, plan }) => (skills.includes(service) ? plan : []))
    .sort(([one], [other]) => one - other)
  const joined: number[] = []
  for (const [from, to] of spans) {
    if (joined.length > 0 && from <= (joined.at(-1) ?? 0)) joined[joined.length - 1] = Math.max(to, joined.at(-1) ?? 0)
    else joined.push(from, to)
  }
  return Float64Array.from(joined)
}

function readyNeed({ stops, onlyAfter = [] }: NeedModel, positionOf: (id: string) => number): Need {
  const before = new Uint8Array(stops.length)
  for (const [first, then] of onlyAfter) before[then] = (before[then] ?? 0) | (1 << first)
  return { stops: Int32Array.from(stops, positionOf), before }
}

function ratesOf(needs: readonly NeedModel[]) {
  const halfHours = Math.max(0, ...needs.map(need => need.perHalfHour.length))
  const rate = new Float64Array(halfHours)
  const rateUpTo = new Float64Array(halfHours * needs.length)
  for (let half = 0; half < halfHours; half += 1) {
    let sum = 0
    for (const [position, need] of needs.entries()) {
      sum += need.perHalfHour[half] ?? 0
      rateUpTo[half * needs.length + position] = sum
    }
    rate[half] = sum
  }
  let whole = 0
  const mixUpTo = Float64Array.from(needs, need => (whole += need.perHalfHour.reduce((sum, one) => sum + one, 0)))
  return { halfHours, rate, rateUpTo, mixUpTo }
}
