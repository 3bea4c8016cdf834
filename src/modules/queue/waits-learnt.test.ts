import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Hall, openHall, type Person } from '../../../test/harness/hall.ts'
import { learnWaits } from './commands/learn-waits.ts'
import { beginningOfLog, dayLog } from './queries/day-log.ts'
import { followedDay } from './queries/followed-day.ts'
import { hallWaits } from './queries/hall-waits.ts'
import { sampleOf } from './waits/sample.ts'

let hall: Hall
let officer: Person
beforeAll(async () => {
  hall = await openHall()
  officer = await hall.officerAt('loket-1')
}, 60_000)
afterAll(() => hall?.close())

const db = () => hall.server.house.database.db
const models = () => db().selectFrom('queue.waitModels').selectAll().orderBy('day').execute()
const rangeOf = (serviceId: string) => {
  hall.server.house.memory.clear()
  return hall.act(async ctx => (await hallWaits(ctx, 'balai')).ofNewcomer(serviceId))
}

async function serve(minutes: number) {
  const { ticketId } = (await officer.post('/queue/counters/loket-1/calls')).json()
  hall.pass(minutes)
  await officer.post(`/queue/tickets/${ticketId}/starts`)
  expect((await officer.post(`/queue/tickets/${ticketId}/outcomes`, { outcome: 'completed' })).statusCode).toBe(200)
}

test('the range of a newcomer grows with the line, and is told, printed and kept with the number', async () => {
  const empty = await rangeOf('ktp')
  expect(empty?.fromMinutes).toBe(0)
  for (let i = 0; i < 12; i += 1) await hall.number('ktp')
  const full = await rangeOf('ktp')
  expect(full?.fromMinutes).toBeGreaterThan(empty?.toMinutes ?? 99)

  const priority = await hall.act(async ctx => (await hallWaits(ctx, 'balai')).ofNewcomer('ktp', 'priority'))
  expect(priority?.toMinutes).toBeLessThan(full?.fromMinutes ?? 0)

  const issued = await hall.number('ktp')
  const page = (await hall.nobody.get(`/queue/my-visits/${issued.secret}`)).json()
  expect(page.range.toMinutes).toBeGreaterThan(page.range.fromMinutes)
  const { rows } = await sql<{ told: number }>`
    select count(*)::int as told from queue.tickets where told_to_minutes > told_from_minutes`.execute(db())
  expect(rows[0]?.told).toBe(13)
})

test('a counter that pauses until a minute that was said is not counted on before it', async () => {
  const before = await rangeOf('kk')
  const backAt = new Date(hall.clock.now().getTime() + 60 * 60_000).toISOString()
  expect((await officer.post('/queue/counters/loket-1/pauses', { reason: 'break', backAt })).statusCode).toBe(200)
  const paused = await rangeOf('kk')
  expect(paused?.fromMinutes ?? 999).toBeGreaterThanOrEqual(Math.min(60, before?.fromMinutes ?? 60))
  await officer.delete('/queue/counters/loket-1/pause')
})

test('a day that is under way is told once, event by event, and has taught its pace before its night', async () => {
  const following = () => hall.act(ctx => followedDay(ctx, 'balai', '2026-11-24'))
  const place = beginningOfLog()
  const read = () => hall.act(ctx => dayLog(ctx, 'balai', '2026-11-24', place))
  expect((await read()).filter(({ e }) => e === 'issue')).toHaveLength(13)
  expect(await read()).toEqual([])

  for (let i = 0; i < 3; i += 1) await serve(9)
  expect((await read()).map(({ e }) => e)).toEqual(['call', 'end', 'call', 'end', 'call', 'end'])

  hall.server.house.memory.clear()
  await following()
  await expect
    .poll(async () => {
      const { estimator } = await following()
      const { came, believed } = estimator.learnt.durations[estimator.hall.services.get('ktp') ?? -1] ?? sampleOf([])
      return came.slice(believed)
    })
    .toEqual([9, 9, 9])
})

test('a closed day is learnt once, in its order, without a name or a number in it', async () => {
  for (let i = 0; i < 10; i += 1) await serve(9)
  await hall.act(learnWaits)
  expect(await models()).toEqual([])

  expect((await hall.manager.delete('/queue/halls/balai/day')).statusCode).toBe(200)
  const log = await hall.act(ctx => dayLog(ctx, 'balai', '2026-11-24'))
  expect(log.filter(({ e }) => e === 'end')).toHaveLength(13)
  expect(log.map(({ t }) => t)).toEqual(log.map(({ t }) => t).sort((a, b) => a - b))

  await hall.act(learnWaits)
  await hall.act(learnWaits)
  const [model, ...more] = await models()
  expect(more).toEqual([])
  const { durations, days } = (model as { model: unknown }).model as {
    durations: { ktp: { came: number[]; believed: number } }
    days: number
  }
  expect(days).toBe(1)
  expect(durations.ktp.came.slice(durations.ktp.believed)).toEqual(Array.from({ length: 13 }, () => 9))
  expect(JSON.stringify(model?.model)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
})

test('how often the ranges held is told the next day', async () => {
  hall.server.house.memory.clear()
  const { rangesKept } = (await hall.manager.get('/queue/halls/balai/board')).json()
  expect(rangesKept).toMatchObject({ day: '2026-11-24', told: 13 })
  expect(rangesKept.kept).toBeLessThanOrEqual(13)
})
