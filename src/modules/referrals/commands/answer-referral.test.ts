import { beforeEach, describe, expect, test } from 'vitest'
import type { Hall, Person } from '../../../../test/harness/hall.ts'
import { openConnectingHall, referred } from '../../../../test/harness/referral-hall.ts'

let hall: Hall
let social: Person
beforeEach(async () => {
  hall = await openConnectingHall()
  social = await hall.officerAt('loket-4')
  return () => hall.close()
})

const comeNow = { kind: 'come-now', counterId: 'loket-4', serviceId: 'bansos' }
const booked = { kind: 'booked', place: 'Dinas Sosial, Jl. Contoh 1', startsAt: '2026-11-26T02:00:00Z' }
const online = { kind: 'online', url: 'https://dinsos.contoh.go.id/adopsi' }
const notPossible = { kind: 'not-possible', reason: 'Perlu putusan pengadilan', instead: 'Ajukan ke pengadilan dulu' }
const elsewhere = { kind: 'elsewhere', name: 'Pengadilan Agama', address: 'Jl. Contoh 2', contact: '(0331) 123456' }

const answerIt = (id: string, answer: object, by = social, more: object = {}) =>
  by.post(`/referrals/referrals/${id}/answers`, { answer, ...more })

describe('an answer that cannot be kept is refused', () => {
  test('an appointment in the past, a counter of another agency, a service the counter does not give', async () => {
    const { id } = await referred(hall)
    const types = []
    for (const answer of [
      { ...booked, startsAt: '2026-11-24T01:00:00Z' },
      { ...comeNow, counterId: 'loket-1', serviceId: 'ktp' },
      { ...comeNow, serviceId: 'ktp' },
    ])
      types.push((await answerIt(id, answer)).json().type)

    expect(types).toEqual(['referrals/answer-in-the-past', 'referrals/counter-unknown', 'referrals/counter-unknown'])
  })

  test('come now, to somebody who is at home or has left', async () => {
    const atHome = (
      await hall.nobody.post('/referrals/halls/balai/needs', {
        need: 'Mau adopsi',
        forWhom: 'self',
        serviceId: 'adopsi',
        phone: '081234567890',
      })
    ).json()
    const left = await referred(hall)
    await hall.nobody.post(`/queue/my-visits/${left.visit.secret}/cancellations`)

    expect((await answerIt(atHome.id, comeNow)).json().type).toBe('referrals/not-waiting')
    expect((await answerIt(left.id, comeNow)).json().type).toBe('referrals/not-waiting')
    expect((await answerIt(left.id, online)).statusCode).toBe(200)
  })
})

test('is given once: of two at the same moment one is refused', async () => {
  const { id } = await referred(hall)

  const replies = await Promise.all([answerIt(id, online), answerIt(id, notPossible, hall.manager)])

  expect(replies.map(reply => reply.statusCode).sort()).toEqual([200, 409])
  expect(await hall.announced('referrals.answered')).toHaveLength(1)
  expect((await answerIt(id, online)).json().type).toBe('referrals/already-answered')
  expect((await social.post(`/referrals/referrals/${id}/owners`)).statusCode).toBe(409)
  expect(
    (await social.post(`/referrals/referrals/${id}/moves`, { agencyId: 'capil', reason: 'Salah alamat' })).statusCode,
  ).toBe(409)
})

test('come now puts her into that line at the place of her arrival, ahead of who came later', async () => {
  const { visit, id } = await referred(hall)
  hall.pass(5)
  const later = await hall.number('bansos')
  hall.pass(2)

  const answer = await answerIt(id, comeNow)
  const called = (await social.post('/queue/counters/loket-4/calls')).json()

  expect(answer.json()).toMatchObject({ kind: 'come-now', counterLabel: '4', unit: 'Dinas Sosial' })
  expect([called.letter, called.number]).toEqual([visit.letter, visit.number])
  expect(called.visitId).not.toBe(later.visitId)
  const page = (await hall.nobody.get(`/queue/my-visits/${visit.secret}`)).json()
  expect(page).toMatchObject({ state: 'called', counterLabel: '4', awaitsAnswer: false })
  expect(page.stops.map((stop: { state: string; outcome: string }) => [stop.state, stop.outcome])).toEqual([
    ['done', 'forwarded'],
    ['called', null],
  ])
  expect(await hall.violations()).toEqual([])
})

test('come now for a stop that is planned already is that stop', async () => {
  const visit = await hall.number('penghubung', { serviceIds: ['penghubung', 'bansos'] })
  const { id } = (
    await hall.greeter.post('/referrals/halls/balai/referrals', {
      need: 'Mau adopsi',
      forWhom: 'self',
      serviceId: 'adopsi',
      visitId: visit.visitId,
    })
  ).json()

  await answerIt(id, comeNow)

  const { stops } = (await hall.nobody.get(`/queue/my-visits/${visit.secret}`)).json()
  expect(stops.map((stop: { state: string }) => stop.state)).toEqual(['done', 'waiting'])
})

