import { sql } from 'kysely'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type Hall, openHall, type Reply } from '../../../test/harness/hall.ts'
import { erase, sweep } from './commands/sweep.ts'
import { consentVersion } from './contract.ts'

// On a busy machine a hall alone takes seconds to open.
vi.setConfig({ testTimeout: 90_000 })

let hall: Hall
beforeEach(async () => {
  hall = await openHall()
  return () => hall.close()
})

const wednesday = '2026-11-25'
const at = (time: string, day = wednesday) => new Date(`${day}T${time}:00+07:00`).toISOString()
const siti = { name: 'Siti Aminah', phone: '0812 3456 7890', consent: consentVersion }
const other = (n: number) => ({ ...siti, phone: `08120000${String(n).padStart(4, '0')}` })
const book = (startsAt: string, more: object = {}): Promise<Reply> =>
  hall.nobody.post('/booking/halls/balai/bookings', { serviceId: 'ktp', startsAt, ...siti, ...more })
const slotsOf = async (day = wednesday, serviceId = 'ktp') =>
  (await hall.nobody.get(`/booking/halls/balai/services/${serviceId}/slots?day=${day}`)).json()
const freeAt = async (time: string, day = wednesday, serviceId = 'ktp') =>
  (await slotsOf(day, serviceId)).slots.find((slot: { at: string }) => slot.at === time)?.free ?? 0
const openBookings = async () =>
  (await sql`select from booking.bookings`.execute(hall.server.house.database.db)).rows.length

/** One counter, no walk-in share left to guess: bansos takes 10 minutes of the 36 of an hour, one person a start. */
const fill = async (time: string, n = 1) => book(at(time), { serviceId: 'bansos', ...other(n) })

/** As every client does: where the server has no room for the moment, try again. */
async function persist(time: string, n: number): Promise<Reply> {
  const reply = await fill(time, n)
  return reply.statusCode === 503 ? persist(time, n) : reply
}

describe('a time is refused', () => {
  test('on a holiday, with its name', async () => {
    hall.pass(18 * 24 * 60)
    const reply = await book(at('09:00', '2026-12-25'))

    expect(reply.json()).toMatchObject({ type: 'booking/holiday', noteId: 'Natal', noteEn: 'Christmas' })
    expect(await slotsOf('2026-12-25')).toMatchObject({ reason: 'holiday', slots: [], isFull: false })
  })

  test('while the booth is closed', async () => {
    const closing = { boothId: 'gerai-capil', startsAt: at('09:00'), reopensAt: at('11:00'), reason: 'Listrik' }
    await hall.manager.post('/places/halls/balai/closings', closing)

    expect((await book(at('10:00'))).json()).toMatchObject({ type: 'booking/closed-then', reason: 'closing' })
    expect(await freeAt('08.50')).toBe(2)
    expect(await freeAt('10.00')).toBe(0)
    expect((await book(at('11:00'))).statusCode).toBe(200)
  })

  test('on a day for which no counter is planned', async () => {
    const plan = await hall.manager.put(`/booking/halls/balai/booths/gerai-sosial/plans/${wednesday}`, { counters: 0 })
    expect(plan.json()).toEqual({ day: wednesday, counters: 0, isAll: false })

    expect((await fill('09:00')).json()).toMatchObject({ type: 'booking/closed-then', reason: 'booth-closed' })
  })

  test('for the fourth open booking of a phone, however it is spelled', async () => {
    for (const time of ['08:00', '08:10', '08:20']) expect((await book(at(time))).statusCode).toBe(200)

    expect((await book(at('08:30'), { phone: '+6281234567890' })).json()).toMatchObject({
      type: 'booking/quota-used',
      quota: 3,
    })
  })

  test('for a fourth that comes with three others at the same moment', async () => {
    const replies = await Promise.all(['08:00', '08:10', '08:20', '08:30', '08:40'].map(time => book(at(time))))

    expect(replies.filter(reply => reply.statusCode === 200)).toHaveLength(3)
  })
})

