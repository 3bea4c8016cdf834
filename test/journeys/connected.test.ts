import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { forgetHall, type PracticeHall, startPracticeHall } from '../harness/practice-hall.ts'

let hall: PracticeHall
let browser: Browser
beforeAll(async () => {
  hall = await startPracticeHall()
  browser = await openBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await hall?.stop()
  if (hall) forgetHall(hall)
})

const phoneSize = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false }
const deskSize = { viewport: { width: 1366, height: 768 } }

async function openPage(options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  page.setDefaultTimeout(15_000)
  return page
}

async function signIn(name: string, path: string): Promise<Page> {
  const page = await openPage(deskSize)
  await page.goto(`${hall.origin}/sign-in?next=${path}`)
  await page.getByLabel('Nama masuk').fill(name)
  await page.getByLabel('Kata sandi').fill(hall.password)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.waitForURL(`**${path}*`)
  return page
}

/** What the person at this page asks of the server, as its script would. */
function ask(page: Page, method: string, path: string, body: object = {}): Promise<{ status: number; reply: unknown }> {
  return page.evaluate(
    async ([how, where, what, key]) => {
      const response = await fetch(`/api/v1${where}`, {
        method: how as string,
        headers: { 'content-type': 'application/json', 'idempotency-key': key as string },
        body: what as string,
      })
      return { status: response.status, reply: await response.json() }
    },
    [method, path, JSON.stringify(body), crypto.randomUUID()] as const,
  )
}

const today = '/queue/halls/mpp-jember/day'

test('an unmarried mother finds “akte anak” without script, books a time, arrives with her code and is called', {
  timeout: 180_000,
}, async () => {
  const phone = await openPage(phoneSize)
  await phone.goto(hall.origin)
  await phone.locator('#cari').fill('akte anak')
  await phone.keyboard.press('Enter')
  await phone.getByRole('link', { name: /^Akta Kelahiran/ }).click()
  await phone.getByRole('radio', { name: 'Tidak ada', exact: true }).check()
  await phone.getByRole('radio', { name: 'Ibu tidak menikah' }).check()
  await phone.getByRole('radio', { name: 'Saya atau keluarga' }).check()
  await phone.getByRole('button', { name: 'Perbarui daftar' }).click()
  await phone.waitForURL(/orang-tua=ibu/)
  const listed = await phone
    .locator('[data-needed]:visible')
    .evaluateAll(items => items.map(item => item.getAttribute('data-needed')))
  expect(listed).toEqual(['f201', 'sptjm-lahir', 'kk', 'ktp', 'saksi-2'])

  await phone.getByRole('link', { name: 'Pesan waktu datang' }).click()
  await phone.locator('.booking-list a').last().click()
  await phone.locator('button[name="startsAt"]').first().click()
  await phone.getByLabel('Nama panggilan').fill('Ibu Contoh')
  await phone.getByLabel(/Nomor HP/).fill('0812 0000 4417')
  await phone.getByRole('checkbox', { name: /Saya setuju/ }).check()
  await phone.getByRole('button', { name: 'Pesan waktu ini' }).click()
  await phone.getByRole('heading', { name: 'Waktu Anda sudah dipesan' }).waitFor()
  const address = phone.url()
  const startsAt = await bookedAt(phone)

  const manager = await signIn('pengelola', '/devices')
  const admin = await signIn('admin', '/devices')
  expect((await ask(manager, 'DELETE', today)).status).toBe(200)
  const before = new Date(startsAt.getTime() - 10 * 60_000).toISOString()
  expect((await ask(admin, 'POST', '/identity/clock', { hallAt: before, speed: 1 })).status).toBe(200)
  expect((await ask(manager, 'POST', today)).status).toBe(200)

  const kiosk = await pairKiosk(manager, 'Anjungan pintu')
  await scan(kiosk, address)
  const number = 'C-001'
  await kiosk.getByText(number).first().waitFor()

  const officer = await signIn('loket-14', '/counter')
  await officer.getByRole('button', { name: 'Buka Loket 14' }).click()
  await officer.getByText(number).first().waitFor()
  await officer.keyboard.press('F2')
  await officer
    .getByText(/Loket 14|Mulai melayani/)
    .first()
    .waitFor()
  await phone.goto(address)
  expect(await phone.innerText('body')).toContain(number)
  await phone.locator('a[href^="/t/"]').click()
  expect(await phone.innerText('body')).toContain('Giliran Anda')
})

