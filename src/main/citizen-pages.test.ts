import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { servicesNow } from '#contracts/queue'
import type { Config } from '#platform/config'
import { readTenant } from '#tenant'
import { type Hall, openHall } from '../../test/harness/hall.ts'
import { buildWeb } from '../../web/build.ts'
import { sharedList } from '../../web/citizen/checklist-start.ts'
import { shareLimit, shareText } from '../../web/citizen/share.ts'
import { truthTable } from '../modules/catalogue/truth-table.ts'
import { modules } from '../modules/index.ts'
import { servePages } from './serve-pages.ts'

const tenantFolder = join(import.meta.dirname, '../../tenants/jember')
const shipped = readTenant(tenantFolder).tenant

/** A hall of the shipped tenant with its pages. Pages read of the configuration only where the tenant is. */
async function openSite(more: Parameters<typeof openHall>[0] = {}): Promise<Hall> {
  if (!shipped) throw new Error('The shipped tenant has faults')
  const config = { tenantFolder, mode: 'practice' } as Config
  return openHall({ tenant: shipped, also: server => servePages(server, shipped, config), ...more })
}

let hall: Hall
beforeAll(async () => {
  await buildWeb()
  hall = await openSite()
}, 120_000)
afterAll(() => hall?.close())

const get = (url: string, from = hall) => from.server.app.inject({ method: 'GET', url })
const textOf = (html: string) =>
  html
    .replace(/<script.*?<\/script>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe('without script', () => {
  test('from the first page to the checklist in three pages: type, choose, answer', async () => {
    const first = await get('/')
    const found = await get('/cari?q=akta+kelahiran')
    const link = /href="(\/layanan\/akta-kelahiran)"/.exec(found.body)?.[1] ?? ''
    const service = await get(`${link}?surat-lahir=tidak&orang-tua=ibu&siapa-keluarga=keluarga&umur-lapor=lewat`)

    expect([first.statusCode, found.statusCode, service.statusCode]).toEqual([200, 200, 200])
    expect(first.body).toContain('action="/cari"')
    const needed = [...service.body.matchAll(/<li data-needed="([\w-]+)">/g)].map(match => match[1])
    expect(needed).toEqual(['f201', 'sptjm-lahir', 'kk', 'ktp', 'saksi-2'])
    expect(service.body).toContain('Lapor lewat 60 hari memerlukan keputusan Kepala Dinas.')
  })

  test('the list of papers is exactly that of the truth table', async () => {
    for (const [service, answers, needed, open = ''] of truthTable) {
      const { body } = await get(`/layanan/${service}?${new URLSearchParams(answers)}`)
      const shown = (what: string) =>
        [...body.matchAll(new RegExp(`<li data-${what}="([\\w-]+)">`, 'g'))].map(match => match[1]).join(' ')
      expect([service, answers, shown('needed'), shown('open')]).toEqual([service, answers, needed, open])
    }
  }, 60_000)

  test('every service and every life event has its page, in both languages', async () => {
    for (const { id } of shipped?.services ?? [])
      for (const language of ['', '?lang=en']) {
        const page = await get(`/layanan/${id}${language}`)
        expect([id, page.statusCode]).toEqual([id, 200])
        expect(page.body, id).not.toMatch(/undefined|\[object Object\]|>NaN/)
      }
    for (const { id } of shipped?.lifeEvents ?? [])
      for (const language of ['', '?lang=en'])
        expect([id, (await get(`/peristiwa/${id}${language}`)).statusCode]).toEqual([id, 200])
  }, 60_000)

  test('an unknown service or event is a page with a way on, and status 404', async () => {
    for (const url of ['/layanan/tidak-ada', '/peristiwa/tidak-ada?lang=en', '/layanan/%3Cscript%3E']) {
      const page = await get(url)
      expect(page.statusCode, url).toBe(404)
      expect(page.body, url).toContain('role="search"')
    }
  })

  test('the English address leads to the English page, answers kept', async () => {
    const reply = await get('/en/services/akta-kelahiran?surat-lahir=ada')

    expect([reply.statusCode, reply.headers.location]).toEqual([301, '/layanan/akta-kelahiran?surat-lahir=ada&lang=en'])
  })
})

describe('words from anybody', () => {
  test.each([
    ['a thousand characters', 'x'.repeat(1000)],
    ['more than a thousand', 'kartu '.repeat(400)],
    ['emoji', '👶🏽🤰 akta 🪪'],
    ['from right to left', 'شهادة ميلاد \u202E akta'],
    ['a script', '<script>alert(1)</script>'],
    ['an end of an attribute', '"><img src=x onerror=alert(1)>'],
    ['a pattern of the database', '%_\\\u0000'],
    ['half a character', '\uD83D'],
    ['nothing', '   '],
  ])('%s: 200, escaped, never blank', async (_what, q) => {
    const page = await get(`/cari?q=${encodeURIComponent(q.toWellFormed())}`)

    expect(page.statusCode).toBe(200)
    expect(page.body).not.toMatch(/<script>alert|<img src=x/)
    expect(page.body.match(/<li><a href="\/(layanan|peristiwa)\//g)?.length).toBeGreaterThanOrEqual(3)
  })

  test('the same word twice, and no word, are no fault', async () => {
    expect((await get('/cari?q=ktp&q=kk')).statusCode).toBe(200)
    expect((await get('/cari')).statusCode).toBe(200)
    expect((await get('/layanan/akta-kelahiran?surat-lahir=ada&surat-lahir=tidak&orang-tua=<b>')).statusCode).toBe(200)
  })
})

describe('one’s own ticket', () => {
  const post = (tiket: string) =>
    hall.server.app.inject({
      method: 'POST',
      url: '/tiket-saya',
      payload: new URLSearchParams({ tiket }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })

  test('is reached by its link or its code alone', async () => {
    const { secret } = await hall.number('akta-kelahiran')

    for (const written of [secret, `http://hall.test/t/${secret}`, ` https://hall.test/t/${secret}?lang=en `]) {
      const reply = await post(written)
      expect([reply.statusCode, reply.headers.location]).toEqual([303, `/t/${secret}`])
    }
  })

  test('is not reached by a number, which could be guessed', async () => {
    for (const written of ['B-014', '', '14', 'https://evil.example/', '//evil.example/aaaaaaaaaaaaaaaaaaaa!']) {
      const reply = await post(written)
      expect(reply.statusCode, written).toBe(422)
      expect(reply.body).toContain('<title>Kesalahan: ')
    }
  })
})

test('a service shows how it stands at the hall: people, range, zone, and when it is shut, from when', async () => {
  await hall.number('ktp-el-cetak')
  // What is known of a hall is kept for a second.
  await new Promise(resolve => setTimeout(resolve, 1_100))
  const open = textOf((await get('/layanan/ktp-el-cetak')).body)
  const evening = await openSite({ at: new Date('2026-11-24T12:00:00Z') })
  const closed = textOf((await get('/layanan/ktp-el-cetak', evening)).body)
  const home = textOf((await get('/', evening)).body)
  await evening.close()

  expect(open).toContain('Bisa hari ini di MPP Jember')
  expect(open).toMatch(/\d+ orang menunggu/)
  expect(closed).toMatch(/Sudah tutup, nomor lagi mulai Rabu, 25 November, \d\d\.\d\d/)
  expect(home).toContain('Sekarang tutup')
  expect(home).toMatch(/Buka Rabu pukul \d\d\.\d\d/)
})

test('a blank that ran out is said in the search and on the page of the service, with what can be done', async () => {
  const count = (onHand: number) =>
    hall.manager.put(`/catalogue/halls/${shipped?.halls[0]?.id}/stock/blanko-ktp-el`, { onHand })
  await count(0)
  await new Promise(resolve => setTimeout(resolve, 1100))
  expect(textOf((await get('/cari?q=cetak+ktp')).body)).toContain('Blanko KTP-el habis')
  const page = textOf((await get('/layanan/ktp-el-cetak')).body)
  expect(page).toContain('Blanko KTP-el habis. Belum diketahui kapan ada lagi')
  expect(page).toContain('nomor tetap bisa diambil')

  await count(50)
  await new Promise(resolve => setTimeout(resolve, 1100))
  expect((await get('/cari?q=cetak+ktp')).body).not.toContain('habis')
})

test('where the queue cannot be asked, the page shows the rest and says that it does not know', async () => {
  const broken = modules.map(module => ({
    ...module,
    serves: module.serves.map(served =>
      served.endpoint === (servicesNow as unknown)
        ? { ...served, handler: () => Promise.reject(new Error('the line is away')) }
        : served,
    ),
  }))
  const dark = await openSite({ modules: broken })

  const service = await get('/layanan/ktp-el-cetak', dark)
  const home = await get('/', dark)
  await dark.close()

  expect([service.statusCode, home.statusCode]).toEqual([200, 200])
  expect(textOf(service.body)).toContain('Keadaan sekarang tidak diketahui')
  expect(service.body).toContain('data-needed="kk"')
  expect(textOf(home.body)).toContain('Buka atau tidak, kami belum tahu.')
})

test('a search engine is told what the service is, as data that no policy runs', async () => {
  const page = await get('/layanan/akta-kelahiran?lang=en')
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page.body)?.[1] ?? '')

  expect(data).toMatchObject({
    '@type': 'GovernmentService',
    name: 'Birth certificate',
    provider: { '@type': 'GovernmentOrganization' },
    offers: { price: 0, priceCurrency: 'IDR' },
    url: 'http://hall.test/layanan/akta-kelahiran',
  })
  expect(page.headers['content-security-policy']).toContain("script-src 'self'")
})

test('the shared list of every service on the menu, under the answers that ask for most, fits in a message in both languages', async () => {
  for (const { id } of shipped?.services.filter(one => one.stage === 'pilot') ?? []) {
    const standard = (await hall.nobody.get(`/catalogue/services/${id}/standard`)).json()
    const answers = Object.fromEntries(
      standard.questions.map((question: { id: string; answers: { id: string }[] }) => [
        question.id,
        question.answers.at(-1)?.id ?? '',
      ]),
    )
    for (const language of ['id', 'en'] as const) {
      const address = `https://mpp.example.go.id/layanan/${id}`
      const text = shareText(sharedList({ standard, answers, language, address }))
      expect(text.length, id).toBeLessThanOrEqual(shareLimit)
      expect(text, id).toContain(address)
    }
  }
})

test('what the tenant asks and says of papers and events is plain: no sentence longer than twenty words', () => {
  const texts: string[] = []
  const collect = (value: unknown, name = ''): void => {
    if (typeof value === 'string') {
      if (/^(text|notice)(Id|En)$/.test(name)) texts.push(...value.split(/(?<=[.?!])\s+/))
    } else if (value && typeof value === 'object') for (const [key, part] of Object.entries(value)) collect(part, key)
  }
  collect(shipped?.lifeEvents)
  for (const service of shipped?.services ?? []) collect((service.standard as { checklist?: unknown }).checklist)

  expect(texts.length).toBeGreaterThan(300)
  expect(texts.filter(text => text.split(/\s+/).length > 20)).toEqual([])
})

test('staff find every screen at /petugas, and citizens find the way there last', async () => {
  const home = await get('/')

  expect(home.body).toContain('<a href="/petugas">')
  expect((await get('/petugas')).body).toContain('href="/counter"')
})
