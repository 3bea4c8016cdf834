import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Hall, Person } from '../../../test/harness/hall.ts'
import { openConnectingHall, referred } from '../../../test/harness/referral-hall.ts'

let hall: Hall
let capil: Person
let social: Person
let theirs: { id: string; code: string; secret: string }
beforeAll(async () => {
  hall = await openConnectingHall()
  capil = await hall.officerAt('loket-1')
  social = await hall.officerAt('loket-4')
  theirs = await referred(hall, { need: 'Kenari Kuning', phone: '0812 9999 8888' })
})
afterAll(() => hall.close())

const unknown = '01a20dd2-0000-7000-8000-000000000000'
const answer = { answer: { kind: 'online', url: 'https://contoh.go.id/x' } }
const freeCode = () => (theirs.code === '12345' ? '54321' : '12345')

/** What is another desk's is answered like what does not exist, letter by letter. */
describe('an officer of another agency', () => {
  test.each([
    ['opening it', 'GET', () => `/referrals/referrals/${theirs.id}`, () => `/referrals/referrals/${unknown}`, {}],
    [
      'finding it by its code',
      'GET',
      () => `/referrals/halls/balai/codes/${theirs.code}`,
      () => `/referrals/halls/balai/codes/${freeCode()}`,
      {},
    ],
    [
      'taking it',
      'POST',
      () => `/referrals/referrals/${theirs.id}/owners`,
      () => `/referrals/referrals/${unknown}/owners`,
      { takeOver: true },
    ],
    [
      'passing it on',
      'POST',
      () => `/referrals/referrals/${theirs.id}/moves`,
      () => `/referrals/referrals/${unknown}/moves`,
      { agencyId: 'capil', reason: 'Ambil alih' },
    ],
    [
      'answering it',
      'POST',
      () => `/referrals/referrals/${theirs.id}/answers`,
      () => `/referrals/referrals/${unknown}/answers`,
      answer,
    ],
  ])('%s', async (_says, method, path, missing, body) => {
    const ask = (one: string) => (method === 'GET' ? capil.get(one) : capil.post(one, body))

    const [foreign, absent] = [await ask(path()), await ask(missing())]

    expect(foreign.statusCode).toBe(404)
    expect(foreign.body).toBe(absent.body)
  })

  test('neither lists nor counts it, and sees nothing of it in its counter', async () => {
    const desk = await capil.get('/referrals/halls/balai/desk')

    expect(desk.json()).toMatchObject({ referrals: [], open: 0 })
    expect(`${desk.body}${(await capil.get('/queue/counters/loket-1')).body}`).not.toMatch(/Kenari|9999/)
    expect((await capil.get('/referrals/halls/balai/board')).statusCode).toBe(403)
    expect((await capil.get('/referrals/demand')).statusCode).toBe(403)
  })

  test('hears no nudge of it; its own agency and the hall do', async () => {
    const heard: Record<string, string[]> = { capil: [], social: [], manager: [] }
    const { channel, opens } = hall.server.modules
      .flatMap(module => module.streams ?? [])
      .find(one => one.channel.path === '/queue/halls/:hallId/stream') as unknown as {
      channel: { path: string }
      opens(
        ctx: unknown,
        input: { hallId: string },
        send: (name: string, message: { types: string[] }) => void,
      ): Promise<{ hears(event: unknown): void }>
    }
    expect(channel.path).toContain('stream')
    const listen = async (name: string, agencyId: string | null) =>
      opens({ actor: { agencyId, hallId: 'balai' } }, { hallId: 'balai' }, (_, message) =>
        heard[name]?.push(...message.types),
      )
    const readers = [await listen('capil', 'capil'), await listen('social', 'sosial'), await listen('manager', null)]
    const event = { type: 'referrals.made', hallId: 'balai', data: { forAgencyId: 'sosial' } }

    for (const reader of readers) reader.hears(event)
    await new Promise(resolve => setTimeout(resolve, 120))

    expect(heard).toEqual({ capil: [], social: ['referrals.made'], manager: ['referrals.made'] })
  })
})

test('the own desk and the manager see it; the manager’s board has no word of a citizen', async () => {
  const own = await social.get('/referrals/halls/balai/desk')
  const whole = await social.get(`/referrals/referrals/${theirs.id}`)
  const board = await hall.manager.get('/referrals/halls/balai/board')

  expect(own.json().referrals[0]).toMatchObject({ need: 'Kenari Kuning', isWaiting: true, dueUnit: 'minutes' })
  expect(own.body).not.toContain('9999')
  expect(whole.json().phone).toBe('+6281299998888')
  expect(board.json()).toMatchObject({ open: 1, overdue: 0, waiting: 1 })
  expect(board.json().referrals[0]).toMatchObject({ ownerNameId: 'Dinas Sosial', serviceNameId: 'Adopsi anak' })
  expect(board.body).not.toMatch(/Kenari|9999/)
})

test('somebody of another hall is told that there is no such hall, and that there is no such referral', async () => {
  const stranger = await hall.person('case-worker', 'sosial')
  await hall.act(async ctx => {
    await ctx.db.updateTable('identity.staff').set({ hallId: 'lain' }).where('id', '=', stranger.id).execute()
  })

  expect((await stranger.get('/referrals/halls/balai/desk')).statusCode).toBe(404)
  expect((await stranger.get(`/referrals/referrals/${theirs.id}`)).statusCode).toBe(404)
})

test('her page opens by its secret alone, and every wrong one is answered alike', async () => {
  const mine = await hall.nobody.get(`/referrals/my-referrals/${theirs.secret}`)
  const wrong = await Promise.all(
    ['salah', theirs.id, theirs.code, 'A'.repeat(22)].map(one => hall.nobody.get(`/referrals/my-referrals/${one}`)),
  )

  expect(mine.json()).toMatchObject({ state: 'asked', need: 'Kenari Kuning', isWaiting: true })
  expect(mine.body).not.toContain('9999')
  expect(new Set(wrong.map(reply => `${reply.statusCode} ${reply.body}`)).size).toBe(1)
  expect(wrong[0]?.statusCode).toBe(404)
})
