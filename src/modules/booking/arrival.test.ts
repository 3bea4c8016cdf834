import { sql } from 'kysely'
import { beforeEach, expect, test, vi } from 'vitest'
import { type Hall, openHall, type Person, type Reply } from '../../../test/harness/hall.ts'
import { dayLog } from '../queue/queries/day-log.ts'
import { expectedVisitors } from '../queue/queries/expected-visitors.ts'
import { sweep } from './commands/sweep.ts'
import { consentVersion } from './contract.ts'

vi.setConfig({ testTimeout: 90_000 })

let hall: Hall
let kiosk: Person
beforeEach(async () => {
  hall = await openHall()
  kiosk = await hall.device('kiosk')
  return () => hall.close()
})

/** It is Tuesday, 09.00. */
const at = (time: string, day = '2026-11-24') => new Date(`${day}T${time}:00+07:00`).toISOString()
const book = async (startsAt: string, more: object = {}) => {
  const form = { serviceId: 'ktp', startsAt, name: 'Siti', phone: '081234567890', consent: consentVersion, ...more }
  return (await hall.nobody.post('/booking/halls/balai/bookings', form)).json()
}
const arrive = (how: object, who: Person = hall.greeter, key?: string): Promise<Reply> =>
  who.post('/booking/halls/balai/arrivals', { delivery: 'spoken', ...how }, key)
const eligibleAt = async (visitId: string) =>
  (
    await hall.server.house.database.db
      .selectFrom('queue.tickets')
      .select('eligibleAt')
      .where('visitId', '=', visitId)
      .executeTakeFirstOrThrow()
  ).eligibleAt

test('nobody arrives from outside the hall, with a wrong code, on another day, or after cancelling', async () => {
  const { secret, code } = await book(at('10:00'))
  const tomorrow = await book(at('10:00', '2026-11-25'))
  const cancelled = await book(at('11:00'))
  await hall.nobody.post(`/booking/my-bookings/${cancelled.secret}/cancellations`)

  expect((await arrive({ secret }, hall.nobody)).statusCode).toBe(401)
  expect((await arrive({ code, phoneEnd: '1111' })).json().type).toBe('booking/code-unknown')
  expect((await arrive({ secret: 'x'.repeat(22) })).json().type).toBe('booking/code-unknown')
  expect((await arrive({})).json().type).toBe('booking/code-unknown')
  expect((await arrive({ secret: tomorrow.secret })).json()).toMatchObject({
    type: 'booking/another-day',
    startsAt: at('10:00', '2026-11-25'),
  })
  expect((await arrive({ secret: cancelled.secret })).json()).toMatchObject({
    type: 'booking/not-in-that-state',
    state: 'cancelled',
  })
  expect(await hall.announced('queue.visit')).toEqual([])
})

test('a booked person gets the next number of the series that everybody has', async () => {
  await hall.number('ktp')
  const { secret } = await book(at('10:00'))
  hall.pass(55)
  const reply = (await arrive({ secret })).json()
  const after = await hall.number('ktp')

  expect(reply).toMatchObject({ isLate: false, visit: { letter: 'B', number: 2, serviceId: 'ktp' } })
  expect(after.number).toBe(3)
  expect(await eligibleAt(reply.visit.visitId)).toBe(at('09:40'))
  expect(await hall.violations()).toEqual([])
})

test('the hall tells its waits with whom it expects: from the booking on, until they are here or have cancelled', async () => {
  const waits = () => hall.act(ctx => expectedVisitors(ctx, 'balai', '2026-11-24', 'not here yet'))
  const first = await book(at('10:00'))
  const moved = await book(at('10:30'))
  await hall.nobody.post(`/booking/my-bookings/${moved.secret}/moves`, { startsAt: at('11:00') })
  expect((await waits()).map(one => one.slot)).toEqual([600, 660])
  expect(await hall.violations()).toEqual([])

  await hall.nobody.post(`/booking/my-bookings/${moved.secret}/cancellations`)
  hall.pass(55)
  await arrive({ secret: first.secret })
  expect(await waits()).toEqual([])
  const all = await hall.act(ctx => expectedVisitors(ctx, 'balai', '2026-11-24', 'all'))
  expect(all).toEqual([{ service: 'ktp', slot: 600 }])
  const log = await hall.act(ctx => dayLog(ctx, 'balai', '2026-11-24'))
  expect(log.find(one => one.e === 'issue')).toMatchObject({ class: 'booked', slot: 600 })
  expect(await hall.violations()).toEqual([])
})

