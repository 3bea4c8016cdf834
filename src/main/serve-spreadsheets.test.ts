import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asXlsx } from '#modules/catalogue'
import type { Config } from '#platform/config'
import { type Hall, openHall, type Person } from '../../test/harness/hall.ts'
import { completeContent } from '../../test/harness/sample-services.ts'
import { smallTenant } from '../../test/harness/tenant.ts'
import { rawXlsx } from '../../test/harness/workbook.ts'
import { buildWeb } from '../../web/build.ts'
import { servePages } from './serve-pages.ts'

const tenant = { ...smallTenant, regionCode: '99.01' }

let hall: Hall
let author: Person
beforeAll(async () => {
  await buildWeb()
  const config = { tenantFolder: join(import.meta.dirname, 'none'), mode: 'hall' } as Config
  hall = await openHall({ tenant, isDayOpen: false, also: server => servePages(server, tenant, config) })
  author = await hall.person('author')
}, 120_000)
afterAll(() => hall?.close())

const as = (person?: Person) => (person ? { authorization: `Bearer ${person.token}` } : {})
const get = (url: string, person?: Person) => hall.server.app.inject({ url, headers: as(person) })
const bytesOf = (file: string | Uint8Array) => (typeof file === 'string' ? Buffer.from(file) : Buffer.from(file))

function sendFile(file: string | Uint8Array, person?: Person, headers: Record<string, string> = {}) {
  const edge = 'batas'
  const head = `--${edge}\r\ncontent-disposition: form-data; name="berkas"; filename="x.csv"\r\ncontent-type: text/csv\r\n\r\n`
  return hall.server.app.inject({
    method: 'POST',
    url: '/penulis/impor',
    headers: { ...as(person), 'content-type': `multipart/form-data; boundary=${edge}`, ...headers },
    payload: Buffer.concat([Buffer.from(head), bytesOf(file), Buffer.from(`\r\n--${edge}--\r\n`)]),
  })
}

const takeOver = (kept: string, person: Person, more = '') =>
  hall.server.app.inject({
    method: 'POST',
    url: '/penulis/impor/ajukan',
    headers: { ...as(person), 'content-type': 'application/x-www-form-urlencoded' },
    payload: `berkas=${kept}&key=tekan-sekali${more}`,
  })

const keptIn = (html: string) => /name="berkas" value="([^"]+)"/.exec(html)?.[1] ?? ''
const law = (id: string, text: string) => `Layanan;Dasar hukum\n${id};${text}\n`

describe('bringing a spreadsheet', () => {
  test('asks whoever is not signed in to sign in, and tells an officer that it is not for officers', async () => {
    const officer = await hall.person('officer', 'capil')

    expect((await get('/penulis/impor')).headers.location).toBe('/sign-in?next=/penulis/impor')
    expect((await sendFile(law('kk', 'UU'))).statusCode).toBe(303)
    expect((await sendFile(law('kk', 'UU'), officer)).statusCode).toBe(403)
    expect((await get('/penulis/ekspor.xlsx', officer)).statusCode).toBe(403)
  })

  test.each<[string, () => string | Uint8Array, string]>([
    ['nothing', () => '', 'Pilih berkas dahulu'],
    ['more than 10 MB', () => new Uint8Array(10_000_500), 'lebih besar dari 10 MB'],
    ['a bomb', () => rawXlsx({ Syarat: '' }, { 'xl/a.xml': new Uint8Array(5_000_000) }), 'membengkak'],
    ['somebody else’s table', () => 'Nama;Umur\nA;1', 'Tidak ada lembar yang dikenal'],
  ])('that is %s is refused with a sentence', async (_what, file, says) => {
    const { statusCode, body } = await sendFile(file(), author)

    expect(statusCode).toBe(422)
    expect(body).toContain(says)
  })

  test('names each faulty cell and offers nothing to submit', async () => {
    const { body } = await sendFile(law('kkk', 'UU 25/2009'), author)

    expect(body).toMatch(/Dasar hukum&#39;!A2|Dasar hukum'!A2/)
    expect(body).toContain('Maksud Anda “kk”?')
    expect(keptIn(body)).toBe('')
  })

  test('is not taken over by another person, nor after a quarter of an hour', async () => {
    const other = await hall.person('author')
    const kept = keptIn((await sendFile(await complete(), author)).body)
    expect(kept).not.toBe('')

    expect((await takeOver(kept, other)).body).toContain('Kirim berkasnya lagi')
    hall.pass(16)
    expect((await takeOver(kept, author)).body).toContain('Kirim berkasnya lagi')
    expect(await hall.announced('catalogue.draft')).toEqual([])
  })

  test('that is right is checked, submitted, and nothing is left of it to submit', async () => {
    const checked = await sendFile(await complete(), author)
    expect(checked.body).toContain('Ajukan 1 layanan')
    const taken = await takeOver(keptIn(checked.body), author)

    expect(taken.body).toContain('1 layanan diajukan')
    expect(await hall.announced('catalogue.draft-submitted')).toHaveLength(1)
    expect((await sendFile(await complete(), author)).body).toContain('0 layanan baru, 0 berubah, 1 tetap')
  })
})

describe('taking one along', () => {
  test('the workbook comes back as nothing new', async () => {
    const file = (await get('/penulis/ekspor.xlsx', author)).rawPayload

    expect((await sendFile(file, author)).body).toContain('0 layanan baru, 0 berubah')
  })

  test('a sheet that there is not is not found', async () => {
    expect((await get('/penulis/ekspor/syarat.csv', author)).headers['content-type']).toContain('text/csv')
    expect((await get('/penulis/ekspor/gaji.csv', author)).statusCode).toBe(404)
  })
})

/** A workbook with one new service, against which nothing can be said. */
function complete(): Promise<Buffer> {
  return asXlsx([{ id: 'surat-pindah', agencyId: 'capil', content: completeContent('Surat Pindah') }])
}
