import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '#platform/config'
import { type Hall, openHall, type Person } from '../../test/harness/hall.ts'
import { smallTenant } from '../../test/harness/tenant.ts'
import { buildWeb } from '../../web/build.ts'
import { servePages } from './serve-pages.ts'

/** The small tenant with what the citizen's page shows of it. */
const tenant = {
  ...smallTenant,
  words: { mastheadId: 'Balai', mastheadEn: 'Hall', officialId: 'Situs resmi', officialEn: 'Official site' },
  contacts: { whatsapp: null, phone: null, email: null, note: '' },
}

let hall: Hall
let author: Person
let colleague: Person
let head: Person
beforeAll(async () => {
  await buildWeb()
  const { config } = readConfig({})
  hall = await openHall({ also: server => servePages(server, tenant, config) })
  author = await hall.person('author', 'capil')
  colleague = await hall.person('author', 'capil')
  head = await hall.person('agency-head', 'capil')
}, 120_000)
afterAll(() => hall.close())

const get = (url: string, by?: Person) => hall.server.app.inject({ method: 'GET', url, headers: bearer(by) })
const send = (url: string, fields: Record<string, string>, by?: Person, headers: Record<string, string> = {}) =>
  hall.server.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...bearer(by), ...headers },
    payload: new URLSearchParams(fields).toString(),
  })
const bearer = (by?: Person): Record<string, string> => (by ? { authorization: `Bearer ${by.token}` } : {})

let services = 0
/** A new draft, ready to be submitted. */
async function draft(content: object = {}): Promise<{ id: string; revision: number; serviceId: string }> {
  services += 1
  const begun = await author.post('/catalogue/authoring/services', {
    nameId: `Layanan ${services}`,
    agencyId: 'capil',
    likeServiceId: 'ktp',
  })
  const { id, revision, serviceId, content: first } = begun.json()
  const whole = {
    nameEn: 'A service',
    outcome: { nameId: 'KTP-el', nameEn: 'Identity card', validityId: 'Seumur hidup', validityEn: 'For life' },
    procedure: [{ actor: 'applicant', textId: 'Datang.', textEn: 'Come.' }],
    promise: { ...first.promise, value: 15 },
    fee: { ...first.fee, rupiah: 0, ruleId: 'Gratis', ruleEn: 'Free' },
    ...content,
  }
  const saved = await author.put(`/catalogue/drafts/${id}`, { revision, content: whole })
  if (saved.statusCode !== 200) throw new Error(saved.body)
  return { id, revision: saved.json().revision, serviceId }
}

async function submitted() {
  const made = await draft()
  const reply = await author.post(`/catalogue/drafts/${made.id}/submission`, { revision: made.revision })
  if (reply.statusCode !== 200) throw new Error(reply.body)
  return { ...made, revision: reply.json().revision as number }
}

describe('who may be here', () => {
  test('whoever is not signed in is asked to, and comes back to a page, never to a deed', async () => {
    const { id } = await draft()

    expect((await get('/penulis')).headers.location).toBe('/sign-in?next=/penulis')
    expect((await get(`/penulis/draf/${id}/aturan?x=1`)).headers.location).toBe(
      `/sign-in?next=/penulis/draf/${id}/aturan`,
    )
    expect((await send(`/penulis/draf/${id}/terbitkan`, {})).headers.location).toBe('/sign-in?next=/penulis')
  })

  test('an officer is told whose page it is, and nothing of what is on it', async () => {
    const officer = await hall.person('officer', 'capil')
    const { id } = await draft()
    for (const url of ['/penulis', `/penulis/draf/${id}/identitas`, `/penulis/draf/${id}/pratinjau`]) {
      const { statusCode, body } = await get(url, officer)
      expect(statusCode).toBe(403)
      expect(body).toContain('Halaman ini untuk penulis layanan')
      expect(body).not.toContain('Layanan 2')
    }
    expect((await send(`/penulis/draf/${id}/identitas`, { nameId: 'x' }, officer)).statusCode).toBe(403)
  })

  test('another agency’s draft, a draft that never was and an address that cannot be are all not there', async () => {
    const { id } = await draft()
    const stranger = await hall.person('author', 'sosial')

    for (const [url, by] of [
      [`/penulis/draf/${id}/identitas`, stranger],
      [`/penulis/draf/${id}/pratinjau`, stranger],
      [`/penulis/draf/${id}/periksa`, stranger],
      ['/penulis/layanan/ktp', stranger],
      [`/penulis/draf/${id}/tidak-ada`, author],
      ['/penulis/draf/bukan-uuid/identitas', author],
      ['/penulis/layanan/ktp/versi/99/terbitkan-lagi', head],
    ] as const) {
      const { statusCode, body } = await get(url, by)
      expect([url, statusCode]).toEqual([url, 404])
      expect(body).toContain('Halaman ini tidak ada')
    }
    expect((await send(`/penulis/draf/${id}/identitas`, { nameId: 'x' }, stranger)).statusCode).toBe(404)
  })

  test('another site cannot send a form', async () => {
    const { id } = await draft()
    const cookie = { cookie: 'satap=x', 'sec-fetch-site': 'cross-site' }

    expect((await send(`/penulis/draf/${id}/buang`, {}, undefined, cookie)).statusCode).toBe(403)
  })
})

