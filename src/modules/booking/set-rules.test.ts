import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Hall, openHall } from '../../../test/harness/hall.ts'
import { consentVersion, type Rules } from './contract.ts'

let hall: Hall
let rules: Rules
beforeAll(async () => {
  hall = await openHall()
  rules = (await hall.nobody.get('/booking/halls/balai/rules')).json()
}, 90_000)
afterAll(() => hall?.close())

const at = (time: string) => new Date(`2026-11-25T${time}:00+07:00`).toISOString()
const set = (change: Partial<Rules>, person = hall.manager) =>
  person.put('/booking/halls/balai/rules', { ...rules, ...change })
const inForce = async (): Promise<Rules> => (await hall.nobody.get('/booking/halls/balai/rules')).json()
const freeTimes = async () =>
  (await hall.nobody.get('/booking/halls/balai/services/bansos/slots?day=2026-11-25')).json().slots.length

test('the rules of a hall are its manager’s: no officer, and no manager of another hall, sets them', async () => {
  expect((await set({ walkInPercent: 0 }, await hall.person('officer', 'capil'))).statusCode).toBe(403)
  expect((await hall.manager.put('/booking/halls/lain/rules', rules)).statusCode).toBe(404)
  expect(await inForce()).toEqual(rules)
})

test.each<[string, Partial<Record<keyof Rules, unknown>>]>([
  ['a share over a hundred', { walkInPercent: 101 }],
  ['a slot that does not part an hour', { slotMinutes: 7 }],
  ['no day at all', { horizonDays: 0 }],
  ['an hour that there is not', { opens: '25:00' }],
  ['a lead shorter than the head start', { leadMinutes: 5, headStartMinutes: 20 }],
])('%s is refused, and nothing changes', async (_, change) => {
  expect((await set(change as Partial<Rules>)).statusCode).toBe(422)
  expect(await inForce()).toEqual(rules)
})

test('a larger share for people who just come leaves fewer times, keeps what is booked, and is told', {
  timeout: 40_000,
}, async () => {
  expect(await freeTimes()).toBeGreaterThan(0)
  const booked = await hall.nobody.post('/booking/halls/balai/bookings', {
    serviceId: 'bansos',
    startsAt: at('09:00'),
    name: 'Orang Contoh',
    phone: '081200004419',
    consent: consentVersion,
  })
  expect(booked.statusCode).toBe(200)

  expect((await set({ walkInPercent: 100 })).statusCode).toBe(200)
  // Rules are kept for some seconds.
  await expect.poll(inForce, { timeout: 10_000 }).toEqual({ ...rules, walkInPercent: 100 })
  expect(await freeTimes()).toBe(0)
  expect((await hall.nobody.get(`/booking/my-bookings/${booked.json().secret}`)).json().state).toBe('booked')
  expect(await hall.announced('booking.rules-set')).toHaveLength(1)

  await set({ walkInPercent: 0 })
  await expect.poll(freeTimes, { timeout: 10_000 }).toBeGreaterThan(0)
})
