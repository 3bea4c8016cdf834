import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Config } from '#platform/config'
import { type Hall, openHall, type Person } from '../../test/harness/hall.ts'
import { smallTenant } from '../../test/harness/tenant.ts'
import { buildWeb } from '../../web/build.ts'
import { servePages } from './serve-pages.ts'

let hall: Hall
let officer: Person
beforeAll(async () => {
  await buildWeb()
  const tenant = smallTenant
  const config = { tenantFolder: '/nowhere', mode: 'hall' } as Config
  hall = await openHall({ tenant, also: server => servePages(server, tenant, config) })
  officer = await hall.person('officer', 'capil')
}, 120_000)
afterAll(() => hall?.close())

const page = (person: Person, url = '/persediaan') =>
  hall.server.app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${person.token}` } })
const send = (person: Person, deed: string, form: Record<string, string>) =>
  hall.server.app.inject({
    method: 'POST',
    url: `/persediaan/${deed}`,
    headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  })
const onHand = async () => (await hall.manager.get('/catalogue/halls/balai/stock')).json().stock[0].onHand
const display = async () => (await (await hall.device('display')).get('/queue/halls/balai/display')).json()

test('whoever may not count is sent to the sign-in, and nothing is shown', async () => {
  expect((await hall.server.app.inject('/persediaan')).headers.location).toBe('/sign-in?next=/persediaan')
  expect((await page(hall.greeter)).statusCode).toBe(303)
  expect((await send(hall.greeter, 'hitung', { consumableId: 'blanko-ktp', onHand: '3' })).statusCode).toBe(303)
  expect(await onHand()).toBeNull()
})

test.each([
  ['no number', 'banyak'],
  ['less than nothing', '-4'],
  ['nothing at all', ''],
  ['more than there is in the world', '99999999999'],
])('a count that is %s changes nothing and is explained', async (_, typed) => {
  const answer = await send(officer, 'hitung', { consumableId: 'blanko-ktp', onHand: typed })

  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Isi jumlah dengan angka 0 atau lebih')
  // What was written stays there to be mended.
  const field = /<input[^>]*name="onHand"[^>]*>/.exec(answer.body)?.[0] ?? ''
  expect(/ value="([^"]*)"/.exec(field)?.[1] ?? '').toBe(typed)
  expect(await onHand()).toBeNull()
})

test('a deed that there is not is not found', async () => {
  expect((await send(officer, 'bakar', {})).statusCode).toBe(404)
})

test('a count is kept, also with the dot of thousands, and said', async () => {
  const counted = await send(officer, 'hitung', { consumableId: 'blanko-ktp', onHand: '1.250' })

  expect(counted.headers.location).toBe('/persediaan?done=counted')
  expect(await onHand()).toBe(1250)
  expect((await page(officer, '/persediaan?done=counted')).body).toContain('Hitungan tersimpan.')
})

test('an empty box stands on the displays and on the board, and is gone when it is filled', async () => {
  await send(officer, 'hitung', { consumableId: 'blanko-ktp', onHand: '0', expectedOn: '2026-11-26' })

  const shown = (await display()).shortages
  expect(shown).toMatchObject([{ admission: { reason: 'out-of-stock', fromDay: '2026-11-26' } }])
  expect((await hall.manager.get('/queue/halls/balai/board')).json().shortages).toEqual(shown)
  expect((await page(officer)).body).toContain('Habis.')

  await send(officer, 'hitung', { consumableId: 'blanko-ktp', onHand: '300' })
  await new Promise(resolve => setTimeout(resolve, 600))
  expect((await display()).shortages).toEqual([])
})

test('an outage is declared by its agency, seen by all, and ended by its agency alone', async () => {
  const stranger = await hall.person('officer', 'sosial')
  const past = await send(officer, 'gangguan', { system: 'capil SIAK', day: '2026-11-24', time: '08:00' })
  expect(past.body).toContain('Perkiraan pulih harus di masa depan.')
  expect((await send(officer, 'gangguan', { system: '' })).statusCode).toBe(422)
  expect((await send(stranger, 'gangguan', { system: 'capil SIAK' })).statusCode).toBe(404)

  const form = { system: 'capil SIAK', day: '2026-11-24', time: '13:00', key: 'satu-dua-tiga' }
  expect((await send(officer, 'gangguan', form)).headers.location).toBe('/persediaan?done=declared')
  expect((await send(officer, 'gangguan', form)).headers.location).toBe('/persediaan?done=declared')
  expect((await page(officer)).body).toContain('diperkirakan pulih 13.00')

  const seen = (await page(stranger)).body
  expect(seen).toContain('dinyatakan instansi lain')
  expect(seen).not.toContain('action="/persediaan/pulih"')
  const id = /name="id" value="([\w-]+)"/.exec((await page(officer)).body)?.[1] ?? ''
  expect((await send(stranger, 'pulih', { id })).statusCode).toBe(404)
  expect((await send(officer, 'pulih', { id })).headers.location).toBe('/persediaan?done=ended')
  expect((await page(officer)).body).toContain('Tidak ada sistem yang terganggu.')
})