describe('saving', () => {
  test('of an older revision shows both texts and keeps what is stored', async () => {
    const { id, revision } = await draft()
    await colleague.put(`/catalogue/drafts/${id}`, { revision, content: { complaints: 'Milik rekan' } })
    const { statusCode, body } = await send(
      `/penulis/draf/${id}/jaminan`,
      { revision: String(revision), complaints: 'Milik saya' },
      author,
    )

    expect(statusCode).toBe(409)
    expect(body).toContain('Orang lain sudah menyimpan bagian ini')
    expect(body).toContain('Milik rekan')
    expect(body).toMatch(/<textarea[^>]*name="complaints"[^>]*>Milik saya<\/textarea>/)
    expect(body).toContain(`name="revision" value="${revision + 1}"`)
    expect((await author.get(`/catalogue/drafts/${id}`)).json().content.complaints).toBe('Milik rekan')
  })

  test('leaves every other section as it was', async () => {
    const { id, revision } = await draft({ complaints: 'Di meja depan' })
    const reply = await send(`/penulis/draf/${id}/kata`, { revision: String(revision), 'phrases.id': 'ktp ku' }, author)
    const { content } = (await author.get(`/catalogue/drafts/${id}`)).json()

    expect(reply.headers.location).toBe(`/penulis/draf/${id}/kata?simpan=${revision + 1}`)
    expect(content.phrases.id).toEqual(['ktp ku'])
    expect(content.complaints).toBe('Di meja depan')
  })

  test('is refused while it waits to be published, and the text stays on the page', async () => {
    const { id, revision } = await submitted()
    const { statusCode, body } = await send(
      `/penulis/draf/${id}/jaminan`,
      { revision: String(revision), complaints: 'Terlambat diketik' },
      author,
    )

    expect(statusCode).toBe(409)
    expect(body).toContain('Keadaan draf sudah berubah')
    expect(body).toContain('Terlambat diketik')
  })

  test('a row button or a mistake in between does not hide that somebody else saved', async () => {
    const { id, revision } = await draft()
    await colleague.put(`/catalogue/drafts/${id}`, { revision, content: { complaints: 'Milik rekan' } })
    const old = `name="revision" value="${revision}"`
    const form = { revision: String(revision), 'promise.value': 'lima' }

    expect((await send(`/penulis/draf/${id}/waktu-biaya`, form, author)).body).toContain(old)
    expect((await send(`/penulis/draf/${id}/prosedur`, { ...form, do: 'add procedure' }, author)).body).toContain(old)
    expect((await send(`/penulis/draf/${id}/jaminan`, { ...form, do: 'show' }, author)).body).toContain(old)
  })

  test('a row button changes the page and not the draft', async () => {
    const { id, revision } = await draft()
    const { statusCode, body } = await send(
      `/penulis/draf/${id}/prosedur`,
      { revision: String(revision), do: 'add procedure' },
      author,
    )

    expect(statusCode).toBe(200)
    expect(body).toContain('Tekan Simpan agar tersimpan di draf')
    expect((await author.get(`/catalogue/drafts/${id}`)).json().revision).toBe(revision)
  })
})

