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

async function callAndStart(officer: Person, counterId: string) {
  const called = (await officer.post(`/queue/counters/${counterId}/calls`)).json()
  await officer.post(`/queue/tickets/${called.ticketId}/starts`)
  return called
}

async function laterNumber() {
  hall.pass(0.1)
  return hall.number('ktp')
}

const page = async (secret: string) => (await hall.nobody.get(`/queue/my-visits/${secret}`)).json()

describe('a number', () => {
  test('numbers of a zone run 1 to N, whoever presses together', async () => {
    const replies = await Promise.all(Array.from({ length: 30 }, () => hall.number('ktp')))

    expect(replies.map(reply => reply.number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 30 }, (_, i) => i + 1),
    )
  })

  test('a refused number leaves no gap', async () => {
    await hall.number('ktp')
    const refused = await hall.greeter.post('/queue/halls/balai/visits', {
      serviceIds: ['ktp', 'adopsi'],
      delivery: 'spoken',
    })

    expect(refused.json()).toMatchObject({ type: 'queue/number-not-given', admission: { reason: 'not-on-menu' } })
    expect((await hall.number('ktp')).number).toBe(2)
  })

  test('twice the same service on one plan is refused', async () => {
    const reply = await hall.greeter.post('/queue/halls/balai/visits', {
      serviceIds: ['ktp', 'ktp'],
      delivery: 'spoken',
    })

    expect(reply.json().type).toBe('queue/same-service-twice')
  })

  test('is not given before the day is open', async () => {
    const closed = await openHall({ isDayOpen: false })

    const reply = await closed.greeter.post('/queue/halls/balai/visits', { serviceIds: ['ktp'], delivery: 'spoken' })

    expect(reply.json()).toMatchObject({ type: 'queue/number-not-given', admission: { reason: 'day-not-open' } })
    await closed.close()
  })
})

describe('paper', () => {
  test('counts when its printing is confirmed, at the place of its arrival', async () => {
    const kiosk = await hall.device('kiosk')
    const officer = await hall.officerAt('loket-1')
    const printed = (await kiosk.post('/queue/halls/balai/visits', { serviceIds: ['ktp'], delivery: 'paper' })).json()
    hall.pass(1)
    await hall.number('ktp')

    expect((await officer.get('/queue/counters/loket-1')).json().waitingHere).toBe(1)
    await kiosk.post(`/queue/visits/${printed.visitId}/deliveries`, { delivery: 'paper' })

    expect((await officer.post('/queue/counters/loket-1/calls')).json().number).toBe(printed.number)
  })

  test('after a jam the same number reaches the person another way, once', async () => {
    const kiosk = await hall.device('kiosk')
    const printed = (await kiosk.post('/queue/halls/balai/visits', { serviceIds: ['ktp'], delivery: 'paper' })).json()

    const shown = await kiosk.post(`/queue/visits/${printed.visitId}/deliveries`, { delivery: 'screen' })
    const again = await kiosk.post(`/queue/visits/${printed.visitId}/deliveries`, { delivery: 'paper' })

    expect(shown.json()).toMatchObject({ number: printed.number, isDelivered: true })
    expect(again.json().number).toBe(printed.number)
    expect((await page(printed.secret)).state).toBe('waiting')
    expect((await hall.announced('queue.number-delivered')).length).toBe(1)
  })

  test('a number nobody confirmed is given up visibly, and comes back with the paper', async () => {
    const { sweep } = await import('#modules/queue')
    const kiosk = await hall.device('kiosk')
    const printed = (
      await kiosk.post('/queue/halls/balai/visits', { serviceIds: ['ktp', 'bansos'], delivery: 'paper' })
    ).json()
    hall.pass(2)

    await hall.act(sweep)

    expect((await page(printed.secret)).state).toBe('cancelled')
    expect((await hall.greeter.get('/queue/halls/balai/greeter')).json().undelivered).toMatchObject([
      { number: printed.number },
    ])
    await hall.greeter.post(`/queue/visits/${printed.visitId}/deliveries`, { delivery: 'spoken' })
    expect((await page(printed.secret)).stops.map((stop: { state: string }) => stop.state)).toEqual([
      'waiting',
      'planned',
    ])
  })

  test('holds number, zone, QR and printer bytes, and nothing of a person', async () => {
    const kiosk = await hall.device('kiosk')
    const printed = (await kiosk.post('/queue/halls/balai/visits', { serviceIds: ['ktp'], delivery: 'paper' })).json()

    const paper = (await kiosk.get(`/queue/visits/${printed.visitId}/paper`)).json()

    expect(paper).toMatchObject({
      letter: 'B',
      number: 1,
      zoneName: 'Cepat',
      url: `http://hall.test/t/${printed.secret}`,
    })
    expect(paper.qr.length).toBe(paper.qr[0].length)
    const bytes = Buffer.from(paper.escpos, 'base64')
    expect(bytes.subarray(0, 2)).toEqual(Buffer.from([0x1b, 0x40]))
    expect(bytes.includes('B-001')).toBe(true)
    expect(bytes.includes(Buffer.from([0x1d, 0x56]))).toBe(true)
  })
})