test.each([
  ['booked', booked, { place: booked.place, startsAt: '2026-11-26T02:00:00.000Z' }],
  ['online', online, { url: online.url }],
  ['not possible', notPossible, { reason: notPossible.reason, instead: notPossible.instead }],
  ['elsewhere', elsewhere, { name: elsewhere.name, address: elsewhere.address, contact: elsewhere.contact }],
])('%s ends her stop as forwarded, and is on her page', async (_says, answer, facts) => {
  const { visit, id, secret } = await referred(hall)
  hall.pass(3)

  await answerIt(id, answer, social, { unit: 'Bidang Rehabilitasi Sosial' })

  const page = (await hall.nobody.get(`/referrals/my-referrals/${secret}`)).json()
  expect(page).toMatchObject({
    state: 'answered',
    isWaiting: false,
    answer: { ...facts, unit: 'Bidang Rehabilitasi Sosial', answeredAt: '2026-11-24T02:03:00.000Z' },
  })
  expect((await hall.nobody.get(`/queue/my-visits/${visit.secret}`)).json().state).toBe('done')
  expect(await hall.violations()).toEqual([])
})

test('whoever was at a counter goes on with what else is planned', async () => {
  const visit = await hall.number('bansos', { serviceIds: ['bansos', 'ktp'] })
  const called = (await social.post('/queue/counters/loket-4/calls')).json()
  await social.post(`/queue/tickets/${called.ticketId}/starts`)
  const { id } = (
    await social.post('/referrals/halls/balai/referrals', {
      need: 'Mau adopsi',
      forWhom: 'self',
      serviceId: 'adopsi',
      visitId: visit.visitId,
    })
  ).json()
  hall.pass(10)

  await answerIt(id, online)

  const { stops } = (await hall.nobody.get(`/queue/my-visits/${visit.secret}`)).json()
  expect(stops.map((stop: { state: string }) => stop.state)).toEqual(['done', 'waiting'])
  expect((await social.get('/queue/counters/loket-4')).json().meanServiceMinutes).toBeNull()
  expect(await hall.violations()).toEqual([])
})

test('the close of the day ends the visit, and the referral is still owed', async () => {
  const { visit, id, secret } = await referred(hall)

  await hall.manager.delete('/queue/halls/balai/day')

  expect((await hall.nobody.get(`/queue/my-visits/${visit.secret}`)).json().state).toBe('expired')
  expect((await social.get('/referrals/halls/balai/desk')).json().referrals[0]).toMatchObject({ id, isWaiting: false })
  await answerIt(id, elsewhere)
  expect((await hall.nobody.get(`/referrals/my-referrals/${secret}`)).json().answer.name).toBe('Pengadilan Agama')
  expect(await hall.violations()).toEqual([])
})

describe('the owner', () => {
  test('is whoever takes it; a colleague takes it over only by saying so', async () => {
    const { id, secret } = await referred(hall)
    const colleague = await hall.person('case-worker', 'sosial')

    const taken = await social.post(`/referrals/referrals/${id}/owners`)
    const refused = await colleague.post(`/referrals/referrals/${id}/owners`)
    const again = await social.post(`/referrals/referrals/${id}/owners`)
    const over = await colleague.post(`/referrals/referrals/${id}/owners`, { takeOver: true })

    expect([taken.statusCode, again.statusCode, over.json().isMine]).toEqual([200, 200, true])
    expect([refused.statusCode, refused.json().type]).toEqual([409, 'referrals/taken-by-another'])
    expect(await hall.announced('referrals.taken')).toHaveLength(2)
    expect((await hall.nobody.get(`/referrals/my-referrals/${secret}`)).json().state).toBe('taken')
  })

  test('passes it on with a reason; the deadline stays, the history is kept, and the third time is the last', async () => {
    const { id, secret, dueAt } = await referred(hall)
    const move = (by: Person, agencyId: string, reason = 'Bukan kewenangan kami') =>
      by.post(`/referrals/referrals/${id}/moves`, { agencyId, reason })
    const capil = await hall.officerAt('loket-1')
    hall.pass(2)

    expect((await move(social, 'sosial')).json().type).toBe('referrals/same-agency')
    expect((await move(social, 'bulan')).json().type).toBe('referrals/agency-unknown')
    expect((await move(social, 'capil', 'x')).statusCode).toBe(422)
    expect((await move(social, 'capil')).statusCode).toBe(200)
    expect((await move(social, 'dpm')).statusCode).toBe(404)
    expect((await move(capil, 'sosial')).statusCode).toBe(200)
    expect((await move(social, 'kua')).statusCode).toBe(200)
    const last = await move(hall.manager, 'capil')
    const seen = (await (await hall.officerAt('loket-5')).get(`/referrals/referrals/${id}`)).json()

    expect([last.statusCode, last.json().type]).toEqual([409, 'referrals/moved-often'])
    expect(seen).toMatchObject({ dueAt, takenByName: null, moves: 3, agency: { id: 'kua', isExternal: true } })
    expect(seen.history.map((one: { toNameId: string }) => one.toNameId)).toEqual([
      'Dinas Pencatatan',
      'Dinas Sosial',
      'Kantor Urusan Agama',
    ])
    const page = await hall.nobody.get(`/referrals/my-referrals/${secret}`)
    expect(page.json().moves).toHaveLength(3)
    expect(page.body).not.toContain('kewenangan')
  })
})

test('of fifteen minutes the clock counts those that the hall is open, and a late answer stays marked as late', async () => {
  const { id } = await referred(hall)
  hall.pass(20)

  await answerIt(id, online)

  const events = await hall.server.house.database.db
    .selectFrom('platform.events')
    .select('data')
    .where('type', '=', 'referrals.answered')
    .executeTakeFirstOrThrow()
  expect(events.data).toMatchObject({ isLate: true, waitedMinutes: 20, kind: 'online' })
})