describe('publishing', () => {
  test('is not offered to whoever wrote it, and refused when asked for all the same', async () => {
    const { id, revision } = await submitted()
    const asked = await send(`/penulis/draf/${id}/terbitkan`, { revision: String(revision) }, author)

    expect((await get(`/penulis/draf/${id}/periksa`, author)).body).not.toContain(
      `action="/penulis/draf/${id}/terbitkan"`,
    )
    expect(asked.statusCode).toBe(403)
    expect(asked.body).toContain('Penulis tidak dapat menerbitkan tulisannya sendiri')
  })

  test('from a day that has passed, or that is none, is refused with the day still in its field', async () => {
    const { id, revision } = await submitted()
    for (const [day, status, says] of [
      ['2026-11-01', 422, 'hari yang sudah lewat'],
      ['besok', 422, 'Tulis hari'],
    ] as const) {
      const reply = await send(`/penulis/draf/${id}/terbitkan`, { revision: String(revision), day }, head)
      expect(reply.statusCode).toBe(status)
      expect(reply.body).toContain(says)
      expect(reply.body).toContain(`value="${day}"`)
    }
  })

  test('pressed twice publishes once; the second press leads to the same version', async () => {
    const { id, revision, serviceId } = await submitted()
    const form = { revision: String(revision), key: 'kunci-terbit-1', day: '' }
    const [one, again] = [
      await send(`/penulis/draf/${id}/terbitkan`, form, head),
      await send(`/penulis/draf/${id}/terbitkan`, form, head),
    ]

    expect(one.headers.location).toBe(`/penulis/layanan/${serviceId}?terbit=1`)
    expect(again.headers.location).toBe(one.headers.location)
    expect((await author.get(`/catalogue/services/${serviceId}/versions`)).json().versions).toHaveLength(1)
    expect((await get(`/layanan/${serviceId}`)).statusCode).toBe(200)
  })

  test('giving back needs a reason, which the author then reads', async () => {
    const { id } = await submitted()
    const without = await send(`/penulis/draf/${id}/kembalikan`, { comment: ' ' }, head)
    await send(`/penulis/draf/${id}/kembalikan`, { comment: 'Tulis dasar hukum biaya.' }, head)

    expect(without.statusCode).toBe(422)
    expect(without.body).toContain('Tulis alasan pengembalian')
    expect((await get(`/penulis/draf/${id}/identitas`, author)).body).toContain('Tulis dasar hukum biaya.')
  })

  test('with faults cannot be asked for', async () => {
    const { id, revision } = await draft({ nameEn: '' })
    const { statusCode, body } = await send(`/penulis/draf/${id}/ajukan`, { revision: String(revision) }, author)

    expect(statusCode).toBe(422)
    expect(body).toContain('Masih ada kesalahan yang harus diperbaiki dulu')
  })
})

describe('the first page', () => {
  test('a service with a name that is taken, or none, is refused beside the form', async () => {
    await send('/penulis/layanan', { nameId: 'Nama Kembar', agencyId: 'capil' }, author)
    const twin = await send('/penulis/layanan', { nameId: 'Nama Kembar', agencyId: 'capil' }, author)
    const short = await send('/penulis/layanan', { nameId: 'x', agencyId: 'capil' }, author)

    expect(twin.statusCode).toBe(409)
    expect(twin.body).toContain('Sudah ada layanan dengan nama ini')
    expect(short.statusCode).toBe(422)
    expect(short.body).toContain('value="x"')
  })

  test('a form that is sent twice begins one draft', async () => {
    const form = { nameId: 'Dikirim Dua Kali', agencyId: 'capil', key: 'kunci-baru-1' }
    const [one, again] = [await send('/penulis/layanan', form, author), await send('/penulis/layanan', form, author)]

    expect(one.headers.location).toMatch(/^\/penulis\/draf\//)
    expect(again.headers.location).toBe(one.headers.location)
  })

  test('what others submitted waits for me, and not what I wrote', async () => {
    await submitted()

    expect((await get('/penulis', head)).body).toContain('Ditulis')
    expect((await get('/penulis', author)).body).toContain('Tidak ada draf orang lain yang menunggu Anda')
  })

  test('who opens a service that is being written is led to its draft', async () => {
    const first = await send('/penulis/layanan/kk/ubah', {}, author)
    const second = await send('/penulis/layanan/kk/ubah', {}, colleague)

    expect(second.headers.location).toBe(first.headers.location)
  })
})

test('the preview is the citizen’s page of the draft, for a frame of our own and no other', async () => {
  const { id } = await draft({ complaints: 'Di meja depan, loket pertama' })
  const { headers, body, statusCode } = await get(`/penulis/draf/${id}/pratinjau`, author)

  expect(statusCode).toBe(200)
  expect(body).toContain('Apa yang harus dibawa?')
  expect(body).toContain('Di meja depan, loket pertama')
  expect(body).not.toContain('type="module"')
  expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
  expect((await get(`/penulis/draf/${id}/pratinjau?lang=en`, author)).body).toContain('<html lang="en"')
  expect((await get(`/penulis/draf/${id}/pratinjau?lihat=pemandu`, author)).body).toContain('Daftar pemandu')
})
