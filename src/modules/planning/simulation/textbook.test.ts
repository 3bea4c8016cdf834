import { describe, expect, test } from 'vitest'
import { balancedOrder, type CallOrder } from '#modules/queue'
import { drawDay } from './draw-day.ts'
import { booked, type DrawnDay } from './drawn-day.ts'
import { readyHall } from './hall.ts'
import type { HallModel } from './hall-model.ts'
import { steadyQueue } from './halls/steady.ts'
import { type Outcome, state } from './outcome.ts'
import { asKeyed } from './policy.ts'
import { streamOf } from './random.ts'
import { runDay } from './run-day.ts'
import { waitOf } from './tally.ts'

/** Published and exact values (queueing.md section 2), met by simulation: 5 % of the customers are left out to warm up. */
const customers = 420_000
const warmUp = 0.05

const orderOf = (change: Partial<CallOrder>): CallOrder => ({ ...balancedOrder, look: 0, ...change })
const arrival = orderOf({ order: 'arrival' })
const strict = orderOf({ order: 'strict' })
const accumulating = (walkIn: number, priority: number, bookedRate: number) =>
  orderOf({
    classes: {
      'walk-in': { rate: walkIn, headStartMinutes: 0 },
      priority: { rate: priority, headStartMinutes: 0 },
      booked: { rate: bookedRate, headStartMinutes: 0 },
    },
  })

const run = (model: HallModel, day: DrawnDay, callOrder: CallOrder) =>
  runDay(readyHall(model), day, { callOrder, journeys: asKeyed })
const drawn = (model: HallModel, seed = 1) => drawDay(readyHall(model), seed, 0)

/** Mean over all who were served after the warm-up, of everybody or of one class. */
function meanOf(day: DrawnDay, outcome: Outcome, of: (stop: number) => number, kind?: number): number {
  let sum = 0
  let count = 0
  for (let s = Math.floor(day.service.length * warmUp); s < day.service.length; s += 1) {
    const became = outcome.state[s]
    if ((became !== state.served && became !== state.noshow) || (kind !== undefined && day.class[s] !== kind)) continue
    sum += of(s)
    count += 1
  }
  return sum / count
}

/** Within this share of what theory says. */
function expectNear(measured: number, exact: number, share: number): void {
  expect(measured).toBeGreaterThan(exact * (1 - share))
  expect(measured).toBeLessThan(exact * (1 + share))
}

test.each([
  { servers: 5, load: 4, delayed: 0.554113 },
  // About half a square root of spare counters: Halfin and Whitt's limit is 0.5045.
  { servers: 24, load: 21.5, delayed: 0.499945 },
])('Erlang C: $servers counters at a load of $load', ({ servers, load, delayed }) => {
  const model = steadyQueue(servers, load, 1, customers / load)
  const day = drawn(model)
  const outcome = run(model, day, arrival)

  expectNear(
    meanOf(day, outcome, s => (waitOf(outcome, s) > 0 ? 1 : 0)),
    delayed,
    0.04,
  )
  expectNear(
    meanOf(day, outcome, s => waitOf(outcome, s)),
    delayed / (servers - load),
    0.05,
  )
})

test('Erlang A: the example of Garnett, Mandelbaum and Reiman, with leavers who tell nobody and cost nothing', () => {
  const model = {
    ...steadyQueue(50, 48, 1, customers / 48),
    leavers: { share: 1, patienceMinutes: 2, aloudShare: 0 },
    noShowMinutes: 0,
  }
  const day = drawn(model)
  const outcome = run(model, day, arrival)
  const waited = (s: number) => Math.min(waitOf(outcome, s), day.patience[s] ?? 0)

  expectNear(
    meanOf(day, outcome, s => (outcome.state[s] === state.noshow ? 1 : 0)),
    0.031,
    0.05,
  )
  expectNear(60 * meanOf(day, outcome, waited), 3.7, 0.05)
})

test('Pollaczek–Khinchine: one counter with lognormal minutes', () => {
  const model = steadyQueue(1, 0.7, 1, customers / 0.7)
  const lognormal = { ...model, services: [{ id: 'any', meanMinutes: 1, cv: 0.6, standardMinutes: 1 }] }
  const day = drawn(lognormal)
  const outcome = run(lognormal, day, arrival)

  expectNear(
    meanOf(day, outcome, s => waitOf(outcome, s)),
    (0.7 * (1 + 0.36)) / (2 * 0.3),
    0.05,
  )
})

describe('one counter, two classes of equal load', () => {
  const model = { ...steadyQueue(1, 0.8, 1, 600_000 / 0.8), priorityShare: 0.5 }
  const day = drawn(model)
  const outcomes = [strict, accumulating(1, 2, 1), arrival].map(order => run(model, day, order))
  const meanWait = (outcome: Outcome | undefined, kind: number) =>
    outcome ? meanOf(day, outcome, s => waitOf(outcome, s), kind) : Number.NaN

  test('Cobham: strict priority', () => {
    expectNear(meanWait(outcomes[0], 1), 4 / 3, 0.03)
    expectNear(meanWait(outcomes[0], 0), 20 / 3, 0.05)
  })

  test('Kleinrock: priority that accumulates twice as fast', () => {
    expectNear(meanWait(outcomes[1], 1), 3, 0.05)
    expectNear(meanWait(outcomes[1], 0), 5, 0.05)
  })

  test('conservation: no order changes the waits weighted by their work, on the very same day', () => {
    const [one, ...others] = outcomes.map(outcome => {
      let sum = 0
      for (let s = 0; s < day.service.length; s += 1)
        if (outcome.state[s] === state.served) sum += (day.work[s] ?? 0) * waitOf(outcome, s)
      return sum
    })

    for (const other of others) expect(other / (one ?? 0)).toBeCloseTo(1, 4)
  })
})

test('Kleinrock: six counters, three classes with rates 1, 1.5 and 3', () => {
  const model = steadyQueue(6, 5.1, 1, 600_000 / 5.1)
  const day = withThreeClasses(drawn(model), [3.5 / 5.1, 0.6 / 5.1])
  const outcome = run(model, day, accumulating(1, 1.5, 3))
  const meanWait = (kind: number) => meanOf(day, outcome, s => waitOf(outcome, s), kind)

  expectNear(meanWait(0), 0.8105, 0.05)
  expectNear(meanWait(1), 0.5845, 0.05)
  expectNear(meanWait(2), 0.349, 0.05)
})

/** The same arrivals, with so large a share of walk-ins and of priority groups; all others come exactly at a booked time. */
function withThreeClasses(day: DrawnDay, [walkIns, priorities]: [number, number]): DrawnDay {
  const stream = streamOf(5, 0, 'classes')
  const kinds = day.class.map(() => {
    const drawn = stream()
    return drawn < walkIns ? 0 : drawn < walkIns + priorities ? 1 : booked
  })
  return { ...day, class: kinds, slot: day.arrival.map((time, v) => (kinds[v] === booked ? time : Number.NaN)) }
}
