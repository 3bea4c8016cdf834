import { beforeEach, expect, test } from 'vitest'
import { endDay, sweep } from '#modules/queue'
import { type Hall, openHall } from '../harness/hall.ts'

let hall: Hall
beforeEach(async () => {
  hall = await openHall()
  return async () => {
    expect(await hall.violations()).toEqual([])
    await hall.close()
  }
})

const fromNineToTwo = 17 * 60
const fromTwoToEight = 6 * 60

/** F-25. Every kind of open number there is, and what each of them ends as. */
test('a hall that forgot to close is closed at 02.00: everybody gets a final state', async () => {
  const evening = await leftInTheEvening()

  hall.pass(fromNineToTwo)
  await hall.act(sweep)

  expect(await endings(evening)).toEqual({
    waiting: 'expired',
    called: 'expired',
    serving: 'done',
    held: 'expired',
    undelivered: 'expired',
    between: 'done',
  })
  expect(await lastDay()).toMatchObject({ day: '2026-11-24', closeReason: 'left open', closedBy: 'system' })
  expect(await hall.announced('queue.day-closed')).toHaveLength(1)
  expect(await hall.announced('queue.counter-closed')).toHaveLength(4)
})

/** F-25. The machine was off in the night: nobody swept. */
test('opening in the morning closes the day before first, and numbers begin at 1', async () => {
  const evening = await leftInTheEvening()

  hall.pass(fromNineToTwo + fromTwoToEight)
  const opened = await hall.manager.post('/queue/halls/balai/day')

  expect(opened.json()).toMatchObject({ day: '2026-11-25', state: 'open' })
  expect((await endings(evening)).serving).toBe('done')
  expect((await hall.number('ktp')).number).toBe(1)
  await hall.act(sweep)
  expect(await lastDay()).toMatchObject({ day: '2026-11-25', closedAt: null })
})

/**
 * F-25. Two workers sweep in the same minute: the second waits for the row of the day, and finds it closed.
 */
test('a day that has ended is not ended again', async () => {
  await hall.act(ctx => endDay(ctx, 'balai', '2026-11-24', 'closed'))
  await hall.act(ctx => endDay(ctx, 'balai', '2026-11-24', 'left open').catch(() => {}))

  expect(await lastDay()).toMatchObject({ closeReason: 'closed' })
  expect(await hall.announced('queue.day-closed')).toHaveLength(1)
})

/** F-25. The same processes on both days: nothing that they remember is of yesterday. */
test('a process that is up over midnight goes on with the new day', async () => {
  const evening = await leftInTheEvening()

  hall.pass(16 * 60)
  await hall.act(sweep)
  expect((await endings(evening)).waiting, 'at one in the night').toBe('open')
  hall.pass(60)
  await hall.act(sweep)
  hall.pass(fromTwoToEight)
  await hall.manager.post('/queue/halls/balai/day')
  const officer = await hall.officerAt('loket-1')
  const first = await hall.number('ktp')
  const called = await officer.post('/queue/counters/loket-1/calls')

  expect(called.json()).toMatchObject({ ticketId: first.stops[0]?.ticketId, number: 1 })
  const ofYesterday = await evening.officer.post(`/queue/tickets/${evening.visits.called.stops[0]?.ticketId}/starts`)
  expect([ofYesterday.statusCode, ofYesterday.json().type]).toEqual([409, 'queue/not-in-that-state'])
})

/** Somebody in every state that a person can be in when the lights go out. */
async function leftInTheEvening() {
  const [first, second, third, fourth] = await Promise.all(
    ['loket-1', 'loket-2', 'loket-3', 'loket-4'].map(async id => ({ id, officer: await hall.officerAt(id) })),
  )
  const call = async ({ id, officer }: NonNullable<typeof first>, isStarted = true) => {
    const { ticketId } = (await officer.post(`/queue/counters/${id}/calls`)).json()
    if (isStarted) expect((await officer.post(`/queue/tickets/${ticketId}/starts`)).statusCode).toBe(200)
    return ticketId
  }
  if (!first || !second || !third || !fourth) throw new Error('The small hall has four counters')

  const held = await hall.number('bansos')
  await fourth.officer.post(`/queue/tickets/${await call(fourth)}/hold`, { reason: 'Menunggu fotokopi', minutes: 10 })
  const serving = await hall.number('akta')
  await call(third)
  const between = await hall.number('ktp', { serviceIds: ['ktp', 'bansos'] })
  await first.officer.post(`/queue/tickets/${await call(first)}/outcomes`, { outcome: 'completed' })
  const called = await hall.number('ktp')
  await call(second, false)
  const waiting = await hall.number('ktp')
  const kiosk = await hall.device('kiosk')
  const paper = { serviceIds: ['kk'], delivery: 'paper' }
  const undelivered = (await kiosk.post('/queue/halls/balai/visits', paper)).json() as typeof waiting
  return { officer: second.officer, visits: { waiting, called, serving, held, undelivered, between } }
}

/** What each of them ended as; whoever has not, is open. */
async function endings({ visits }: Awaited<ReturnType<typeof leftInTheEvening>>) {
  const rows = await hall.server.house.database.db.selectFrom('queue.visits').select(['id', 'endedAs']).execute()
  const endedAs = (visitId: string) => rows.find(row => row.id === visitId)?.endedAs ?? 'open'
  return Object.fromEntries(Object.entries(visits).map(([name, { visitId }]) => [name, endedAs(visitId)]))
}

function lastDay() {
  const days = hall.server.house.database.db.selectFrom('queue.days').selectAll()
  return days.orderBy('day', 'desc').executeTakeFirst()
}
