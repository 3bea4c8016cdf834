import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Hall, openHall } from '../../../test/harness/hall.ts'
import { consentVersion } from './contract.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

const at = (time: string, day = '2026-11-25') => new Date(`${day}T${time}:00+07:00`).toISOString()
const siti = { name: 'Siti Aminah', phone: '0812 3456 7890', consent: consentVersion }

const open = async () => (await sql`select from booking.takings`.execute(hall.server.house.database.db)).rows.length

const refusals: [why: string, startsAt: string, type: string, more?: object][] = [
  ['that is over', at('08:00', '2026-11-24'), 'booking/in-the-past'],
  ['that is now', at('09:10', '2026-11-24'), 'booking/too-soon'],
  ['beyond the horizon', at('09:00', '2026-12-09'), 'booking/beyond-horizon'],
  ['centuries ahead', '9999-12-31T09:00:00Z', 'booking/beyond-horizon'],
  ['on a Saturday', at('09:00', '2026-11-28'), 'booking/closed-then'],
  ['in the break', at('12:10'), 'booking/not-a-slot'],
  ['beside the grid', at('09:13'), 'booking/not-a-slot'],
  ['that would run over closing time', at('14:50'), 'booking/not-a-slot', { serviceId: 'akta' }],
  ['during the Friday prayer', at('11:30', '2026-11-27'), 'booking/not-a-slot'],
  ['for a service that is not on the menu', at('09:00'), 'booking/not-on-menu', { serviceId: 'adopsi' }],
  ['with a wrong phone', at('09:00'), 'booking/phone-wrong', { phone: '0331 12' }],
  ['without a name', at('09:00'), 'booking/name-wrong', { name: ' . ' }],
  ['without consent', at('09:00'), 'booking/consent-needed', { consent: '' }],
]
test.each(refusals)('A time is refused %s, and nothing is half done', async (_why, startsAt, type, more) => {
  const form = { serviceId: 'ktp', startsAt, ...siti, ...more }
  const booked = await hall.nobody.post('/booking/halls/balai/bookings', form)
  const held = await hall.nobody.post('/booking/halls/balai/holds', { serviceId: form.serviceId, startsAt })

  expect(booked.json().type).toBe(type)
  if (!['booking/phone-wrong', 'booking/name-wrong', 'booking/consent-needed'].includes(type))
    expect(held.json().type).toBe(type)
  else await hall.nobody.post(`/booking/my-bookings/${held.json().secret}/cancellations`)
  expect(await open()).toBe(0)
  expect(await hall.announced('booking.booked')).toEqual([])
})
