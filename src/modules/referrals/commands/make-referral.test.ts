import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Hall } from '../../../../test/harness/hall.ts'
import { openConnectingHall, referred } from '../../../../test/harness/referral-hall.ts'

let hall: Hall
beforeEach(async () => {
  hall = await openConnectingHall()
  return () => hall.close()
})

const need = { need: 'Mau mengangkat anak', forWhom: 'self', phone: '0812 3456 7890' }
const say = (more: object = {}, key?: string) =>
  hall.nobody.post('/referrals/halls/balai/needs', { ...need, ...more }, key)
const rows = async () =>
  (await sql`select * from referrals.referrals order by made_at`.execute(hall.server.house.database.db)).rows as Record<
    string,
    unknown
  >[]

test('fields that nobody asked for, a visit from outside, a hall that is not there', async () => {
  expect((await say({ priority: true })).statusCode).toBe(422)
  expect((await say({ visitId: '01a20dd2-0000-7000-8000-000000000000' })).statusCode).toBe(422)
  expect((await hall.nobody.post('/referrals/halls/bulan/needs', need)).statusCode).toBe(404)
})

test('more than twenty in a minute from one address', async () => {
  const replies = []
  for (let i = 0; i < 22; i += 1) replies.push((await say()).statusCode)

  expect(replies.filter(code => code === 429).length).toBe(2)
})

test('names and signs that people use are kept as they are', async () => {
  const text = `Ny. O'Brien, S.H. (usia < 5 th & "Null")\nsatu lagi; drop table -- 100% {{7*7}}`

  const reply = await say({ need: text })

  expect(reply.statusCode).toBe(200)
  expect((await rows())[0]?.need).toBe(text)
})

test('a repeated press is one referral with one answer', async () => {
  const first = await say({}, 'kunci-yang-sama')
  const again = await say({}, 'kunci-yang-sama')

  expect(again.json()).toEqual(first.json())
  expect(await rows()).toHaveLength(1)
  expect(await hall.announced('referrals.')).toEqual(['referrals.made'])
})

test('events say who must answer and by when, never the words or the number', async () => {
  await say({ serviceId: 'adopsi' })

  const { rows: events } = await sql<{ data: object }>`
    select * from platform.events where type like 'referrals.%'`.execute(hall.server.house.database.db)
  const text = JSON.stringify(events)
  expect(text).toContain('"forAgencyId":"sosial"')
  expect(text).not.toMatch(/anak|812|3456/)
})

describe('who is asked', () => {
  test.each([
    ['the agency of the service', { serviceId: 'adopsi' }, 'sosial', 'sosial'],
    ['the one that was chosen', { serviceId: 'adopsi', agencyId: 'capil' }, 'capil', 'capil'],
    ['an external one, by the connecting desk', { agencyId: 'kua' }, 'kua', 'dpm'],
    ['the one whose services are spoken of', { need: 'soal adopsi kemenakan' }, 'sosial', 'sosial'],
    ['nobody yet: the connecting desk finds it', { need: 'rumah saya retak' }, null, 'dpm'],
  ])('%s', async (_says, more, agency, desk) => {
    const reply = await say(more)

    expect(reply.json().agency?.id ?? null).toBe(agency)
    expect((await rows())[0]?.deskAgencyId).toBe(desk)
  })
})