describe('free times', () => {
  test('of a day are at most 5 KB', async () => {
    const reply = await hall.nobody.get(`/booking/halls/balai/services/ktp/slots?day=${wednesday}`)

    expect(reply.json().slots).toHaveLength(36)
    expect(Buffer.byteLength(reply.body)).toBeLessThan(5_000)
  })

  test('begin with the first, and the next three free days', async () => {
    const reply = (await hall.nobody.get('/booking/halls/balai/services/ktp/first-slots')).json()

    expect(reply.first).toMatchObject({ at: '09.30', startsAt: at('09:30', '2026-11-24') })
    expect(reply.days.map((one: { day: string }) => one.day)).toEqual(['2026-11-24', '2026-11-25', '2026-11-26'])
    expect(reply).toMatchObject({ lastDay: '2026-12-08', nextDayOpensAt: at('07:00') })
  })

  test('of the newest day open at the published hour', async () => {
    await hall.close()
    hall = await openHall({ at: new Date('2026-11-23T23:59:00Z'), isDayOpen: false })
    expect((await book(at('09:00', '2026-12-08'))).json().type).toBe('booking/beyond-horizon')
    hall.pass(1)

    expect((await book(at('09:00', '2026-12-08'))).statusCode).toBe(200)
  })

  test('leave the walk-in share: of an hour of one counter 36 minutes', async () => {
    const booked = []
    for (const [n, time] of ['08:00', '08:10', '08:20', '08:30', '08:40', '08:50'].entries())
      booked.push((await fill(time, n)).statusCode)

    expect(booked).toEqual([200, 200, 200, 409, 409, 409])
    expect(await freeAt('09.00', wednesday, 'bansos')).toBe(1)
  })

  test('of a service do not draw on counters that do not give it', async () => {
    for (let n = 0; n < 2; n += 1) await book(at('08:00'), other(n))

    expect((await book(at('08:00'), other(3))).json().type).toBe('booking/slot-taken')
    expect(await freeAt('08.00', wednesday, 'akta')).toBe(1)
  })

  test('take the measured time once thirty tickets were finished', async () => {
    const minutesNow = async () => {
      hall.server.house.memory.clear()
      return (await hall.nobody.get('/booking/halls/balai/services/ktp/first-slots')).json().minutes
    }
    const officer = await hall.officerAt('loket-1')
    const serve = async () => {
      await hall.number('ktp')
      const { ticketId } = (await officer.post('/queue/counters/loket-1/calls')).json()
      await officer.post(`/queue/tickets/${ticketId}/starts`)
      hall.pass(9)
      await officer.post(`/queue/tickets/${ticketId}/outcomes`, { outcome: 'completed' })
    }
    for (let n = 0; n < 10; n += 1) await serve()
    expect(await minutesNow()).toBe(6)
    await sql`insert into queue.visits (id, hall_id, day, letter, number, secret, language, origin, issued_by, issued_at, delivery)
      select gen_random_uuid(), hall_id, day, letter, 100 + n, lpad(n::text, 22, 'x'), language, origin, issued_by, issued_at, delivery
      from queue.visits, generate_series(1, 20) n where number = 1`.execute(hall.server.house.database.db)
    await sql`insert into queue.tickets (id, visit_id, ordinal, hall_id, day, letter, number, service_id, state, is_priority, eligible_at, started_at, ended_at, outcome)
      select gen_random_uuid(), id, 1, hall_id, day, letter, number, 'ktp', 'done', false, issued_at, issued_at, issued_at + interval '9 minutes', 'completed'
      from queue.visits where number > 100`.execute(hall.server.house.database.db)

    expect(await minutesNow()).toBe(9)
  }, 40_000)
})