test('the paper of a booked person tells the range of the booked, not of who just came', async () => {
  await Promise.all(['loket-1', 'loket-2'].map(id => hall.officerAt(id)))
  for (let i = 0; i < 8; i += 1) await hall.number('ktp')
  const { secret } = await book(at('10:00'))
  hall.pass(55)
  const { visit } = (await arrive({ secret, delivery: 'paper' }, kiosk)).json()
  hall.server.house.memory.clear()
  const walkIn = (await hall.nobody.get('/queue/halls/balai/services')).json().items
  const later = walkIn.find((one: { serviceId: string }) => one.serviceId === 'ktp').range

  const paper = (await kiosk.get(`/queue/visits/${visit.visitId}/paper`)).json()

  expect(paper.range.toMinutes).toBeLessThan(later.toMinutes)
})

test('who booked stands before walk-ins that came later than twenty minutes before the booked time', async () => {
  const { secret, code } = await book(at('09:40'))
  hall.pass(15)
  const early = await hall.number('ktp')
  hall.pass(15)
  const later = await hall.number('ktp')
  hall.pass(10)
  const booked = (await arrive({ code, phoneEnd: '7890' })).json()
  const officer = await hall.officerAt('loket-1')
  const calls = []
  for (let n = 0; n < 3; n += 1) {
    const called = (await officer.post('/queue/counters/loket-1/calls')).json()
    calls.push(called.number)
    await officer.post(`/queue/tickets/${called.ticketId}/starts`)
    await officer.post(`/queue/tickets/${called.ticketId}/outcomes`, { outcome: 'completed' })
  }

  expect(booked.visit.ahead).toBe(1)
  expect(calls).toEqual([early.number, booked.visit.number, later.number])
  expect(await hall.violations()).toEqual([])
  expect((await hall.nobody.get(`/booking/my-bookings/${secret}`)).json()).toMatchObject({
    state: 'arrived',
    canChange: false,
    visit: { letter: 'B', number: booked.visit.number },
  })
})

test('up to ten minutes late keeps the place; later joins like anybody who comes now', async () => {
  const [one, two] = [await book(at('10:00')), await book(at('10:00'), { phone: '081234567891' })]
  hall.pass(70)
  const inTime = (await arrive({ secret: one.secret })).json()
  hall.pass(1)
  const late = (await arrive({ secret: two.secret })).json()

  expect([inTime.isLate, late.isLate]).toEqual([false, true])
  expect(await eligibleAt(inTime.visit.visitId)).toBe(at('09:40'))
  expect(await eligibleAt(late.visit.visitId)).toBe(at('10:11'))
  expect(await hall.violations()).toEqual([])
})

test('arriving twice, by two ways at once, or again after a lost answer, is one visit', async () => {
  const { secret, code } = await book(at('10:00'))
  hall.pass(50)
  const both = await Promise.all([
    arrive({ secret }, kiosk),
    arrive({ code, phoneEnd: '7890' }),
    arrive({ secret }, hall.greeter),
  ])
  const again = (await arrive({ secret }, kiosk)).json()

  const visits = [...both.map(reply => reply.json()), again].map(reply => reply.visit)
  expect(new Set(visits.map(visit => visit.visitId)).size).toBe(1)
  expect(new Set(visits.map(visit => visit.secret)).size).toBe(1)
  expect(await hall.announced('booking.arrived')).toHaveLength(1)
  expect(await hall.violations()).toEqual([])
})

