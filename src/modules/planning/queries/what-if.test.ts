import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Hall, openHall, type Person } from '../../../../test/harness/hall.ts'
import { whatIf } from './what-if.ts'

let hall: Hall
let manager: Person
const at = '/planning/halls/balai/what-if'

beforeAll(async () => {
  hall = await openHall({ isDayOpen: false })
  manager = hall.manager
})
afterAll(() => hall.close())

async function ask(query: string) {
  const reply = await manager.get(`${at}?${query}`)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}

describe('is refused in plain words', () => {
  test.each([
    ['demandPercent=100&day=2026-12-25', 'planning/no-opening-hours', { day: '2026-12-25' }],
    ['demandPercent=100&day=2026-11-29', 'planning/no-opening-hours', { day: '2026-11-29' }],
    ['demandPercent=100&closeCounters=loket-9', 'planning/unknown-name', { names: ['loket-9'] }],
    ['demandPercent=100&add=sim', 'planning/unknown-name', { names: ['sim'] }],
    ['demandPercent=100&openCounters=polri:1', 'planning/unknown-name', { names: ['polri'] }],
    ['demandPercent=100&add=ktp', 'planning/already-offered', { services: ['Cetak KTP'] }],
    ['demandPercent=100&closeCounters=loket-4', 'planning/nobody-gives-it', { services: ['Konsultasi bantuan'] }],
    ['demandPercent=100&closeCounters=loket-1,loket-2,loket-3,loket-4', 'planning/nothing-open', {}],
    ['demandPercent=9', 'input-invalid', {}],
    ['demandPercent=100&addPlanned=41', 'input-invalid', {}],
    ['demandPercent=100&openCounters=capil:11', 'input-invalid', {}],
  ])('%s', async (query, type, facts) => {
    const reply = await manager.get(`${at}?${query}`)

    expect(reply.statusCode).toBe(422)
    expect(reply.json()).toMatchObject({ type, ...facts })
  })

  test('for a greeter, and for a hall that is somebody else’s', async () => {
    expect((await hall.greeter.get(`${at}?demandPercent=100`)).statusCode).toBe(403)
    expect((await manager.get('/planning/halls/lain/what-if?demandPercent=100')).statusCode).toBe(404)
  })
})

test('a hall without a past is answered from the catalogue, and says so', async () => {
  const { today, whatIf, assumptions, day } = await ask('demandPercent=100')

  expect(day).toBe('2026-11-24')
  expect(whatIf).toEqual(today)
  expect(today.visitors).toBeGreaterThan(30)
  expect(assumptions).toContainEqual({ what: 'visitors', service: null, value: 40, from: 'assumed' })
  expect(assumptions).toContainEqual({ what: 'minutes', service: 'Cetak KTP', value: 6, from: 'catalogue' })
  expect(assumptions.filter((one: { from: string }) => one.from === 'measured')).toEqual([])
})

test('more people wait longer, the hall is fuller, and the repair is named and is enough', async () => {
  const { today, whatIf, isKept, repair, headroom } = await ask('demandPercent=250')

  expect(whatIf.ninetyWait).toBeGreaterThan(today.ninetyWait)
  expect(whatIf.inTime).toBeLessThan(today.inTime)
  expect(whatIf.peopleAtOnce).toBeGreaterThan(today.peopleAtOnce)
  expect(whatIf.inTimeNineOfTen).toBeLessThan(whatIf.inTime)
  expect(isKept).toBe(false)
  expect(headroom.percent ?? -50).toBeLessThan(0)
  expect(repair.isEnough).toBe(true)
  expect(repair.counters.map((one: { agency: string }) => one.agency)).toContain('Capil')
  const openCounters = repair.counters.map(
    (one: { agencyId: string; counters: number }) => `${one.agencyId}:${one.counters}`,
  )
  const repaired = await ask(`demandPercent=250&openCounters=${openCounters}`)
  expect(repaired.whatIf.inTime).toBe(repair.inTime)
  expect(repaired.isKept).toBe(true)
  expect(repaired.repair).toBeNull()
})

test('a counter more is not worse on the same days, a counter less not better', async () => {
  const { today, whatIf: more } = await ask('demandPercent=100&openCounters=capil:1')
  const { whatIf: less } = await ask('demandPercent=100&closeCounters=loket-2')

  expect(more.inTime).toBeGreaterThanOrEqual(today.inTime)
  expect(less.inTime).toBeLessThan(today.inTime)
})

test('a planned service is learnt by its agency’s counters and brings its people', async () => {
  const { today, whatIf, addedServices, assumptions } = await ask('demandPercent=100&addPlanned=12')

  expect(addedServices).toEqual(['Adopsi anak'])
  expect(whatIf.visitors).toBeGreaterThan(today.visitors)
  expect(whatIf.services.map((one: { serviceId: string }) => one.serviceId)).toContain('adopsi')
  expect(assumptions).toContainEqual({ what: 'added-visitors', service: null, value: 10, from: 'assumed' })
})

test('two who ask at once are both answered, and the hall serves others meanwhile', async () => {
  const delays = monitorEventLoopDelay({ resolution: 5 })
  delays.enable()
  const [one, other, again] = await Promise.all([
    ask('demandPercent=135'),
    ask('demandPercent=160&closeCounters=loket-2'),
    ask('demandPercent=135'),
  ])
  delays.disable()

  expect(one).toEqual(again)
  expect(other.whatIf.inTime).toBeLessThan(one.whatIf.inTime)
  // The questions take many times longer; where they ran on the loop it would stand as long.
  expect(delays.max / 1e6).toBeLessThan(250)
})

test('whoever has gone away is no longer computed for, and others are answered', async () => {
  const input = { hallId: 'balai', demandPercent: 220 }
  const leaving = new AbortController()
  const abandoned = hall.act(ctx => whatIf({ ...ctx, signal: leaving.signal }, input))
  leaving.abort(new Error('gone'))

  await expect(abandoned).rejects.toThrow('gone')
  expect((await ask('demandPercent=100')).days).toBe(60)
})

test('the regent may ask too', async () => {
  const regent = await hall.person('regent')

  expect((await regent.get(`${at}?demandPercent=110`)).statusCode).toBe(200)
})

test('the options name what can be asked about', async () => {
  const { services, counters, agencies } = (await manager.get('/planning/halls/balai/options')).json()

  expect(services).toEqual([{ id: 'adopsi', nameId: 'Adopsi anak', agencyId: 'sosial', agency: 'Sosial' }])
  expect(counters).toHaveLength(4)
  expect(agencies).toEqual([
    { id: 'capil', abbreviation: 'Capil' },
    { id: 'sosial', abbreviation: 'Sosial' },
  ])
})