describe('a hold', () => {
  const hold = (startsAt: string) => hall.nobody.post('/booking/halls/balai/holds', { serviceId: 'bansos', startsAt })

  test('keeps the place for five minutes and then returns it, before anything sweeps', async () => {
    expect((await hold(at('08:00'))).json()).toMatchObject({ state: 'held', at: '08.00', code: null })
    expect(await freeAt('08.00', wednesday, 'bansos')).toBe(0)
    expect((await fill('08:00')).json().type).toBe('booking/slot-taken')
    hall.pass(5)

    expect(await freeAt('08.00', wednesday, 'bansos')).toBe(1)
    expect((await fill('08:00')).statusCode).toBe(200)
    expect(await hall.violations()).toEqual([])
  })

  test('becomes the booking, and the same form twice is one booking', async () => {
    const { secret } = (await hold(at('08:00'))).json()
    const form = { serviceId: 'bansos', hold: secret }
    const first = await book(at('08:00'), form)
    const again = await book(at('08:00'), form)

    expect(first.json()).toMatchObject({ state: 'booked', secret, phoneEnd: '7890' })
    expect(again.json()).toEqual(first.json())
    expect(await hall.announced('booking')).toEqual(['booking.held', 'booking.booked'])
  })

  test('that ran out is tried again, and refused with the nearest when somebody was faster', async () => {
    const { secret } = (await hold(at('08:00'))).json()
    hall.pass(6)
    await fill('08:00')
    const reply = await book(at('08:00'), { serviceId: 'bansos', hold: secret })

    expect(reply.json().type).toBe('booking/slot-taken')
    expect(reply.json().alternatives.map((slot: { at: string }) => slot.at)).toEqual(['08.10', '08.20', '08.30'])
  })

  test('that ran out and that nobody wanted is still good', async () => {
    const { secret } = (await hold(at('08:00'))).json()
    hall.pass(6)

    expect((await book(at('08:00'), { serviceId: 'bansos', hold: secret })).json()).toMatchObject({
      state: 'booked',
      secret,
    })
  })
})

describe('the last place', () => {
  test('goes to exactly one of 200 at the same moment; 199 are told the three nearest', async () => {
    const replies = await Promise.all(Array.from({ length: 200 }, (_, n) => persist('08:00', n)))

    expect(replies.filter(reply => reply.statusCode === 200)).toHaveLength(1)
    const refused = replies.filter(reply => reply.statusCode === 409).map(reply => reply.json())
    expect(refused).toHaveLength(199)
    for (const problem of refused) {
      expect(problem.type).toBe('booking/slot-taken')
      expect(problem.alternatives.map((slot: { at: string }) => slot.at)).toEqual(['08.10', '08.20', '08.30'])
    }
    expect(await openBookings()).toBe(1)
    expect(await hall.violations()).toEqual([])
  })

  test('of an hour is not sold twice through different starts', async () => {
    const times = ['08:00', '08:10', '08:20', '08:30', '08:40', '08:50']
    const replies = await Promise.all(Array.from({ length: 60 }, (_, n) => persist(times[n % 6] as string, n)))

    expect(replies.filter(reply => reply.statusCode === 200)).toHaveLength(3)
    expect(await hall.violations()).toEqual([])
  })

  test('survives holds, bookings, moves and cancellations all at once', async () => {
    const made = await Promise.all(['08:00', '09:00', '10:00'].map((time, n) => fill(time, n)))
    const secrets = made.map(reply => reply.json().secret)
    const move = (secret: string, time: string) =>
      hall.nobody.post(`/booking/my-bookings/${secret}/moves`, { startsAt: at(time) })
    const replies = await Promise.all([
      ...secrets.flatMap((secret, n) =>
        ['08:00', '09:00', '10:00', '08:10']
          .map(time => move(secret, time))
          .concat(n ? [] : [hall.nobody.post(`/booking/my-bookings/${secret}/cancellations`)]),
      ),
      ...Array.from({ length: 30 }, (_, n) => fill(['08:00', '09:10', '10:00'][n % 3] as string, 100 + n)),
    ])

    expect(
      replies.filter(reply => reply.statusCode >= 500 && reply.statusCode !== 503).map(reply => reply.body),
    ).toEqual([])
    expect(await hall.violations()).toEqual([])
  })
})

