import { beforeEach, expect, test } from 'vitest'
import { newId } from '#platform/id'
import { type Hall, openHall, type Reply } from '../harness/hall.ts'

let hall: Hall
beforeEach(async () => {
  hall = await openHall()
  return async () => {
    expect(await hall.violations()).toEqual([])
    await hall.close()
  }
})

const visits = '/queue/halls/balai/visits'
const ktp = { serviceIds: ['ktp'], delivery: 'spoken' }

/** F-10. A kiosk on a bad network sends the same request until it is answered. */
test('a storm of retries gives one number', async () => {
  const key = newId()

  const replies = await Promise.all(Array.from({ length: 100 }, () => hall.greeter.post(visits, ktp, key)))
  const muchLater = await hall.greeter.post(visits, ktp, key)

  expect(statuses(replies)).toEqual({ 200: 100 })
  expect(new Set([...replies, muchLater].map(reply => reply.body)).size).toBe(1)
  expect(await hall.announced('queue.visit-issued')).toHaveLength(1)
})

/** F-10. Back to the filled form, something changed, sent again under the key of the first time. */
test('what is sent again with something changed is refused, and the first stands', async () => {
  const key = newId()
  const first = await hall.greeter.post(visits, ktp, key)

  const changed = await hall.greeter.post(visits, { ...ktp, serviceIds: ['kk'] }, key)

  expect([changed.statusCode, changed.json().type]).toEqual([422, 'idempotency-key-reused'])
  expect((await hall.greeter.post(visits, ktp, key)).body).toBe(first.body)
  expect(await hall.announced('queue.visit-issued')).toHaveLength(1)
})

/** F-10. The same key from somebody else is another key: nobody is told what another was told. */
test('a key belongs to whoever sent it', async () => {
  const key = newId()
  const other = await hall.person('greeter')

  const [mine, theirs] = [await hall.greeter.post(visits, ktp, key), await other.post(visits, ktp, key)]

  expect([mine.json().number, theirs.json().number]).toEqual([1, 2])
})

/** F-10. Five tabs of one officer, each pressed twice: ten keys, and every press at the same moment as the others. */
test('five tabs, each pressed twice, do each thing once', async () => {
  const officer = await hall.officerAt('loket-1')
  for (let i = 0; i < 5; i += 1) await hall.number('ktp')
  const inFiveTabs = (path: string, body = {}) =>
    Promise.all(Array.from({ length: 5 }, newId).flatMap(key => [0, 1].map(() => officer.post(path, body, key))))

  const calls = await inFiveTabs('/queue/counters/loket-1/calls')
  const { ticketId } = calls.find(reply => reply.statusCode === 200)?.json() ?? {}
  const starts = await inFiveTabs(`/queue/tickets/${ticketId}/starts`)
  const ends = await inFiveTabs(`/queue/tickets/${ticketId}/outcomes`, { outcome: 'completed' })

  // One tab was first, and its second press got the same answer: the other four were refused, twice each.
  for (const replies of [calls, starts, ends]) expect(statuses(replies)).toEqual({ 200: 2, 409: 8 })
  for (const type of ['called', 'started', 'finished'])
    expect(await hall.announced(`queue.ticket-${type}`)).toHaveLength(1)
})

function statuses(replies: Reply[]): Record<number, number> {
  const counts: Record<number, number> = {}
  for (const { statusCode } of replies) counts[statusCode] = (counts[statusCode] ?? 0) + 1
  return counts
}
