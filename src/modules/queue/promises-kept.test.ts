import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Hall, openHall } from '../../../test/harness/hall.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
  // The identity card is promised in ten minutes; everything else of this hall in a working day.
  await sql`
    update catalogue.standards set content = jsonb_set(content, '{sla}', '{"value": 10, "unit": "minutes", "evidence": "estimate"}')
    where service_id = 'ktp'`.execute(hall.server.house.database.db)
}, 60_000)
afterAll(() => hall?.close())

const kept = async () => (await hall.nobody.get('/queue/halls/balai/promises')).json()

test('a hall that has served nobody has kept nothing and broken nothing', async () => {
  expect(await kept()).toMatchObject({ services: [] })
  expect((await hall.nobody.get('/queue/halls/lain/promises')).statusCode).toBe(404)
})

test('counts what was ready in time, what was late and what waits for a system; not missing papers, not days', async () => {
  const officer = await hall.officerAt('loket-1')
  const serve = async (serviceId: string, minutes: number, outcome: string) => {
    await hall.number(serviceId)
    const { ticketId } = (await officer.post('/queue/counters/loket-1/calls')).json()
    await officer.post(`/queue/tickets/${ticketId}/starts`)
    hall.pass(minutes)
    expect((await officer.post(`/queue/tickets/${ticketId}/outcomes`, { outcome })).statusCode).toBe(200)
  }
  await serve('ktp', 10, 'completed')
  await serve('ktp', 11, 'completed')
  await serve('ktp', 3, 'awaiting-system')
  await serve('ktp', 3, 'papers-missing')
  await serve('ktp', 3, 'forwarded')
  await serve('kk', 5, 'completed')
  hall.server.house.memory.clear()

  expect((await kept()).services).toEqual([{ serviceId: 'ktp', cases: 3, inTime: 1 }])
})
