import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Hall, openHall, type Person } from '../../../../test/harness/hall.ts'

let hall: Hall
beforeEach(async () => {
  hall = await openHall()
})
afterEach(async () => {
  expect(await hall.violations()).toEqual([])
  await hall.close()
})

const call = (officer: Person, counterId: string, body = {}, key?: string) =>
  officer.post(`/queue/counters/${counterId}/calls`, body, key)

test('refuses when nobody is waiting, and announces nothing', async () => {
  const officer = await hall.officerAt('loket-1')

  const reply = await call(officer, 'loket-1')

  expect(reply.statusCode).toBe(409)
  expect(reply.json().type).toBe('queue/nobody-waiting')
  expect(await hall.announced('queue.ticket-')).toEqual([])
})

test('refuses at a counter that is closed, on a break, or another officer’s', async () => {
  const officer = await hall.officerAt('loket-1')
  const other = await hall.person('officer', 'capil')
  await hall.number('ktp')

  expect((await call(officer, 'loket-2')).json().type).toBe('queue/counter-closed')
  expect((await call(other, 'loket-1')).json().type).toBe('queue/counter-taken')
  await officer.post('/queue/counters/loket-1/pauses', { backAt: '2026-11-24T06:00:00Z' })
  expect((await call(officer, 'loket-1')).json()).toMatchObject({
    type: 'queue/counter-paused',
    backAt: '2026-11-24T06:00:00.000Z',
  })
})

test('calls whoever has waited longest for a service this counter gives', async () => {
  const officer = await hall.officerAt('loket-1')
  await hall.number('bansos')
  hall.pass(1)
  const first = await hall.number('kk')
  hall.pass(1)
  await hall.number('ktp')

  const reply = await call(officer, 'loket-1')

  expect(reply.statusCode).toBe(200)
  expect(reply.json()).toMatchObject({
    letter: 'B',
    number: first.number,
    serviceId: 'kk',
    counterLabel: '1',
    isAheadOfTurn: false,
  })
})

test('a second press while somebody is called says who', async () => {
  const officer = await hall.officerAt('loket-1')
  const first = await hall.number('ktp')
  await hall.number('ktp')
  await call(officer, 'loket-1')

  const again = await call(officer, 'loket-1')

  expect(again.json()).toMatchObject({ type: 'queue/counter-busy', letter: 'B', number: first.number })
})

test('the same key gives the same answer and one effect, however often and how fast', async () => {
  const officer = await hall.officerAt('loket-1')
  await hall.number('ktp')
  await hall.number('ktp')

  const replies = await Promise.all(Array.from({ length: 8 }, () => call(officer, 'loket-1', {}, 'one-press-of-f2')))

  expect(new Set(replies.map(reply => reply.json().number)).size).toBe(1)
  expect(replies.every(reply => reply.statusCode === 200)).toBe(true)
  expect((await hall.announced('queue.ticket-called')).length).toBe(1)
})

test('the same key for another request is refused', async () => {
  const officer = await hall.officerAt('loket-1')
  await hall.number('ktp')
  await call(officer, 'loket-1', {}, 'one-press-of-f2')

  const other = await officer.post('/queue/counters/loket-1/pauses', {}, 'one-press-of-f2')

  expect(other.statusCode).toBe(422)
  expect(other.json().type).toBe('idempotency-key-reused')
})

