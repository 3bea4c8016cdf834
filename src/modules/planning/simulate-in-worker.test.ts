import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, expect, test } from 'vitest'
import { balancedOrder } from '#modules/queue'
import { openSimulator } from './simulate-in-worker.ts'
import { simulateDays } from './simulation/figures.ts'
import { ImpossibleHall, readyHall } from './simulation/hall.ts'
import { withVisitors } from './simulation/halls/busier.ts'
import { large } from './simulation/halls/large.ts'
import { ordinary } from './simulation/halls/ordinary.ts'
import { plannedAndCarried } from './simulation/policy.ts'

const policy = { callOrder: balancedOrder, journeys: plannedAndCarried }
const simulator = openSimulator()
afterAll(() => simulator.close())
const batch = { seed: 1, firstDay: 0, days: 60, policy }

test('an impossible hall comes back as its problems', async () => {
  const asked = simulator.simulate([{ model: { ...ordinary, walkingMinutes: Number.NaN }, batch }])

  await expect(asked).rejects.toBeInstanceOf(ImpossibleHall)
  await expect(asked).rejects.toMatchObject({ problems: [{ path: 'walkingMinutes' }] })
})

test('a thread that dies is an error here, not a crash', async () => {
  const small = openSimulator({ memoryMb: 16 })
  const tooMuch = withVisitors(ordinary, 5_000)

  await expect(small.simulate([{ model: tooMuch, batch }])).rejects.toThrow(/memory/i)
  // The next question has a new thread.
  expect(await small.simulate([])).toEqual([])
  await small.close()
})

test('work that nobody wants any more is abandoned at once, and not begun when it was never wanted', async () => {
  const controller = new AbortController()
  const asked = simulator.simulate([{ model: large, batch: { ...batch, days: 1_000_000 } }], controller.signal)
  setTimeout(() => controller.abort(new Error('asked something else')), 50)

  await expect(asked).rejects.toThrow('asked something else')
  await expect(simulator.simulate([{ model: ordinary, batch }], AbortSignal.abort())).rejects.toThrow()
})

test('no jobs have no answers', async () => {
  expect(await simulator.simulate([])).toEqual([])
})

test('says what the library says, job by job', async () => {
  const jobs = [ordinary, withVisitors(ordinary, 1.35)].map(model => ({ model, batch: { ...batch, days: 5 } }))

  expect(await simulator.simulate(jobs)).toEqual(jobs.map(job => simulateDays(readyHall(job.model), job.batch)))
})

test('the event loop stays free while days are simulated', async () => {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  let turns = 0
  const turning = setInterval(() => {
    turns += 1
  }, 5)
  const began = performance.now()
  await simulator.simulate([{ model: large, batch: { ...batch, days: 200 } }])
  const took = performance.now() - began
  clearInterval(turning)
  delay.disable()

  // In this thread it would be one delay as long as the work. A ratio, because other tests share the machine.
  expect(delay.max / 1e6).toBeLessThan(took / 3)
  expect(turns).toBeGreaterThan(took / 50)
})

test('a simulator that was closed refuses', async () => {
  const other = openSimulator()
  await other.close()

  await expect(other.simulate([{ model: ordinary, batch }])).rejects.toThrow('closed')
})
