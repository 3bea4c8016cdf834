import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '#platform/config'
import type { Hall } from '../../test/harness/hall.ts'
import { connectingTenant, openConnectingHall, referred } from '../../test/harness/referral-hall.ts'
import { buildWeb } from '../../web/build.ts'
import { servePages } from './serve-pages.ts'

let hall: Hall
beforeAll(async () => {
  await buildWeb()
  const { config } = readConfig({})
  hall = await openConnectingHall({ also: server => servePages(server, connectingTenant, config) })
}, 120_000)
afterAll(() => hall.close())

const get = (url: string) => hall.server.app.inject({ method: 'GET', url })
/** A new address each, so that only the test of the limit meets it. */
let visitors = 0
const nextVisitor = () => {
  visitors += 1
  return `198.51.100.${visitors}`
}
const send = (fields: Record<string, string>, url = '/hubungkan', headers: Record<string, string> = {}) =>
  hall.server.app.inject({
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': nextVisitor(),
      ...headers,
    },
    payload: new URLSearchParams(fields).toString(),
  })
const whole = { need: 'Saya mau mengangkat anak', forWhom: 'self', phone: '0812 3456 7890' }

describe('the form', () => {
  test('knows the service she came from, its agency and her words, without script', async () => {
    const { body, statusCode } = await get('/hubungkan?service=adopsi&q=angkat%20anak')

    expect(statusCode).toBe(200)
    expect(body).toContain('Adopsi anak')
    expect(body).toContain('Kami tanyakan ke Dinas Sosial.')
    expect(body).toMatch(/<textarea[^>]*>angkat anak<\/textarea>/)
    expect(body).not.toContain('<script')
    expect(body).not.toContain('action="/hubungkan?')
  })

  test('offers every agency, ours and others, where the service is not known; also in English', async () => {
    const { body } = await get('/hubungkan?service=tidak-ada&lang=en')

    expect(body).toContain('lang="en"')
    expect(body).toContain('We connect you')
    expect(body).toContain('Social Affairs')
    expect(body).toContain('Office of religious affairs')
  })

  test('says what has to be mended above and beside the fields, and keeps what she wrote', async () => {
    const { body, statusCode } = await send({ need: 'a', forWhom: '', phone: '123', agency: 'kua', service: '' })

    expect(statusCode).toBe(422)
    expect(body).toContain('<title>Kesalahan:')
    for (const [id, text] of [
      ['keperluan', 'Tulis keperluan Anda'],
      ['untuk-self', 'Pilih untuk siapa'],
      ['telepon', 'Tulis nomor telepon'],
    ])
      expect(body).toMatch(new RegExp(`<a href="#${id}">${text}`))
    expect(body).toContain('id="keperluan-error"')
    expect(body).toMatch(/<textarea[^>]*>a<\/textarea>/)
    expect(body).toContain('value="123"')
    expect(body).toMatch(/<option[^>]*selected[^>]*>Kantor Urusan Agama/)
  })

  test.each([
    ['markup', '"><script>alert(1)</script>'],
    ['a NUL', 'izin\u0000usaha'],
    ['a turned direction', 'izin \u202egpj'],
    ['far too much', 'x'.repeat(20_000)],
  ])('refuses %s and shows it as text', async (_says, need) => {
    const { body, statusCode } = await send({ ...whole, need })

    expect(statusCode).toBe(422)
    expect(body).not.toContain('<script>alert')
    expect(body.length).toBeLessThan(20_000)
  })

  test('refuses a hundred thousand characters, another site, and a field sent twice', async () => {
    expect((await send({ ...whole, need: 'x'.repeat(100_001) })).statusCode).toBe(413)
    expect((await send(whole, '/hubungkan', { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    const twice = await hall.server.app.inject({
      method: 'POST',
      url: '/hubungkan',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': '198.51.100.250' },
      payload: 'need=satu+dua&need=tiga+empat&forWhom=self&phone=081234567890',
    })
    expect(twice.statusCode).toBe(422)
  })

  test('leads to her page, and the same form sent twice is one referral', async () => {
    const form = { ...whole, service: 'adopsi', key: 'kunci-formulir' }
    const first = await send(form)
    const again = await send(form)

    expect(first.statusCode).toBe(303)
    expect(first.headers.location).toMatch(/^\/r\/[\w-]{22}\?baru=1$/)
    expect(again.headers.location).toBe(first.headers.location)
    expect(first.headers.location).not.toContain('anak')
    const { body } = await get(String(first.headers.location))
    expect(body).toContain('Sudah kami catat.')
    expect(body).toContain('Kami menghubungi Dinas Sosial')
    expect(body).toMatch(/Jawaban paling lambat <strong>Rabu, 25 November 2026, pukul 15.00/)
    expect(body).toContain('Ini janji kami: 1 hari kerja.')
  })
})

describe('her page', () => {
  test('is the same for every address that is none', async () => {
    const pages = await Promise.all(['salah', 'A'.repeat(22), '%3Cscript%3E'].map(one => get(`/r/${one}`)))

    expect(new Set(pages.map(page => `${page.statusCode} ${page.body}`)).size).toBe(1)
    expect(pages[0]?.statusCode).toBe(404)
  })

  test('tells who waits in the hall the time, her number and her code; and asks again by itself without script', async () => {
    const { secret, code, visit } = await referred(hall)

    const page = await get(`/r/${secret}`)
    const ticket = await get(`/t/${visit.secret}`)

    expect(page.body).toMatch(/paling lambat <strong>pukul 09\.15/)
    expect(page.body).toContain(`Nomor D-00${visit.number} tetap disimpan`)
    expect(page.body).toContain(`>${code}<`)
    expect(page.body).toContain('http-equiv="refresh"')
    expect(page.body).not.toContain('<script')
    expect(page.headers['cache-control']).toBe('no-store')
    expect(page.headers['referrer-policy']).toBe('no-referrer')
    expect(ticket.body).toContain('Menunggu jawaban dinas, paling lambat 09.15')
    expect(ticket.body).toContain(`href="/r/${secret}"`)
  })

  test('shows the answer with its facts, who gave it and when; the ticket leads to it', async () => {
    const { id, secret, visit } = await referred(hall)
    await hall.manager.post(`/referrals/referrals/${id}/answers`, {
      answer: { kind: 'booked', place: 'Kantor Dinas & Co', startsAt: '2026-11-26T02:00:00Z' },
    })

    const { body } = await get(`/r/${secret}`)
    const ticket = await get(`/t/${visit.secret}`)

    expect(body).toContain('Anda sudah dijadwalkan')
    expect(body).toContain('Kamis, 26 November 2026, pukul 09.00')
    expect(body).toContain('Kantor Dinas &amp; Co')
    expect(body).toContain('Dijawab oleh Dinas Sosial, pukul 09.00.')
    expect(body).not.toContain('http-equiv="refresh"')
    expect(ticket.body).toContain('Jawaban dinas sudah ada')
    expect((await get(`/r/${secret}?lang=en`)).body).toContain('Thursday, 26 November 2026')
  })

  test('says that an answer is late, and to whom', async () => {
    const { secret } = await referred(hall)
    hall.pass(30)

    expect((await get(`/r/${secret}`)).body).toContain('Jawabannya terlambat')
  })
})