describe('the deadline', () => {
  test('is the close of the next working day for somebody at home', async () => {
    const reply = await say({ serviceId: 'adopsi' })

    expect(reply.json()).toMatchObject({
      dueAt: '2026-11-25T08:00:00.000Z',
      dueUnit: 'working-days',
      dueBasis: 'promise',
      dueLaw: null,
      isWaiting: false,
    })
  })

  test('follows what the manager set for the hall and for one agency, and never what somebody else sets', async () => {
    const clock = { waitingMinutes: 30, workingDays: 3 }
    expect((await hall.greeter.post('/referrals/halls/balai/clocks', clock)).statusCode).toBe(403)
    expect((await hall.manager.post('/referrals/halls/balai/clocks', { ...clock, agencyId: 'kua' })).statusCode).toBe(
      422,
    )
    await hall.manager.post('/referrals/halls/balai/clocks', clock)
    await hall.manager.post('/referrals/halls/balai/clocks', { ...clock, workingDays: 2 })
    await hall.manager.post('/referrals/halls/balai/clocks', {
      agencyId: 'sosial',
      waitingMinutes: 10,
      workingDays: 5,
      law: 'UU 30/2014 pasal 53',
    })

    const [ofHall, ofSocial] = [await say({ agencyId: 'capil' }), await say({ agencyId: 'sosial' })]

    expect(ofHall.json()).toMatchObject({ dueLength: 2, dueBasis: 'promise' })
    expect(ofSocial.json()).toMatchObject({ dueLength: 5, dueBasis: 'law', dueLaw: 'UU 30/2014 pasal 53' })
    expect((await referred(hall)).dueAt).toBe('2026-11-24T02:10:00.000Z')
  })
})

describe('whoever waits in the hall', () => {
  test('keeps her visit: the ticket is held for the referral, and no counter calls it', async () => {
    const { visit, isWaiting, dueAt } = await referred(hall)
    const desk = await hall.officerAt('loket-5')

    const call = await desk.post('/queue/counters/loket-5/calls')
    const page = (await hall.nobody.get(`/queue/my-visits/${visit.secret}`)).json()

    expect([isWaiting, dueAt]).toEqual([true, '2026-11-24T02:15:00.000Z'])
    expect(call.json().type).toBe('queue/nobody-waiting')
    expect(page).toMatchObject({ state: 'held', awaitsAnswer: true, holdUntil: dueAt })
    expect(await hall.violations()).toEqual([])
  })

  test('is not asked for a telephone, and not held twice', async () => {
    const { visit } = await referred(hall)

    const again = await hall.greeter.post('/referrals/halls/balai/referrals', {
      need: 'Satu lagi',
      forWhom: 'self',
      visitId: visit.visitId,
    })

    expect([again.statusCode, again.json().type]).toEqual([409, 'referrals/visit-busy'])
  })

  test('at a counter is put aside by its own officer only', async () => {
    const { visitId } = await hall.number('ktp')
    const officer = await hall.officerAt('loket-1')
    const called = (await officer.post('/queue/counters/loket-1/calls')).json()
    await officer.post(`/queue/tickets/${called.ticketId}/starts`)
    const make = (by: typeof officer) =>
      by.post('/referrals/halls/balai/referrals', { need: 'Mau adopsi', forWhom: 'self', serviceId: 'adopsi', visitId })

    const [byGreeter, bySocial] = [await make(hall.greeter), await make(await hall.officerAt('loket-4'))]
    const byOwn = await make(officer)

    expect([byGreeter.statusCode, bySocial.statusCode, byOwn.statusCode]).toEqual([404, 404, 200])
    expect((await rows())[0]?.origin).toBe('counter')
    expect((await officer.get('/queue/counters/loket-1')).json().current).toBeNull()
    expect(await hall.violations()).toEqual([])
  })

  test('too late in the day does not wait for minutes that are not there', async () => {
    const visit = await hall.number('penghubung')
    hall.pass(5 * 60 + 50)

    const reply = await hall.greeter.post('/referrals/halls/balai/referrals', {
      need: 'Mau adopsi',
      forWhom: 'self',
      visitId: visit.visitId,
    })

    expect(reply.json()).toMatchObject({ isWaiting: false, dueUnit: 'working-days' })
    expect((await hall.nobody.get(`/queue/my-visits/${visit.secret}`)).json().state).toBe('waiting')
  })
})

test('a kiosk may refer, a display and an auditor may not', async () => {
  const body = { ...need, serviceId: 'adopsi' }
  const [kiosk, display] = [await hall.device('kiosk'), await hall.device('display')]

  expect((await kiosk.post('/referrals/halls/balai/referrals', body)).statusCode).toBe(200)
  expect((await rows())[0]?.origin).toBe('kiosk')
  expect((await display.post('/referrals/halls/balai/referrals', body)).statusCode).toBe(403)
  expect((await hall.nobody.post('/referrals/halls/balai/referrals', body)).statusCode).toBe(401)
})
