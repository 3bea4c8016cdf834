import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Hall, openHall, type Person } from '../../../../test/harness/hall.ts'
import { smallTenant } from '../../../../test/harness/tenant.ts'
import { balancedOrder } from '../call-order.ts'
import { loadCallOrders, orderInForce } from '../index.ts'

let hall: Hall
beforeEach(async () => {
  hall = await openHall()
})
afterEach(async () => {
  expect(await hall.violations()).toEqual([])
  await hall.close()
})

const byArrival = { rate: 1, headStartMinutes: 0 }
const plain = {
  classes: { 'walk-in': byArrival, priority: byArrival, booked: byArrival },
  look: 0,
  backlog: 0,
  from: 'now',
  reason: 'Percobaan satu minggu',
}
const decide = (more: object = {}, who: Person = hall.manager) =>
  who.post('/queue/halls/balai/call-orders', { ...plain, ...more })

test('is refused to officers, without a reason, and where a need or a booking would count for less', async () => {
  const officer = await hall.person('officer', 'capil')

  expect((await decide({}, officer)).statusCode).toBe(403)
  expect((await decide({ reason: '     ' })).statusCode).toBe(422)
  expect((await decide({ look: -1 })).statusCode).toBe(422)
  const classes = { ...plain.classes, priority: { rate: 0.5, headStartMinutes: 30 } }
  expect((await decide({ classes })).json().type).toBe('queue/order-unfair')
  expect(await hall.announced('queue.call-order')).toEqual([])
})

test('until somebody decides a hall keeps the usual order, and anybody may read it', async () => {
  const { now, next } = (await hall.nobody.get('/queue/halls/balai/call-order')).json()

  expect(now).toMatchObject({ version: 0, classes: balancedOrder.classes, origin: 'usual' })
  expect(next).toBeNull()
})

test('a hall that began with the usual order of an earlier release keeps it until somebody decides', async () => {
  const { db } = hall.server.house.database
  const rates = { walkInRate: 1, priorityRate: 10, bookedRate: 6, look: 0.5, backlog: 1 }
  const heads = { walkInHeadStartMinutes: 0, priorityHeadStartMinutes: 15, bookedHeadStartMinutes: 25 }
  const origin = {
    version: 0,
    inForceFrom: '2000-01-01T00:00:00Z',
    origin: 'usual',
    reason: 'The usual order until now',
  }
  const set = { setBy: 'system', setAt: hall.clock.now() }
  await db
    .insertInto('queue.callOrders')
    .values({ hallId: 'balai', ...origin, ...rates, ...heads, ...set })
    .execute()
  hall.server.house.memory.clear()
  const officer = await hall.officerAt('loket-1')
  await hall.number('ktp')
  await officer.post('/queue/counters/loket-1/calls')

  const { now } = (await hall.nobody.get('/queue/halls/balai/call-order')).json()
  expect(now).toMatchObject({ version: 0, look: 0.5, origin: 'usual', inForceFrom: null })
  expect((await decide()).json().now).toMatchObject({ version: 1, origin: 'manager' })
})

test('at once: the next call follows it, and names its version', async () => {
  const officer = await hall.officerAt('loket-1')
  const first = await hall.number('ktp')
  hall.pass(1)
  await hall.number('ktp', { priorityGroup: 'elderly' })
  const reply = await decide()
  hall.server.house.memory.clear()

  const called = (await officer.post('/queue/counters/loket-1/calls')).json()

  expect(reply.json().now).toMatchObject({ version: 1, origin: 'manager', reason: 'Percobaan satu minggu' })
  expect(called.number).toBe(first.number)
  const call = await hall.server.house.database.db
    .selectFrom('queue.calls')
    .select(['ruleVersion', 'callClass', 'indexMinutes'])
    .executeTakeFirst()
  expect(call).toEqual({ ruleVersion: 1, callClass: 'walk-in', indexMinutes: 1 })
})

test('from the next day: today keeps its order, tomorrow has the new one', async () => {
  const reply = (await decide({ from: 'next-day' })).json()
  const versionNow = async () => {
    hall.server.house.memory.clear()
    return (await hall.act(ctx => orderInForce(ctx, 'balai'))).version
  }

  expect([reply.now.version, reply.next.version]).toEqual([0, 1])
  // Midnight in Jakarta.
  expect(reply.next.inForceFrom).toBe('2026-11-24T17:00:00.000Z')
  expect(await versionNow()).toBe(0)
  hall.pass(15 * 60)
  expect(await versionNow()).toBe(1)
})

test('the files of a hall set it once, and again only when they say something new', async () => {
  const [first] = smallTenant.halls
  const callOrder = { classes: plain.classes, look: 0, backlog: 0 }
  const tenant = { ...smallTenant, halls: first ? [{ ...first, callOrder }] : [] }
  const versions = async () =>
    (
      await hall.server.house.database.db
        .selectFrom('queue.callOrders')
        .select(['version', 'origin'])
        .orderBy('version')
        .execute()
    ).map(row => `${row.version} ${row.origin}`)

  await hall.act(ctx => loadCallOrders(ctx, tenant))
  await decide({ reason: 'Keputusan pengelola' })
  await hall.act(ctx => loadCallOrders(ctx, tenant))

  expect(await versions()).toEqual(['1 files', '2 manager'])
})

test('two decisions at the same moment are two versions', async () => {
  await Promise.all([decide(), decide({ from: 'next-day' })])

  const { now, next } = (await hall.nobody.get('/queue/halls/balai/call-order')).json()

  expect([now.version, next?.version ?? null].filter(version => version !== null).length).toBeGreaterThan(0)
  expect((await hall.announced('queue.call-order-set')).length).toBe(2)
})
