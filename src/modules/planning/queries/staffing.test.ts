import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Hall, openHall } from '../../../../test/harness/hall.ts'
import type { Staffing } from '../contract.ts'
import { staffing } from './staffing.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

async function ask(query = ''): Promise<Staffing> {
  const reply = await hall.manager.get(`/planning/halls/balai/staffing${query}`)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}

describe('is refused in plain words', () => {
  test.each([
    ['day=2026-12-25', 'planning/no-opening-hours'],
    ['day=2026-11-23', 'planning/day-not-ahead'],
    ['within=0', 'input-invalid'],
    ['share=100', 'input-invalid'],
  ])('%s', async (query, type) => {
    const reply = await hall.manager.get(`/planning/halls/balai/staffing?${query}`)

    expect(reply.statusCode).toBe(422)
    expect(reply.json().type).toBe(type)
  })

  test('for a greeter, and for a hall that is somebody else’s', async () => {
    expect((await hall.greeter.get('/planning/halls/balai/staffing')).statusCode).toBe(403)
    expect((await hall.manager.get('/planning/halls/lain/staffing')).statusCode).toBe(404)
  })
})

test('whoever has gone away is no longer computed for, and others are answered', async () => {
  const leaving = new AbortController()
  const abandoned = hall.act(ctx => staffing({ ...ctx, signal: leaving.signal }, { hallId: 'balai', within: 10 }))
  setTimeout(() => leaving.abort(new Error('gone')), 300)

  await expect(abandoned).rejects.toThrow('gone')
})

/** How long it took to make a plan: what is kept takes a fraction of it. */
let madeMs = 0

test('without history the plan stands on what is assumed, says so, keeps the hall’s break, and the hall goes on meanwhile', {
  timeout: 60_000,
}, async () => {
  const delays = monitorEventLoopDelay({ resolution: 5 })
  const began = performance.now()
  delays.enable()
  const plan = await ask()
  delays.disable()
  madeMs = performance.now() - began

  expect(plan.day).toBe('2026-11-25')
  expect(plan.arrivals).toEqual({ from: 'assumed', aDay: 40, historyDays: 0, unknown: [] })
  expect(plan.assumptions).toContainEqual({ what: 'visitors', service: null, value: 40, from: 'assumed' })
  expect(plan.counters.map(({ label }) => label)).toEqual(['1', '2', '3', '4'])
  expect(plan.counters.some(({ hours }) => hours > 0)).toBe(true)
  for (const { spans } of plan.counters) expect(spans.every(({ from, to }) => to <= 720 || from >= 780)).toBe(true)
  expect(plan.hours.planned).toBeLessThanOrEqual(plan.hours.flat)
  expect(plan.halfHours.map(({ from }) => from)).toEqual(Array.from({ length: 14 }, (_, h) => 480 + 30 * h))
  expect(plan.halfHours.find(({ from }) => from === 720)).toMatchObject({ needed: 0, planned: 0 })
  expect(plan.judged.days).toBe(200)
  // On the loop it would stand as long as the plan takes.
  expect(delays.max / 1e6).toBeLessThan(madeMs / 4)
})

test('the same question has the same answer, at once', async () => {
  const began = performance.now()
  const [one, other] = await Promise.all([ask(), ask()])

  expect(one).toEqual(other)
  expect(performance.now() - began).toBeLessThan(madeMs / 4)
})

test('with history it is made from the forecast, and what nobody can do in time is missing by name', {
  timeout: 60_000,
}, async () => {
  // So many for one service in the first hour that its only counter cannot call them in time.
  for (let n = 0; n < 24; n += 1) await hall.number('akta')
  hall.pass(6 * 60)
  await hall.manager.delete('/queue/halls/balai/day')
  hall.pass(18 * 60)

  const plan = await ask('?day=2026-11-26')

  expect(plan.arrivals).toMatchObject({
    from: 'forecast',
    historyDays: 1,
    unknown: ['Cetak KTP', 'Kartu Keluarga', 'Konsultasi bantuan'],
  })
  expect(plan.arrivals.aDay).toBeGreaterThan(15)
  expect(plan.assumptions.find(({ what }) => what === 'arrivals')?.from).toBe('assumed')
  expect(plan.shortages.map(({ agencies }) => agencies)).toContainEqual(['Capil'])
  expect(plan.shortages[0]?.counters).toBeGreaterThan(0)
  expect(plan.judged.inTime).toBeLessThan(0.9)
  expect(plan.counters.find(({ label }) => label === '3')?.hours).toBeGreaterThan(0)
  expect(plan.counters.find(({ label }) => label === '4')).toMatchObject({ hours: 0, spans: [] })
})

test('the regent may ask too', async () => {
  const regent = await hall.person('regent')

  expect((await regent.get('/planning/halls/balai/staffing?day=2026-11-26')).statusCode).toBe(200)
})
