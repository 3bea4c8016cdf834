import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Hall, openHall } from '../../test/harness/hall.ts'
import { smallTenant } from '../../test/harness/tenant.ts'
import { serveOpenData } from './serve-open-data.ts'

const tenant = { ...smallTenant, regionCode: '99.01' }

let hall: Hall
beforeAll(async () => {
  hall = await openHall({ tenant, isDayOpen: false, also: async server => serveOpenData(server, tenant) })
})
afterAll(() => hall?.close())

const get = (url: string, headers = {}) => hall.server.app.inject({ url, headers })

test('a reader who has the catalogue already is sent nothing', async () => {
  const first = await get('/terbuka/katalog.ttl')
  const again = await get('/terbuka/katalog.ttl', { 'if-none-match': String(first.headers.etag) })
  const other = await get('/terbuka/katalog.ttl', { 'if-none-match': '"old"' })

  expect([again.statusCode, again.body]).toEqual([304, ''])
  expect(other.statusCode).toBe(200)
})

test('anybody takes the catalogue along, as JSON-LD and as Turtle', async () => {
  const json = await get('/terbuka/katalog.jsonld')
  const turtle = await get('/terbuka/katalog.ttl')

  expect(json.headers['content-type']).toContain('application/ld+json')
  expect(turtle.headers['content-type']).toBe('text/turtle; charset=utf-8')
  expect(json.json()['@graph'].length).toBeGreaterThan(smallTenant.services.length)
  expect(turtle.body).toContain('<http://hall.test/layanan/ktp> a cpsv:PublicService')
})