describe('a booking', () => {
  test('repeated with its key is one booking', async () => {
    const form = { serviceId: 'ktp', startsAt: at('08:00'), ...siti }
    const first = await hall.nobody.post('/booking/halls/balai/bookings', form, 'key-12345')
    const again = await hall.nobody.post('/booking/halls/balai/bookings', form, 'key-12345')

    expect(again.json()).toEqual(first.json())
    expect(await openBookings()).toBe(1)
  })

  test('tells events ids and plain facts, never a name, a phone or a need', async () => {
    await book(at('08:00'), { needs: ['wheelchair'] })
    const { rows } = await sql`select * from platform.events where type like 'booking.%'`.execute(
      hall.server.house.database.db,
    )

    expect(JSON.stringify(rows)).not.toMatch(/Siti|7890|wheelchair/)
  })

  test('moves: the old time is free at once, the new one taken, and the calendar entry counts up', async () => {
    const { secret } = (await fill('08:00')).json()
    const moved = await hall.nobody.post(`/booking/my-bookings/${secret}/moves`, { startsAt: at('09:00') })

    expect(moved.json()).toMatchObject({ at: '09.00', sequence: 1, state: 'booked' })
    expect(await freeAt('08.00', wednesday, 'bansos')).toBe(1)
    expect(await freeAt('09.00', wednesday, 'bansos')).toBe(0)
    expect(await hall.violations()).toEqual([])
  })

  test('keeps its old time when the new one is gone', async () => {
    const { secret } = (await fill('08:00', 1)).json()
    await fill('09:00', 2)
    const refused = await hall.nobody.post(`/booking/my-bookings/${secret}/moves`, { startsAt: at('09:00') })

    expect(refused.json().type).toBe('booking/slot-taken')
    expect((await hall.nobody.get(`/booking/my-bookings/${secret}`)).json()).toMatchObject({ at: '08.00', sequence: 0 })
    expect(await freeAt('08.00', wednesday, 'bansos')).toBe(0)
  })

  test('moves within an hour that is full but for itself', async () => {
    const mine = (await fill('08:00', 1)).json()
    await fill('08:10', 2)
    await fill('08:20', 3)

    const moved = await hall.nobody.post(`/booking/my-bookings/${mine.secret}/moves`, { startsAt: at('08:30') })
    expect(moved.json()).toMatchObject({ at: '08.30' })
  })

  test('cancelled twice is cancelled once, without error, and its time is free at once', async () => {
    const { secret } = (await fill('08:00')).json()
    const first = await hall.nobody.post(`/booking/my-bookings/${secret}/cancellations`)
    const again = await hall.nobody.post(`/booking/my-bookings/${secret}/cancellations`)

    expect([first.statusCode, again.statusCode]).toEqual([200, 200])
    expect(again.json()).toMatchObject({ state: 'cancelled', sequence: 1 })
    expect(await freeAt('08.00', wednesday, 'bansos')).toBe(1)
    expect(await hall.announced('booking')).toEqual(['booking.booked', 'booking.cancelled'])
    const moved = await hall.nobody.post(`/booking/my-bookings/${secret}/moves`, { startsAt: at('09:00') })
    expect(moved.json().type).toBe('booking/not-in-that-state')
  })

  test('is found by its code only with the end of its phone, and guessing is slowed', async () => {
    const { code, secret } = (await book(at('08:00'))).json()
    const find = (said: string, phoneEnd: string) => hall.nobody.post('/booking/lookups', { code: said, phoneEnd })

    expect((await find(` ${code.toLowerCase().slice(0, 4)} ${code.slice(4)}`, '7890')).json()).toMatchObject({ secret })
    expect((await find(code, '7891')).json().type).toBe('booking/code-unknown')
    expect((await find('22222222', '7890')).json().type).toBe('booking/code-unknown')
    const guesses = await Promise.all(Array.from({ length: 20 }, () => find('33333333', '7890')))
    expect(guesses.filter(reply => reply.statusCode === 429).length).toBeGreaterThanOrEqual(13)
  })

  test('says when the booth was closed for its time since', async () => {
    const { secret } = (await book(at('10:00'))).json()
    const closing = { boothId: 'gerai-capil', startsAt: at('09:00'), reopensAt: at('11:00'), reason: 'Listrik padam' }
    await hall.manager.post('/places/halls/balai/closings', closing)

    expect((await hall.nobody.get(`/booking/my-bookings/${secret}`)).json()).toMatchObject({ closing: 'Listrik padam' })
    expect(await hall.violations()).toEqual([])
  })

  test('of nobody is answered like one that does not exist', async () => {
    expect((await hall.nobody.get('/booking/my-bookings/xxxxxxxxxxxxxxxxxxxxxx')).statusCode).toBe(404)
    expect((await hall.nobody.post('/booking/my-bookings/xxxxxxxxxxxxxxxxxxxxxx/cancellations')).statusCode).toBe(404)
  })

  test('is erased but for its facts thirty days after its day', async () => {
    const { secret, code } = (await book(at('08:00'), { needs: ['elderly'] })).json()
    hall.pass(2 * 24 * 60)
    await hall.act(sweep)
    hall.pass(28 * 24 * 60)
    await hall.act(erase)
    const kept = () => hall.nobody.get(`/booking/my-bookings/${secret}`)
    expect((await kept()).json()).toMatchObject({ state: 'no-show', phoneEnd: '7890' })
    hall.pass(2 * 24 * 60)
    await hall.act(erase)

    expect((await kept()).json()).toMatchObject({ state: 'no-show', phoneEnd: null, needs: [] })
    const { rows } = await sql`select name, phone, phone_hash from booking.bookings`.execute(
      hall.server.house.database.db,
    )
    expect(rows).toEqual([{ name: null, phone: null, phoneHash: null }])
    expect((await hall.nobody.post('/booking/lookups', { code, phoneEnd: '7890' })).statusCode).toBe(404)
  })
})

