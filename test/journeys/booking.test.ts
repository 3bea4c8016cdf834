import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { forgetHall, type PracticeHall, startPracticeHall } from '../harness/practice-hall.ts'

vi.setConfig({ testTimeout: 90_000 })

/** C4 as HTML: every step with plain requests, as a phone without script sends them. */
let hall: PracticeHall
beforeAll(async () => {
  hall = await startPracticeHall()
}, 180_000)
afterAll(async () => {
  await hall?.stop()
  if (hall) forgetHall(hall)
})

const base = '/layanan/ak1-kartu-pencari-kerja/booking'

interface Page {
  status: number
  path: string
  html: string
  title: string
}

async function open(path: string): Promise<Page> {
  const reply = await fetch(hall.origin + path, { redirect: 'follow' })
  return pageOf(reply)
}

async function send(path: string, fields: [string, string][]): Promise<Page> {
  const reply = await fetch(hall.origin + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: hall.origin },
    redirect: 'follow',
  })
  return pageOf(reply)
}

async function pageOf(reply: Response): Promise<Page> {
  const html = await reply.text()
  const { pathname, search } = new URL(reply.url)
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''
  return { status: reply.status, path: pathname + search, html, title }
}

/** The forms of a page: where they go and what they carry. */
function forms({ html }: Page): { action: string; fields: [string, string][]; html: string }[] {
  return [...html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/gs)].map(([, action = '', inner = '']) => ({
    action: plain(action),
    fields: [...inner.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, plain(value)] as [string, string],
    ),
    html: inner,
  }))
}

const plain = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"')
const times = ({ html }: Page) => [...html.matchAll(/name="startsAt" value="([^"]+)"/g)].map(([, value = '']) => value)
const person = (n: number): [string, string][] => [
  ['name', 'Siti <Aminah>'],
  ['phone', `0812-3456-${String(n).padStart(4, '0')}`],
  ['needs', 'wheelchair'],
  ['needs', 'elderly'],
  ['agree', 'ya'],
]
const first = (page: Page) => {
  const form = forms(page)[0]
  if (!form) throw new Error(`No form on ${page.path}: ${page.html.slice(0, 400)}`)
  return form
}
let people = 1000

/** A fresh booking, by the pages only. */
async function bookFirst(lang = ''): Promise<Page> {
  const days = first(await open(base + lang))
  const form = first(await send(days.action, days.fields))
  people += 1
  return send(form.action, [...form.fields, ...person(people)])
}

test('a time is booked in four pages and four fields, without script', async () => {
  const days = await open(base)
  expect(days.title).toMatch(/^Pilih hari – /)
  expect(days.html).toContain('Paling cepat:')
  const form = await send(first(days).action, first(days).fields)
  expect(form.html).toContain('Waktu ini disimpan untuk Anda sampai pukul')
  expect(form.html.match(/<(?:input|fieldset)[^>]*(?:id=|class="field")/g)).toHaveLength(4)
  people += 1
  const done = await send(first(form).action, [...first(form).fields, ...person(people)])

  expect(done.status).toBe(200)
  expect(done.path).toMatch(/^\/b\/[\w-]{22}$/)
  for (const word of [
    'Waktu Anda sudah dipesan',
    'Kode booking',
    '/janji.ics',
    '/pindah',
    '/batal',
    'Yang perlu dibawa',
    '<svg class="booking-qr"',
  ])
    expect(done.html).toContain(word)
  expect(done.html).not.toMatch(/Aminah|<script/)
})

test('the same in English', async () => {
  const done = await bookFirst('?lang=en')

  expect(done.path).toMatch(/\?lang=en$/)
  expect(done.html).toContain('Your time is booked')
  expect(done.html).toContain('<html lang="en"')
  expect(done.html).not.toMatch(/Batalkan|Langkah|Pilih/)
})

test('a day is a list of times to press', async () => {
  const days = await open(base)
  // The last one offered: of today there may be little left.
  const day = plain([...days.html.matchAll(/href="([^"]*hari=[^"]*)"/g)].at(-1)?.[1] ?? '')
  const page = await open(day)

  expect(page.title).toMatch(/^Pilih jam/)
  expect(times(page).length).toBeGreaterThan(3)
  const form = await send(first(page).action, [...first(page).fields, ['startsAt', times(page)[2] ?? '']])
  expect(form.title).toMatch(/^Nama dan nomor HP/)
})

