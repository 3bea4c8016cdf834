import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Hall, openHall, type Person } from '../../../../test/harness/hall.ts'
import type { Suggestions } from '../contract.ts'

const at = '/planning/halls/balai/suggestions'
let hall: Hall
let officer: Person
beforeAll(async () => {
  hall = await openHall({ isDayOpen: false })
})
afterAll(() => hall.close())

async function ask(): Promise<Suggestions> {
  const reply = await hall.manager.get(at)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}
const decide = (person: Person, { counterId, madeAt }: { counterId: string; madeAt: string }, decision: string) =>
  person.post(at, { counterId, madeAt, decision })

test('is refused to a greeter; the regent may look, and not decide', async () => {
  const regent = await hall.person('regent')

  expect((await hall.greeter.get(at)).statusCode).toBe(403)
  expect((await hall.manager.get('/planning/halls/lain/suggestions')).statusCode).toBe(404)
  expect((await regent.get(at)).statusCode).toBe(200)
  const refused = await decide(regent, { counterId: 'loket-2', madeAt: '2026-11-24T02:00:00.000Z' }, 'done')
  expect(refused.statusCode).toBe(403)
})

test('nothing is suggested before the day is opened, nor while nobody waits', async () => {
  expect(await ask()).toEqual({ suggestions: [], done: [] })

  await hall.manager.post('/queue/halls/balai/day')
  officer = await hall.officerAt('loket-1')
  hall.pass(2)

  expect((await ask()).suggestions).toEqual([])
})

test('nothing where no counter for those who wait is closed', async () => {
  const other = await hall.officerAt('loket-2')
  for (let n = 0; n < 12; n += 1) await hall.number('ktp')
  hall.pass(2)

  expect((await ask()).suggestions).toEqual([])

  await other.delete('/queue/counters/loket-2/session')
})

test('a closed counter for them is named, with whom it helps, and once a minute only', async () => {
  hall.pass(2)

  const { suggestions } = await ask()
  const again = await ask()

  expect(suggestions).toHaveLength(1)
  const [one] = suggestions
  expect(one).toMatchObject({ counterId: 'loket-2', label: '2', agency: 'Capil', services: ['Cetak KTP'] })
  expect([20, 40, 60, 90]).toContain(one?.minutes)
  expect(one?.people).toBeGreaterThan(5)
  expect(one?.minutesLess).toBeGreaterThan(5)
  expect(again).toEqual({ suggestions, done: [] })
})

test('one that was never made cannot be decided', async () => {
  const reply = await decide(hall.manager, { counterId: 'loket-2', madeAt: '2026-11-24T01:00:00.000Z' }, 'done')

  expect(reply.statusCode).toBe(409)
  expect(reply.json().type).toBe('planning/suggestion-gone')
})

test('two managers at once: the same is kept once, otherwise the second is told', async () => {
  const { suggestions } = await ask()
  const one = suggestions[0] as Suggestions['suggestions'][number]
  const second = await hall.person('hall-manager')

  const both = await Promise.all([decide(hall.manager, one, 'done'), decide(second, one, 'done')])
  const otherwise = await decide(second, one, 'not-now')

  expect(both.map(({ statusCode }) => statusCode)).toEqual([200, 200])
  expect(otherwise.statusCode).toBe(409)
  expect(otherwise.json()).toMatchObject({ type: 'planning/suggestion-decided', decision: 'done' })
  const { suggestions: left, done } = await ask()
  expect(left).toEqual([])
  expect(done).toMatchObject([{ counterId: 'loket-2', outcome: 'running', really: null, people: one.people }])
})

test('afterwards it says what it really did, once those who came have been called', async () => {
  const helper = await hall.officerAt('loket-2')
  const [done] = (await ask()).done
  // Each takes six minutes; both counters call as soon as they are free.
  for (let n = 0; n < 5; n += 1) {
    const called = await Promise.all([serve(officer, 'loket-1'), serve(helper, 'loket-2')])
    hall.pass(6)
    await Promise.all(called.map(finish => finish()))
  }
  hall.pass((done?.minutes ?? 0) + 1)
  expect((await ask()).done[0]?.outcome).toBe('measuring')

  for (let n = 0; n < 2; n += 1) await (await serve(officer, 'loket-1'))()
  const after = (await ask()).done[0]

  expect(after?.outcome).toBe('measured')
  expect(after?.really?.people).toBeGreaterThan(5)
  expect(after?.really?.minutesLess).toBeGreaterThan(2)
})

test('whoever says "not now" is not asked about the same counter for half an hour', async () => {
  await officer.delete('/queue/counters/loket-1/session')
  const back = await hall.officerAt('loket-1')
  for (let n = 0; n < 12; n += 1) await hall.number('kk')
  await hall.manager.delete('/queue/counters/loket-2/session')
  hall.pass(2)
  const [one] = (await ask()).suggestions
  expect(one?.counterId).toBe('loket-2')

  const declined = await decide(hall.manager, one as Suggestions['suggestions'][number], 'not-now')
  hall.pass(10)
  const soon = await ask()
  hall.pass(25)
  const later = await ask()

  expect(declined.json().suggestions).toEqual([])
  expect(soon.suggestions).toEqual([])
  expect(later.suggestions.map(({ counterId }) => counterId)).toEqual(['loket-2'])
  await back.delete('/queue/counters/loket-1/session')
})

test('in the hall’s break nothing is suggested', async () => {
  hall.clock.set({ realAt: new Date(), hallAt: new Date('2026-11-24T05:10:00Z'), speed: 1e-9 })

  expect((await ask()).suggestions).toEqual([])
})

/** Calls whoever is next and begins; answers how to finish. */
async function serve(person: Person, counterId: string): Promise<() => Promise<void>> {
  const called = await person.post(`/queue/counters/${counterId}/calls`)
  const { ticketId } = called.json()
  await person.post(`/queue/tickets/${ticketId}/starts`)
  return async () => {
    const finished = await person.post(`/queue/tickets/${ticketId}/outcomes`, { outcome: 'completed' })
    if (finished.statusCode !== 200) throw new Error(`${called.body} ${finished.body}`)
  }
}