describe('one visit, one number, one plan', () => {
  test('the next stop joins its line with the arrival kept', async () => {
    const capil = await hall.officerAt('loket-3')
    const social = await hall.officerAt('loket-4')
    const mother = await hall.number('akta', { serviceIds: ['akta', 'bansos'] })
    hall.pass(5)
    const later = await hall.number('bansos')
    const called = await callAndStart(capil, 'loket-3')

    const finished = (await capil.post(`/queue/tickets/${called.ticketId}/outcomes`, { outcome: 'completed' })).json()

    expect(finished.next).toMatchObject({ serviceId: 'bansos', state: 'waiting' })
    const next = (await social.post('/queue/counters/loket-4/calls')).json()
    expect(next.number).toBe(mother.number)
    expect(next.number).not.toBe(later.number)
  })

  test('a stop is added at the counter, without a second number', async () => {
    const officer = await hall.officerAt('loket-1')
    const visit = await hall.number('ktp')
    const called = await callAndStart(officer, 'loket-1')

    const added = await officer.post(`/queue/visits/${visit.visitId}/stops`, { serviceId: 'bansos' })
    const twice = await officer.post(`/queue/visits/${visit.visitId}/stops`, { serviceId: 'bansos' })
    await officer.post(`/queue/tickets/${called.ticketId}/outcomes`, { outcome: 'completed' })

    expect(added.json().stops.map((stop: { state: string }) => stop.state)).toEqual(['serving', 'planned'])
    expect(twice.json().type).toBe('queue/same-service-twice')
    expect((await page(visit.secret)).state).toBe('waiting')
  })

  test('a transfer keeps the arrival and goes before what is planned', async () => {
    const officer = await hall.officerAt('loket-1')
    const visit = await hall.number('ktp')
    hall.pass(10)
    const called = await callAndStart(officer, 'loket-1')

    const moved = (await officer.post(`/queue/tickets/${called.ticketId}/transfers`, { serviceId: 'akta' })).json()

    expect(moved.next).toMatchObject({ serviceId: 'akta', state: 'waiting', zone: 'C' })
    const mine = await page(visit.secret)
    expect(mine.stops.map((stop: { state: string; outcome: string | null }) => [stop.state, stop.outcome])).toEqual([
      ['done', 'forwarded'],
      ['waiting', null],
    ])
    expect(mine).toMatchObject({ letter: 'B', number: visit.number, zone: { letter: 'C' } })
  })
})

describe('not coming', () => {
  test('the first time costs places, the second the turn; and the person can come back', async () => {
    const officer = await hall.officerAt('loket-1')
    const away = await hall.number('ktp')
    for (let i = 0; i < 6; i += 1) await laterNumber()
    const first = (await officer.post('/queue/counters/loket-1/calls')).json()
    expect((await officer.post(`/queue/tickets/${first.ticketId}/no-shows`)).json().type).toBe('queue/too-soon')
    hall.pass(3)

    expect((await officer.post(`/queue/tickets/${first.ticketId}/no-shows`)).json().state).toBe('waiting')
    expect(await page(away.secret)).toMatchObject({ state: 'missed', ahead: 5 })

    for (let i = 0; i < 5; i += 1) {
      const called = await callAndStart(officer, 'loket-1')
      await officer.post(`/queue/tickets/${called.ticketId}/outcomes`, { outcome: 'completed' })
    }
    const second = (await officer.post('/queue/counters/loket-1/calls')).json()
    expect(second.ticketId).toBe(first.ticketId)
    hall.pass(3)
    expect((await officer.post(`/queue/tickets/${second.ticketId}/no-shows`)).json().state).toBe('no-show')
    expect((await page(away.secret)).state).toBe('no-show')

    const back = await hall.nobody.post(`/queue/my-visits/${away.secret}/returns`)
    expect(back.json().state).toBe('missed')
  })

  test('“saya telat” goes back three places, once', async () => {
    const late = await hall.number('ktp')
    for (let i = 0; i < 5; i += 1) await laterNumber()

    const moved = await hall.nobody.post(`/queue/my-visits/${late.secret}/postponements`)
    const again = await hall.nobody.post(`/queue/my-visits/${late.secret}/postponements`)

    expect(moved.json()).toMatchObject({ ahead: 3, canPostpone: false })
    expect(again.json().type).toBe('queue/not-in-that-state')
  })
})