test('mistakes are told together, in the title and beside their fields, and what was typed stays', async () => {
  const days = first(await open(base))
  const form = first(await send(days.action, days.fields))
  const page = await send(form.action, [...form.fields, ['name', ''], ['phone', '12 "34"'], ['needs', 'language']])

  expect(page.status).toBe(422)
  expect(page.title).toMatch(/^Kesalahan: Nama dan nomor HP/)
  expect(page.html).toContain('Ada yang perlu diperbaiki')
  for (const id of ['nama', 'hp', 'setuju']) {
    expect(page.html).toContain(`href="#${id}"`)
    expect(page.html).toContain(`id="${id}"`)
    expect(page.html).toContain(`${id}-error`)
  }
  expect(page.html).toMatch(/value="12 &quot;34&quot;"/)
  expect(page.html).toMatch(/value="language" checked|checked[^>]*value="language"/)
  people += 1
  const done = await send(first(page).action, [...first(page).fields, ...person(people)])
  expect(done.html).toContain('Waktu Anda sudah dipesan')
})

test('a time lost while typing keeps the answers and offers the three nearest, one press away', async () => {
  const days = await open(base)
  // The last one offered: of today there may be little left.
  const day = plain([...days.html.matchAll(/href="([^"]*hari=[^"]*)"/g)].at(-1)?.[1] ?? '')
  const wanted = times(await open(day)).at(-1) ?? ''
  for (let n = 0; n < 30; n += 1) {
    people += 1
    const page = await send(`${base}/isi`, [['held', wanted], ...person(people)])
    if (page.status === 200) continue
    expect(page.status).toBe(409)
    expect(page.title).toMatch(/^Kesalahan: /)
    expect(page.html).toContain('Waktu Anda baru saja diambil orang lain')
    expect(page.html).toContain('value="Siti &lt;Aminah')
    expect(times(page)).toHaveLength(3)
    people += 1
    const done = await send(first(page).action, [
      ...first(page).fields,
      ...person(people),
      ['startsAt', times(page)[0] ?? ''],
    ])
    expect(done.html).toContain('Waktu Anda sudah dipesan')
    return
  }
  throw new Error('The slot never filled')
})

test('a booking is moved and cancelled by its page; both links work twice', async () => {
  const booked = await bookFirst()
  const choose = await open(`${booked.path}/pindah`)
  const day = plain(/href="([^"]*hari=[^"]*)"/.exec(choose.html)?.[1] ?? '')
  const page = await open(day)
  const moved = await send(first(page).action, [...first(page).fields, ['startsAt', times(page).at(-1) ?? '']])
  expect(moved.html).toContain('Waktunya sudah diganti.')
  const ask = await open(`${booked.path}/batal`)
  const gone = await send(first(ask).action, first(ask).fields)
  const again = await send(first(ask).action, first(ask).fields)

  expect([gone.status, again.status]).toEqual([200, 200])
  expect(again.html).toContain('Booking ini sudah batal')
  expect((await open(`${booked.path}/batal`)).html).toContain('Booking ini sudah batal')
  const entry = await (await fetch(`${hall.origin}${booked.path}/janji.ics`)).text()
  expect(entry).toContain('METHOD:CANCEL')
  expect(entry).toContain('SEQUENCE:2')
})

test('the calendar entry is a file that a phone opens', async () => {
  const booked = await bookFirst()
  const reply = await fetch(`${hall.origin}${booked.path}/janji.ics`)
  const text = await reply.text()

  expect(reply.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(text).toContain('TZID:Asia/Jakarta')
  expect(text).toContain('SEQUENCE:0')
})

test('the page is found by the code with the end of the phone, and by nothing else', async () => {
  const booked = await bookFirst()
  const code = /booking-code">([^<]+)</.exec(booked.html)?.[1] ?? ''
  const end = String(people).padStart(4, '0')

  expect(
    (
      await send('/b', [
        ['code', code],
        ['phoneEnd', end],
      ])
    ).path,
  ).toBe(booked.path)
  const wrong = await send('/b', [
    ['code', code],
    ['phoneEnd', '0000'],
  ])
  expect(wrong.status).toBe(422)
  expect(wrong.title).toMatch(/^Kesalahan: /)
})

test('what is not there is one page: an unknown booking, a hold, a service that is not offered', async () => {
  const unknown = await open('/b/xxxxxxxxxxxxxxxxxxxxxx')
  expect([unknown.status, unknown.html.includes('Booking tidak ada')]).toEqual([404, true])
  expect((await open('/layanan/tidak-ada/booking')).status).toBe(404)
  expect((await open(`${base}?hari=2026-02-31`)).status).toBe(200)
  expect((await open(`${base}/isi`)).path).toBe(base)
})

test('a form that another site sends is refused', async () => {
  const reply = await fetch(`${hall.origin}${base}/isi`, {
    method: 'POST',
    body: new URLSearchParams(person(1)),
    headers: { origin: 'https://evil.example' },
  })
  expect(reply.status).toBe(403)
})
