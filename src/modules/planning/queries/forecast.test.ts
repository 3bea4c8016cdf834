import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Hall, openHall } from '../../../../test/harness/hall.ts'
import type { Forecast } from '../contract.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

async function ask(query = ''): Promise<Forecast> {
  const reply = await hall.manager.get(`/planning/halls/balai/forecast${query}`)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}
const ofService = (forecast: Forecast, id: string) => forecast.services.find(({ serviceId }) => serviceId === id)

describe('is refused in plain words', () => {
  test.each([
    ['day=2026-12-25', 'planning/no-opening-hours', { day: '2026-12-25' }],
    ['day=2026-11-28', 'planning/no-opening-hours', { day: '2026-11-28' }],
    ['day=2026-11-23', 'planning/day-not-ahead', { day: '2026-11-23', from: '2026-11-25', to: '2027-01-23' }],
    ['day=2027-06-01', 'planning/day-not-ahead', { day: '2027-06-01' }],
    ['day=besok', 'input-invalid', {}],
  ])('%s', async (query, type, facts) => {
    const reply = await hall.manager.get(`/planning/halls/balai/forecast?${query}`)

    expect(reply.statusCode).toBe(422)
    expect(reply.json()).toMatchObject({ type, ...facts })
  })

  test('for a greeter, and for a hall that is somebody else’s', async () => {
    expect((await hall.greeter.get('/planning/halls/balai/forecast')).statusCode).toBe(403)
    expect((await hall.manager.get('/planning/halls/lain/forecast')).statusCode).toBe(404)
  })
})

test('without history there is no figure at all, but the day and its marks', async () => {
  const { day, confidence, whole, halfHours, services, history, marks } = await ask('?day=2026-12-01')

  expect({ day, confidence, whole, halfHours, marks }).toEqual({
    day: '2026-12-01',
    confidence: 'none',
    whole: null,
    halfHours: [],
    marks: ['start-of-month'],
  })
  expect(history).toEqual({ days: 0, firstDay: null, lastDay: null })
  expect(services.map(one => one.confidence)).toEqual(['none', 'none', 'none', 'none'])
  expect(services.every(one => one.whole === null && one.halfHours.length === 0)).toBe(true)
})

test('after the hall has opened, the next day of service is meant, over the weekend too', async () => {
  expect((await ask()).day).toBe('2026-11-25')
})

test('days that were played become tomorrow’s figures, and a service that nobody came for still has none', async () => {
  for (let day = 0; day < 3; day += 1) await playDay()

  // Friday, 09.00: three days are behind.
  const forecast = await ask()
  const ktp = ofService(forecast, 'ktp')

  expect(forecast.day).toBe('2026-11-30')
  expect(forecast.history).toEqual({ days: 3, firstDay: '2026-11-24', lastDay: '2026-11-26' })
  expect(ktp?.confidence).toBe('few-days')
  expect(ktp?.whole?.mean).toBeGreaterThan(4)
  expect(ktp?.whole?.mean).toBeLessThan(8)
  expect(ktp?.whole?.low).toBeLessThan(6)
  expect(ktp?.whole?.high).toBeGreaterThan(6)
  expect(ofService(forecast, 'akta')).toMatchObject({ confidence: 'none', whole: null, halfHours: [] })
  // Six came for the card and three for the family card, all between nine and ten.
  expect(forecast.whole?.mean).toBeGreaterThan(7)
  const busiest = forecast.halfHours.toSorted((one, other) => other.mean - one.mean)[0]
  expect(busiest?.from).toBe(540)
})

test('a booking made for the day is on top, and makes known what nobody came for', async () => {
  const { day } = await ask()
  await hall.act(async ctx => {
    const facts = { hallId: 'balai', boothId: 'gerai-capil', day, serviceId: 'akta', minutes: 12, language: 'id' }
    await ctx.db
      .insertInto('booking.bookings')
      .values({
        ...facts,
        id: '00000000-0000-7000-8000-000000000001',
        state: 'booked',
        startsAt: `${day}T03:00:00Z`,
        secret: 'x'.repeat(22),
        code: 'ABCD2345',
        madeAt: ctx.now,
        name: 'Orang Contoh',
        phoneHash: 'x',
        consentedAt: ctx.now,
      })
      .execute()
  })
  hall.pass(24 * 60)

  const akta = ofService(await ask('?day=2026-11-30'), 'akta')

  expect(akta?.confidence).toBe('prior')
  expect(akta?.whole?.mean).toBeCloseTo(0.85, 2)
  expect(akta?.halfHours.find(({ from }) => from === 600)?.mean).toBeCloseTo(0.85, 2)
})

test('the regent may ask too', async () => {
  const regent = await hall.person('regent')

  expect((await regent.get('/planning/halls/balai/forecast')).statusCode).toBe(200)
})

/** Six for the card, three for the family card; then the day is closed and the next begins. */
async function playDay() {
  for (let n = 0; n < 9; n += 1) {
    await hall.number(n % 3 === 2 ? 'kk' : 'ktp')
    hall.pass(3)
  }
  hall.pass(6 * 60 - 27)
  await hall.manager.delete('/queue/halls/balai/day')
  hall.pass(18 * 60)
  await hall.manager.post('/queue/halls/balai/day')
}