describe('priority', () => {
  const elderly = { priorityGroup: 'elderly' }
  const serve = async (officer: Person) => {
    const called = (await call(officer, 'loket-1')).json()
    await officer.post(`/queue/tickets/${called.ticketId}/starts`)
    await officer.post(`/queue/tickets/${called.ticketId}/outcomes`, { outcome: 'completed' })
    return called
  }

  test('goes ahead of whoever has not waited much longer, and of nobody else', async () => {
    const officer = await hall.officerAt('loket-1')
    const longest = await hall.number('ktp')
    hall.pass(20)
    const walkIn = await hall.number('ktp')
    hall.pass(10)
    const old = await hall.number('kk', elderly)
    hall.pass(1)

    const calls = [await serve(officer), await serve(officer), await serve(officer)]

    // 31 minutes as they are, against a head start of 15 and 10 for the one minute.
    expect(calls.map(one => one.number)).toEqual([longest.number, old.number, walkIn.number])
    expect(calls.map(one => one.isAheadOfTurn)).toEqual([false, true, false])
  })

  test('closing and opening the counter changes nobody’s turn', async () => {
    const officer = await hall.officerAt('loket-1')
    for (let i = 0; i < 2; i += 1) await hall.number('ktp')
    for (let i = 0; i < 2; i += 1) await hall.number('ktp', elderly)
    const first = await serve(officer)
    await officer.delete('/queue/counters/loket-1/session')
    await officer.post('/queue/counters/loket-1/sessions')

    const [second, third] = [await serve(officer), await serve(officer)]

    expect([first, second, third].map(one => one.isAheadOfTurn)).toEqual([true, true, false])
  })

  test('the reason is kept with the call as facts: class, wait, whom it overtook, who would have been next', async () => {
    const officer = await hall.officerAt('loket-1')
    const first = await hall.number('ktp')
    hall.pass(2)
    await hall.number('kk')
    const old = await hall.number('ktp', elderly)
    hall.pass(3)
    const before = (await officer.get('/queue/counters/loket-1')).json()
    await call(officer, 'loket-1')

    const { current } = (await officer.get('/queue/counters/loket-1')).json()

    expect(current.number).toBe(old.number)
    const walkIn = { letter: 'B', class: 'walk-in', index: expect.any(Number) }
    expect(current.reason).toEqual({
      class: 'priority',
      waitedMinutes: 3,
      index: expect.any(Number),
      overtook: 2,
      overtaken: { ...walkIn, number: first.number, waitedMinutes: 5 },
      runnersUp: [
        { ...walkIn, number: first.number, waitedMinutes: 5 },
        { ...walkIn, number: first.number + 1, waitedMinutes: 3 },
      ],
    })
    expect(current.reason).toEqual(before.nextReason)
  })

  test('whoever was overtaken reads it on the phone, and the manager sees how many', async () => {
    const officer = await hall.officerAt('loket-1')
    const walkIn = await hall.number('ktp')
    hall.pass(1)
    await hall.number('kk', elderly)
    const page = async () => (await hall.nobody.get(`/queue/my-visits/${walkIn.secret}`)).json().overtakenBy
    const before = await page()
    await serve(officer)

    expect(before).toEqual({ priority: 0, booked: 0, others: 0 })
    expect(await page()).toEqual({ priority: 1, booked: 0, others: 0 })
    const { callOrder } = (await hall.manager.get('/queue/halls/balai/board')).json()
    expect(callOrder).toMatchObject({ now: { version: 0 }, next: null, overtakingCalls: 1, overtaken: 1 })
  })

  test('whoever did not come waits on from the new place like everybody', async () => {
    const officer = await hall.officerAt('loket-1')
    await hall.number('ktp')
    const old = await hall.number('ktp', elderly)
    const missed = (await call(officer, 'loket-1')).json()
    hall.pass(4)
    await officer.post(`/queue/tickets/${missed.ticketId}/no-shows`)

    const next = (await call(officer, 'loket-1')).json()

    expect(missed.number).toBe(old.number)
    expect(next.number).not.toBe(old.number)
  })

  test('a group that only a greeter may name is refused at a kiosk', async () => {
    const kiosk = await hall.device('kiosk')

    const reply = await kiosk.post('/queue/halls/balai/visits', {
      serviceIds: ['ktp'],
      delivery: 'screen',
      priorityGroup: 'disaster-victim',
    })

    expect(reply.json().type).toBe('queue/priority-unknown')
  })
})

describe('out of order', () => {
  test('needs a reason, which is kept and shown to the manager', async () => {
    const officer = await hall.officerAt('loket-1')
    await hall.number('ktp')
    const second = await hall.number('ktp')
    const ticketId = second.stops[0]?.ticketId

    const without = await call(officer, 'loket-1', { ticketId })
    const blank = await call(officer, 'loket-1', { ticketId, reason: '    ' })
    const withReason = await call(officer, 'loket-1', { ticketId, reason: 'Sakit, perlu segera' })

    expect(without.json().type).toBe('queue/reason-needed')
    expect(blank.json().type).toBe('queue/reason-needed')
    expect(withReason.json().number).toBe(second.number)
    const board = (await hall.manager.get('/queue/halls/balai/board')).json()
    expect(board.outOfOrder).toMatchObject([{ letter: 'B', number: second.number, reason: 'Sakit, perlu segera' }])
    expect(board.figures.outOfOrder).toBe(1)
  })

  test('choosing the one who is next anyway needs none', async () => {
    const officer = await hall.officerAt('loket-1')
    const first = await hall.number('ktp')

    const reply = await call(officer, 'loket-1', { ticketId: first.stops[0]?.ticketId })

    expect(reply.statusCode).toBe(200)
  })

  test('a ticket of another agency is not there', async () => {
    const officer = await hall.officerAt('loket-1')
    const other = await hall.number('bansos')

    const reply = await call(officer, 'loket-1', { ticketId: other.stops[0]?.ticketId, reason: 'Ingin membantu' })

    expect(reply.statusCode).toBe(404)
  })
})

describe('recall', () => {
  test('not too soon, and not for ever', async () => {
    const officer = await hall.officerAt('loket-1')
    await hall.number('ktp')
    const { ticketId } = (await call(officer, 'loket-1')).json()
    const recall = () => officer.post(`/queue/tickets/${ticketId}/recalls`)

    expect((await recall()).json().type).toBe('queue/too-soon')
    for (let i = 0; i < 3; i += 1) {
      hall.pass(0.2)
      expect((await recall()).json().callNumber).toBe(i + 2)
    }
    hall.pass(0.2)
    expect((await recall()).json().type).toBe('queue/recalls-used')
  })
})

test('one officer in two browsers: the counter is taken over with the person at it', async () => {
  const officer = await hall.officerAt('loket-1')
  const other = await hall.person('officer', 'capil')
  await hall.number('ktp')
  const called = (await call(officer, 'loket-1')).json()

  expect((await other.post('/queue/counters/loket-1/sessions')).json().type).toBe('queue/counter-taken')
  expect((await other.post('/queue/counters/loket-1/sessions', { takeOver: true })).json().isMine).toBe(true)

  expect((await other.get('/queue/counters/loket-1')).json().current.ticketId).toBe(called.ticketId)
  expect((await officer.get('/queue/counters/loket-1')).json().session.isMine).toBe(false)
  expect((await officer.post(`/queue/tickets/${called.ticketId}/starts`)).statusCode).toBe(404)
  expect((await other.post(`/queue/tickets/${called.ticketId}/starts`)).statusCode).toBe(200)
})
