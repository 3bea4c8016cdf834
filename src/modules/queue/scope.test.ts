import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Hall, openHall, type Person } from '../../../test/harness/hall.ts'

let hall: Hall
let capil: Person
let social: Person
let ticketId: string
let visitId: string
beforeAll(async () => {
  hall = await openHall()
  capil = await hall.officerAt('loket-1')
  social = await hall.officerAt('loket-4')
  const visit = await hall.number('ktp')
  visitId = visit.visitId
  ticketId = (await capil.post('/queue/counters/loket-1/calls')).json().ticketId
})
afterAll(() => hall.close())

const unknown = '01a20dd2-0000-7000-8000-000000000000'

/** INV-D1: what is another agency's is answered like what does not exist, letter by letter. */
describe('an officer of another agency', () => {
  test.each([
    ['the counter', 'GET', () => '/queue/counters/loket-1', '/queue/counters/loket-9'],
    ['opening the counter', 'POST', () => '/queue/counters/loket-2/sessions', '/queue/counters/loket-9/sessions'],
    ['calling there', 'POST', () => '/queue/counters/loket-1/calls', '/queue/counters/loket-9/calls'],
    ['pausing it', 'POST', () => '/queue/counters/loket-1/pauses', '/queue/counters/loket-9/pauses'],
    ['closing it', 'DELETE', () => '/queue/counters/loket-1/session', '/queue/counters/loket-9/session'],
    ['starting the ticket', 'POST', () => `/queue/tickets/${ticketId}/starts`, `/queue/tickets/${unknown}/starts`],
    ['recalling it', 'POST', () => `/queue/tickets/${ticketId}/recalls`, `/queue/tickets/${unknown}/recalls`],
    ['missing it', 'POST', () => `/queue/tickets/${ticketId}/no-shows`, `/queue/tickets/${unknown}/no-shows`],
    ['returning it', 'POST', () => `/queue/tickets/${ticketId}/returns`, `/queue/tickets/${unknown}/returns`],
    ['ending its hold', 'DELETE', () => `/queue/tickets/${ticketId}/hold`, `/queue/tickets/${unknown}/hold`],
  ])('%s', async (_says, method, theirs, missing) => {
    const ask = (path: string) =>
      method === 'GET' ? social.get(path) : method === 'POST' ? social.post(path) : social.delete(path)

    const [foreign, absent] = [await ask(theirs()), await ask(missing)]

    expect(foreign.statusCode).toBe(404)
    expect(foreign.body).toBe(absent.body)
  })

  test('cannot add a stop to a visit that never came to it, nor cancel it', async () => {
    expect((await social.post(`/queue/visits/${visitId}/stops`, { serviceId: 'bansos' })).statusCode).toBe(404)
    expect((await social.post(`/queue/visits/${visitId}/cancellations`, { reason: 'Iseng saja' })).statusCode).toBe(404)
  })

  test('sees in its own line nothing of the other agency', async () => {
    const { body } = await social.get('/queue/counters/loket-4')

    expect(body).not.toContain(ticketId)
    expect(body).not.toContain('ktp')
  })
})

describe('a device and a greeter', () => {
  test('do what they are for, and nothing else', async () => {
    const kiosk = await hall.device('kiosk')
    const display = await hall.device('display')

    expect((await kiosk.post('/queue/counters/loket-1/calls')).statusCode).toBe(403)
    expect((await kiosk.get('/queue/halls/balai/board')).statusCode).toBe(403)
    expect(
      (await display.post('/queue/halls/balai/visits', { serviceIds: ['ktp'], delivery: 'screen' })).statusCode,
    ).toBe(403)
    expect((await display.get('/queue/halls/balai/display')).statusCode).toBe(200)
    expect((await hall.greeter.post('/queue/counters/loket-1/calls')).statusCode).toBe(403)
    expect((await hall.greeter.delete('/queue/halls/balai/day')).statusCode).toBe(403)
  })

  test('of another hall are told that there is no such hall', async () => {
    const stranger = await hall.person('greeter')
    await hall.act(async ctx => {
      await ctx.db.updateTable('identity.staff').set({ hallId: 'lain' }).where('id', '=', stranger.id).execute()
    })

    const reply = await stranger.post('/queue/halls/balai/visits', { serviceIds: ['ktp'], delivery: 'spoken' })

    expect(reply.statusCode).toBe(404)
  })
})

/** T-AC-1, the part that holds for every endpoint: nobody and roles without the permission get in nowhere. */
describe('every endpoint that asks for a permission', () => {
  test('refuses nobody with 401 and a role without it with 403', async () => {
    const auditor = await hall.person('auditor')
    for (const { endpoint } of hall.server.modules.flatMap(module => module.serves)) {
      if (endpoint.access === 'public') continue
      const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
        name.endsWith('hallId') ? 'balai' : name === 'counterId' ? 'loket-1' : name === 'code' ? '12345' : unknown,
      )
      const ask = (person: Person) =>
        endpoint.method === 'GET'
          ? person.get(path)
          : endpoint.method === 'DELETE'
            ? person.delete(path)
            : endpoint.method === 'PUT'
              ? person.put(path)
              : person.post(path)

      const [byNobody, byAuditor] = [await ask(hall.nobody), await ask(auditor)]

      expect([byNobody.statusCode, byAuditor.statusCode], `${endpoint.method} ${path} ${byNobody.body}`).toEqual([
        401, 403,
      ])
    }
  })
})