describe('the waiting list', () => {
  const day = '2026-11-27'
  const join = (n: number) =>
    hall.nobody.post('/booking/halls/balai/waiting-places', { serviceId: 'bansos', day, ...other(n) })
  const fillFriday = async () => {
    const secrets: string[] = []
    for (const [n, time] of [
      '08:00',
      '08:10',
      '08:20',
      '09:00',
      '09:10',
      '09:20',
      '10:00',
      '10:10',
      '10:20',
      '13:00',
      '13:10',
      '13:20',
      '14:00',
    ].entries()) {
      const reply = await book(at(time, day), { serviceId: 'bansos', ...other(200 + n) })
      secrets.push(reply.json().secret)
    }
    return secrets
  }
  const see = async (secret: string) => (await hall.nobody.get(`/booking/my-bookings/${secret}`)).json()

  test('is refused while the day has free times', async () => {
    expect((await join(1)).json()).toMatchObject({ type: 'booking/places-free' })
  })

  test('offers a freed time to the first at once, and to nobody else before', async () => {
    const [first] = await fillFriday()
    expect(await slotsOf(day, 'bansos')).toMatchObject({ isFull: true, slots: [] })
    const [one, two] = [(await join(1)).json(), (await join(2)).json()]
    expect([one.ahead, two.ahead]).toEqual([0, 1])
    await hall.nobody.post(`/booking/my-bookings/${first}/cancellations`)

    expect(await see(one.secret)).toMatchObject({ state: 'offered', at: '08.00', heldUntil: at('09:30', '2026-11-24') })
    expect(await see(two.secret)).toMatchObject({ state: 'waiting', ahead: 0 })
    expect((await book(at('08:00', day), { serviceId: 'bansos', ...other(9) })).json().type).toBe('booking/slot-taken')
    const accepted = await hall.nobody.post(`/booking/my-bookings/${one.secret}/acceptances`)
    expect(accepted.json()).toMatchObject({ state: 'booked', at: '08.00' })
    expect(await hall.violations()).toEqual([])
  }, 40_000)

  test('passes an offer that was not taken to the next', async () => {
    const [first] = await fillFriday()
    const [one, two] = [(await join(1)).json(), (await join(2)).json()]
    await hall.nobody.post(`/booking/my-bookings/${first}/cancellations`)
    hall.pass(31)
    await hall.act(sweep)

    expect(await see(one.secret)).toMatchObject({ state: 'lapsed' })
    expect(await see(two.secret)).toMatchObject({ state: 'offered' })
    expect((await hall.nobody.post(`/booking/my-bookings/${one.secret}/acceptances`)).json().type).toBe(
      'booking/not-in-that-state',
    )
    expect(await hall.violations()).toEqual([])
  }, 40_000)
})
