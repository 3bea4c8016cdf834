import {
  drawDay,
  exampleHalls,
  type HallModel,
  openSimulator,
  plannedAndCarried,
  readyHall,
  runDay,
  simulateDays,
} from '#modules/planning'
import { balancedOrder } from '#modules/queue'
import { atLeast, atMost, type Row, row } from './row.ts'

const days = 1_000
const rounds = 5
const policy = { callOrder: balancedOrder, journeys: plannedAndCarried }

/** Hall-days a second of one core, for a hall of 12 counters and 320 visitors, with journeys planned and places carried. */
export async function measureSimulator(): Promise<Row[]> {
  const hall = readyHall(exampleHalls.ordinary)
  const drawn = Array.from({ length: days }, (_, day) => drawDay(hall, 1, day))
  const draw = fastest(() => {
    for (let day = 0; day < days; day += 1) drawDay(hall, 1, day)
  })
  const run = fastest(() => {
    for (const day of drawn) runDay(hall, day, policy)
  })
  const figures = fastest(() => simulateDays(hall, { seed: 1, firstDay: 0, days, policy }))
  const both = days / (draw + run)
  const whatIf = await whatIfSeconds(exampleHalls.ordinary)
  const largeWhatIf = await whatIfSeconds(exampleHalls.large)
  return [
    row('simulator: days drawn', days / draw, 'a second'),
    row('simulator: drawn days run', days / run, 'a second'),
    row('simulator: days drawn and run', both, 'a second', atLeast(both, 2_000, 'a second')),
    row('simulator: days drawn, run and made into figures', days / figures, 'a second'),
    row('simulator: days of 60 counters and 700 visitors, with figures', largeDays(), 'a second'),
    row('simulator: what-if of 60 days in the worker, first', whatIf.first, 's'),
    row('simulator: what-if of 60 days in the worker, later', whatIf.later, 's', atMost(whatIf.later, 0.2, 's')),
    row('simulator: what-if of 60 days of the large hall in the worker, later', largeWhatIf.later, 's'),
    row('simulator: a day against sorting its own 3,000 numbers', (draw + run) / days / sortSeconds(), 'times'),
  ]
}

/**
 * Seconds of processor time, the fastest of a few rounds: the first ones still compile, and on a shared machine any may be
 * disturbed. Processor time, because waiting for others is not ours.
 */
function fastest(work: () => void): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1e6)
  }
  return best
}

function largeDays(): number {
  const hall = readyHall(exampleHalls.large)
  return 200 / fastest(() => simulateDays(hall, { seed: 1, firstDay: 0, days: 200, policy }))
}

/** By the clock, as somebody who asks waits for it: the first question also starts the thread. */
async function whatIfSeconds(model: HallModel): Promise<{ first: number; later: number }> {
  const simulator = openSimulator()
  const took: number[] = []
  for (let i = 0; i < 1 + rounds; i += 1) {
    const began = performance.now()
    await simulator.simulate([{ model, batch: { seed: i, firstDay: 0, days: 60, policy } }])
    took.push((performance.now() - began) / 1_000)
  }
  await simulator.close()
  const [first = 0, ...later] = took
  return { first, later: Math.min(...later) }
}

/** The yardstick that travels between machines: the engine sorting as many numbers as a day has happenings, three times over. */
function sortSeconds(): number {
  const numbers = Float64Array.from({ length: 3_000 }, (_, i) => Math.sin(i * 12.9898) * 43_758.5453)
  return (
    fastest(() => {
      for (let i = 0; i < days; i += 1) numbers.slice().sort()
    }) / days
  )
}
