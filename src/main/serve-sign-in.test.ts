import { afterAll, beforeAll, expect, test } from 'vitest'
import { addStaff } from '#modules/identity'
import type { Config } from '#platform/config'
import { type Hall, openHall } from '../../test/harness/hall.ts'
import { smallTenant } from '../../test/harness/tenant.ts'
import { buildWeb } from '../../web/build.ts'
import { servePages } from './serve-pages.ts'

let hall: Hall
beforeAll(async () => {
  await buildWeb()
  const config = { tenantFolder: '/nowhere', mode: 'hall' } as Config
  hall = await openHall({ tenant: smallTenant, also: server => servePages(server, smallTenant, config) })
  await hall.act(ctx =>
    addStaff(ctx, {
      signInName: 'hitung',
      name: 'Petugas Contoh',
      role: 'officer',
      agencyId: 'capil',
      hallId: 'balai',
      password: 'contoh-contoh-contoh',
    }),
  )
}, 120_000)
afterAll(() => hall?.close())

const form = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  hall.server.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  })
const supplies = (cookie: string) => hall.server.app.inject({ url: '/persediaan', headers: { cookie } })

test('signing out by a form ends the session within seconds, and for good', { timeout: 30_000 }, async () => {
  const signedIn = await form('/sign-in', {
    signInName: 'hitung',
    password: 'contoh-contoh-contoh',
    next: '/persediaan',
  })
  const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  expect(signedIn.headers.location).toBe('/persediaan')
  expect((await supplies(cookie)).statusCode).toBe(200)

  const elsewhere = await form('/sign-out', {}, { cookie, 'sec-fetch-site': 'cross-site' })
  expect(elsewhere.statusCode).toBe(403)
  expect((await supplies(cookie)).statusCode).toBe(200)

  const out = await form('/sign-out', {}, { cookie })
  expect(out.headers.location).toBe('/sign-in')
  // A session is believed for some seconds after it was looked up.
  await expect.poll(async () => (await supplies(cookie)).statusCode, { timeout: 15_000 }).toBe(303)
})

test('signing out without a session changes nothing', async () => {
  expect((await form('/sign-out', {})).headers.location).toBe('/sign-in')
})