test('paper that never came out keeps the place: the same number again, where the booking stands', async () => {
  const { secret } = await book(at('10:00'))
  hall.pass(50)
  const { visit } = (await arrive({ secret, delivery: 'paper' }, kiosk)).json()
  expect(visit.isDelivered).toBe(false)
  hall.pass(3)
  const { sweep: sweepQueue } = await import('#modules/queue')
  await hall.act(sweepQueue)
  const again = (await arrive({ secret, delivery: 'paper' }, kiosk)).json()
  await kiosk.post(`/queue/visits/${again.visit.visitId}/deliveries`, { delivery: 'paper' })

  expect(again.visit).toMatchObject({ visitId: visit.visitId, number: visit.number })
  expect(await eligibleAt(visit.visitId)).toBe(at('09:40'))
  expect(await hall.violations()).toEqual([])
})

test('a booking after the last number of the day is still honoured, a late one is not', async () => {
  const [one, two] = [await book(at('14:40')), await book(at('14:00'), { phone: '081234567891' })]
  hall.pass(5 * 60 + 35)

  expect((await arrive({ secret: one.secret })).statusCode).toBe(200)
  expect((await arrive({ secret: two.secret })).json()).toMatchObject({
    type: 'queue/number-not-given',
    admission: { reason: 'cut-off' },
  })
})

test('a need that is a priority group of the hall is one at the counter too', async () => {
  const { secret } = await book(at('10:00'), { needs: ['elderly'], language: 'en' })
  const { visit } = (await arrive({ secret })).json()

  const row = await hall.server.house.database.db
    .selectFrom('queue.visits')
    .select(['priorityGroup', 'language'])
    .where('id', '=', visit.visitId)
    .executeTakeFirst()
  expect(row).toEqual({ priorityGroup: 'elderly', language: 'en' })
})

test('with the hall’s day a booking that nobody came for is a no-show', async () => {
  const { secret } = await book(at('10:00'))
  await hall.act(sweep)
  expect((await hall.nobody.get(`/booking/my-bookings/${secret}`)).json().state).toBe('booked')
  const evening = await book(at('14:30'), { phone: '081234567891' })
  hall.pass(90)
  await hall.manager.delete('/queue/halls/balai/day')
  await hall.act(sweep)

  const stateOf = async (of: string) => (await hall.nobody.get(`/booking/my-bookings/${of}`)).json().state
  expect(await stateOf(secret)).toBe('no-show')
  // The hall closed before this one was due.
  expect(await stateOf(evening.secret)).toBe('lapsed')
  expect((await arrive({ secret })).json().type).toBe('booking/not-in-that-state')
  expect(await hall.violations()).toEqual([])
})

/** The database refuses most damage; so the guard is taken away first, as a mistaken migration would. */
const damages: [says: string, ...how: string[]][] = [
  [
    'a slot with more than it has',
    'alter table booking.capacities drop constraint booked_within_capacity',
    'update booking.capacities set booked = capacity + 1',
  ],
  ['a count that is not what was taken', 'update booking.capacities set booked = booked - 1'],
  ['a hold whose place another may take', 'delete from booking.takings'],
  ['a cancelled booking that keeps its place', "update booking.bookings set state = 'cancelled', ended_at = now()"],
  ['a booking that took another time', "update booking.bookings set starts_at = starts_at + interval '10 minutes'"],
]

test('verify finds each way in which the books can be wrong', async () => {
  await book(at('10:00'))
  const { db } = hall.server.house.database
  for (const [says, ...statements] of damages) {
    const undo = new Error('undo')
    const { verifyBooking } = await import('#modules/booking')
    await db
      .transaction()
      .execute(async tx => {
        for (const statement of statements) await sql.raw(statement).execute(tx)
        expect((await verifyBooking(tx))[0]?.violations, says).toBeGreaterThan(0)
        throw undo
      })
      .catch(error => {
        if (error !== undo) throw error
      })
  }

  expect(await hall.violations()).toEqual([])
})