describe('hold', () => {
  test('keeps the place', async () => {
    const officer = await hall.officerAt('loket-1')
    const held = await hall.number('ktp')
    await hall.number('ktp')
    const called = await callAndStart(officer, 'loket-1')

    await officer.post(`/queue/tickets/${called.ticketId}/hold`, { reason: 'Menunggu fotokopi', minutes: 10 })
    expect((await officer.get('/queue/counters/loket-1')).json().held).toMatchObject([
      { number: held.number, reason: 'Menunggu fotokopi' },
    ])
    await officer.delete(`/queue/tickets/${called.ticketId}/hold`)

    expect((await officer.post('/queue/counters/loket-1/calls')).json().number).toBe(held.number)
  })
})

describe('the end', () => {
  test('cancelling twice is as good as once, and nobody is called then', async () => {
    const visit = await hall.number('ktp')
    const officer = await hall.officerAt('loket-1')

    await hall.nobody.post(`/queue/my-visits/${visit.secret}/cancellations`)
    const twice = await hall.nobody.post(`/queue/my-visits/${visit.secret}/cancellations`)

    expect(twice.json().state).toBe('cancelled')
    expect((await officer.post('/queue/counters/loket-1/calls')).json().type).toBe('queue/nobody-waiting')
  })

  test('closing the day gives everybody a final state and closes the counters', async () => {
    const officer = await hall.officerAt('loket-1')
    const served = await hall.number('ktp')
    const waiting = await hall.number('ktp')
    await callAndStart(officer, 'loket-1')

    const closed = (await hall.manager.delete('/queue/halls/balai/day')).json()

    expect(closed).toMatchObject({ expired: 1, counters: 1 })
    expect((await page(served.secret)).state).toBe('done')
    expect((await page(waiting.secret)).state).toBe('expired')
    expect((await hall.manager.post('/queue/halls/balai/day')).json().type).toBe('queue/day-over')
  })

  test('a day that was forgotten ends at two in the night (F-25)', async () => {
    const { sweep } = await import('#modules/queue')
    const officer = await hall.officerAt('loket-1')
    const waiting = await hall.number('ktp')
    hall.pass(16 * 60 + 59)
    await hall.act(sweep)
    expect((await page(waiting.secret)).state).toBe('waiting')

    hall.pass(2)
    await hall.act(sweep)

    expect((await page(waiting.secret)).state).toBe('expired')
    expect((await officer.post('/queue/counters/loket-1/calls')).json().type).toBe('queue/counter-closed')
    expect((await hall.manager.post('/queue/halls/balai/day')).json().day).toBe('2026-11-25')
    expect(await hall.number('ktp').catch(error => String(error))).toMatch(/before-hours/)
  })

  test('nobody is left when the day closes while numbers are given and called', async () => {
    const officers = await Promise.all(['loket-1', 'loket-2'].map(id => hall.officerAt(id)))
    for (let i = 0; i < 10; i += 1) await hall.number('ktp')

    await Promise.allSettled([
      ...Array.from({ length: 20 }, () => hall.number('kk')),
      ...officers.map((officer, i) => officer.post(`/queue/counters/loket-${i + 1}/calls`)),
      hall.manager.delete('/queue/halls/balai/day'),
    ])

    const open = await hall.server.house.database.db
      .selectFrom('queue.visits')
      .select('id')
      .where('endedAs', 'is', null)
      .execute()
    expect(open).toEqual([])
  })
})

test('an address that is not known and one of nonsense are answered alike', async () => {
  const unknown = await hall.nobody.get('/queue/my-visits/AAAAAAAAAAAAAAAAAAAAAA')
  const nonsense = await hall.nobody.get('/queue/my-visits/x')

  expect([unknown.statusCode, unknown.body]).toEqual([nonsense.statusCode, nonsense.body])
  expect(unknown.statusCode).toBe(404)
})