async function pairKiosk(manager: Page, name: string): Promise<Page> {
  const kiosk = await manager.context().newPage()
  kiosk.setDefaultTimeout(15_000)
  await kiosk.setViewportSize({ width: 1080, height: 1920 })
  await kiosk.goto(`${hall.origin}/kiosk`)
  await kiosk.waitForFunction(() => /\d{3}\s*\d{3}/.test(document.body.innerText))
  const code = /(\d{3})\s*(\d{3})/.exec(await kiosk.innerText('body'))
  await manager.getByLabel('Enam angka di perangkat').fill(`${code?.[1]}${code?.[2]}`)
  await manager.getByLabel('Nama perangkat').fill(name)
  await manager.getByRole('button', { name: 'Pasangkan' }).click()
  await kiosk.getByRole('button', { name: /Saya sudah booking/ }).waitFor()
  return kiosk
}

/** A scanner is a keyboard that types faster than any hand. */
async function scan(kiosk: Page, text: string): Promise<void> {
  await kiosk.evaluate(
    keys => {
      for (const key of keys) document.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }))
    },
    [...text, 'Enter'],
  )
}

/** The start of the booking as its calendar entry says it. */
async function bookedAt(phone: Page): Promise<Date> {
  const [, entry = ''] = (await (await phone.request.get(`${phone.url()}/janji.ics`)).text()).split('BEGIN:VEVENT')
  const [, day = '', time = ''] = /DTSTART[^:]*:(\d{8})T(\d{6})Z?/.exec(entry) ?? []
  const isUtc = /DTSTART[^:]*:\d{8}T\d{6}Z/.test(entry)
  const text = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:00`
  return new Date(`${text}${isUtc ? 'Z' : '+07:00'}`)
}

test('whoever asks for what is not offered gets an answer with a name and a date, without script', {
  timeout: 120_000,
}, async () => {
  const phone = await openPage(phoneSize)
  await phone.goto(`${hall.origin}/layanan/izin-reklame`)
  await phone.getByRole('link', { name: 'Kami hubungkan' }).click()
  await phone.getByLabel('Apa yang Anda perlukan?').fill('Mau pasang papan nama toko di depan rumah')
  await phone.getByRole('radio', { name: 'Saya sendiri' }).check()
  await phone.getByLabel('Nomor telepon atau WhatsApp').fill('0812 0000 4418')
  await phone.getByRole('button', { name: 'Kirim' }).click()
  await phone.waitForURL(/\/r\//)
  const waiting = await phone.innerText('body')
  expect(waiting).toContain('Dinas Penanaman Modal')
  const [code] = /\b\d{5}\b/.exec(waiting) ?? []

  const officer = await signIn('loket-25', '/counter')
  await officer.getByRole('button', { name: 'Buka Loket 25' }).click()
  await officer.getByRole('heading', { name: 'Rujukan' }).waitFor()
  await officer.keyboard.press('F6')
  await officer
    .getByText(code ?? '')
    .first()
    .click()
  await officer.getByRole('button', { name: 'Ambil', exact: true }).click()
  await officer.getByLabel('Jawaban').selectOption('booked')
  await officer.getByLabel('Di mana').fill('Kantor DPMPTSP, ruang 2')
  await officer.getByLabel('Tanggal').fill('2030-01-07')
  await officer.getByLabel('Pukul').fill('09:00')
  await officer.getByRole('button', { name: 'Kirim jawaban' }).click()
  await officer.getByText(`Rujukan ${code} sudah dijawab.`).waitFor()

  await phone.reload()
  const answered = await phone.innerText('body')
  expect(answered).toContain('Kantor DPMPTSP, ruang 2')
  expect(answered).toContain('7 Januari 2030')
  expect(answered).toMatch(/Dinas Penanaman Modal/)
})

test('blanks that ran out are on the kiosk while somebody looks at it, and a number can be had all the same', {
  timeout: 120_000,
}, async () => {
  const manager = await signIn('pengelola', '/devices')
  const kiosk = await pairKiosk(manager, 'Anjungan samping')
  const officer = await openPage({ ...deskSize, javaScriptEnabled: false })
  await officer.goto(`${hall.origin}/sign-in?next=/persediaan`)
  await officer.getByLabel('Nama masuk').fill('loket-4')
  await officer.getByLabel('Kata sandi').fill(hall.password)
  await officer.getByRole('button', { name: 'Masuk' }).click()
  await kiosk.getByRole('button', { name: /Ambil nomor/ }).click()

  await officer.locator('#ada-blanko-ktp-el').fill('0')
  await officer.getByRole('button', { name: 'Simpan hitungan Blanko KTP-el' }).click()
  await officer.getByText('Hitungan tersimpan.').waitFor()
  const tile = kiosk.getByRole('button', { name: /Cetak KTP-el.*habis/s }).first()
  await tile.waitFor()
  await tile.click()
  await kiosk.getByText('Datang lain hari').waitFor()
  await kiosk.getByRole('button', { name: 'Tetap ambil nomor' }).click()
  await kiosk.getByText('B-001').first().waitFor()
})
