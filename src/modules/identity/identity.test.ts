import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Hall, openHall } from '../../../test/harness/hall.ts'
import { addStaff, disableStaff } from './index.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
  await hall.act(ctx =>
    addStaff(ctx, {
      signInName: 'Rina',
      name: 'Rina Contoh',
      role: 'officer',
      agencyId: 'capil',
      hallId: 'balai',
      password: 'kuda-laut-biru-41',
    }),
  )
})
afterAll(() => hall.close())

const signIn = (signInName: string, password: string) =>
  hall.server.app.inject({
    method: 'POST',
    url: '/api/v1/identity/sessions',
    payload: { signInName, password },
    headers: { 'idempotency-key': crypto.randomUUID() },
  })

const withCookie = (cookie: string, url = '/api/v1/identity/me') =>
  hall.server.app.inject({ method: 'GET', url, headers: { cookie } })

describe('signing in', () => {
  test('opens a session whose cookie no script reads', async () => {
    const reply = await signIn('rina', 'kuda-laut-biru-41')

    const cookie = String(reply.headers['set-cookie'])
    expect(reply.json()).toMatchObject({ name: 'Rina Contoh', role: 'officer', agencyId: 'capil' })
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect((await withCookie(cookie.split(';')[0] ?? '')).json().name).toBe('Rina Contoh')
  })

  test('an unknown name and a wrong password are refused alike, and take as long', async () => {
    const time = async (name: string) => {
      const began = performance.now()
      const reply = await signIn(name, 'salah')
      return { ms: performance.now() - began, status: reply.statusCode, body: reply.body }
    }
    const known = [await time('rina'), await time('rina'), await time('rina')]
    const unknown = [await time('tidak-ada-1'), await time('tidak-ada-2'), await time('tidak-ada-3')]

    expect(new Set([...known, ...unknown].map(one => `${one.status} ${one.body}`)).size).toBe(1)
    const median = (all: { ms: number }[]) => all.map(one => one.ms).sort((a, b) => a - b)[1] ?? 0
    expect(median(unknown)).toBeGreaterThan(median(known) / 4)
  })

  test('guessing is slowed for one name, and nobody else is locked out', async () => {
    const replies = []
    for (let i = 0; i < 14; i += 1) replies.push((await signIn('korban', 'tebak')).statusCode)

    expect(replies.slice(-1)).toEqual([429])
    expect((await signIn('rina', 'kuda-laut-biru-41')).statusCode).toBe(200)
  })

  test('signing out ends the session', async () => {
    const cookie = String((await signIn('rina', 'kuda-laut-biru-41')).headers['set-cookie']).split(';')[0] ?? ''
    await withCookie(cookie)

    await hall.server.app.inject({
      method: 'DELETE',
      url: '/api/v1/identity/session',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
    })
    await new Promise(resolve => setTimeout(resolve, 2_100))

    expect((await withCookie(cookie)).statusCode).toBe(401)
  })

  test('who is disabled is out within seconds, tokens too', async () => {
    await hall.act(ctx =>
      addStaff(ctx, {
        signInName: 'tono',
        name: 'Tono',
        role: 'greeter',
        agencyId: null,
        hallId: 'balai',
        password: 'kuda-laut-biru-42',
      }),
    )
    const cookie = String((await signIn('tono', 'kuda-laut-biru-42')).headers['set-cookie']).split(';')[0] ?? ''
    expect((await withCookie(cookie)).statusCode).toBe(200)

    expect(await hall.act(ctx => disableStaff(ctx, 'tono'))).toBe(true)
    await new Promise(resolve => setTimeout(resolve, 2_100))

    expect((await withCookie(cookie)).statusCode).toBe(401)
    expect((await signIn('tono', 'kuda-laut-biru-42')).statusCode).toBe(403)
  })
})

describe('a device', () => {
  const post = (url: string, payload: object, token = '') =>
    hall.server.app.inject({
      method: 'POST',
      url: `/api/v1${url}`,
      payload,
      headers: { 'idempotency-key': crypto.randomUUID(), ...(token && { authorization: `Bearer ${token}` }) },
    })

  test('is paired once with its six digits, and its token is given once', async () => {
    const asked = (await post('/identity/pairings', { kind: 'kiosk' })).json()
    expect(asked.code).toMatch(/^\d{6}$/)
    expect((await post(`/identity/pairings/${asked.id}/token`, { secret: asked.secret })).json()).toEqual({
      token: null,
    })

    const paired = await hall.manager.post('/identity/devices', {
      code: asked.code,
      name: 'Anjungan pintu',
      hallId: 'balai',
    })
    const { token } = (await post(`/identity/pairings/${asked.id}/token`, { secret: asked.secret })).json()

    expect(paired.json()).toMatchObject({ kind: 'kiosk', name: 'Anjungan pintu' })
    expect((await post(`/identity/pairings/${asked.id}/token`, { secret: asked.secret })).statusCode).toBe(410)
    expect((await post(`/identity/pairings/${asked.id}/token`, { secret: 'x'.repeat(43) })).statusCode).toBe(410)
    const issued = await post('/queue/halls/balai/visits', { serviceIds: ['ktp'], delivery: 'screen' }, token)
    expect(issued.statusCode).toBe(200)
  })

  test('a code nobody shows is refused; so is another hall’s', async () => {
    const asked = (await post('/identity/pairings', { kind: 'display' })).json()

    expect(
      (
        await hall.manager.post('/identity/devices', {
          code: asked.code === '000000' ? '000001' : '000000',
          name: 'Layar',
          hallId: 'balai',
        })
      ).json().type,
    ).toBe('identity/code-unknown')
    expect(
      (await hall.manager.post('/identity/devices', { code: asked.code, name: 'Layar', hallId: 'lain' })).statusCode,
    ).toBe(404)
  })

  const speaker = async (name: string, zone: string | null) => {
    const { code } = (await post('/identity/pairings', { kind: 'display' })).json()
    await hall.manager.post('/identity/devices', { code, name, hallId: 'balai', zone, isSpeaker: true })
  }
  const speakers = async () => {
    const { devices } = (await hall.manager.get('/identity/devices?hallId=balai')).json()
    return devices
      .filter((device: { isSpeaker: boolean }) => device.isSpeaker)
      .map((device: { name: string }) => device.name)
  }

  test('one display of a zone speaks: the newest', async () => {
    await speaker('Layar lama', 'B')
    await speaker('Layar baru', 'B')

    expect(await speakers()).toEqual(['Layar baru'])
  })

  test('a voice for the whole hall takes over from those of the zones', async () => {
    await speaker('Layar zona A', 'A')
    await speaker('Layar utama', null)

    expect(await speakers()).toEqual(['Layar utama'])
  })
})
