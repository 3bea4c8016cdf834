import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { forgetHall, type PracticeHall, startPracticeHall } from '../harness/practice-hall.ts'

let hall: PracticeHall
let browser: Browser
beforeAll(async () => {
  hall = await startPracticeHall()
  browser = await openBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await hall?.stop()
  if (hall) forgetHall(hall)
})

async function openPage(width: number, height: number, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  return openBeside(await browser.newContext(options), width, height)
}

/** One more window of the same browser. */
async function openBeside(context: BrowserContext, width: number, height: number): Promise<Page> {
  const page = await context.newPage()
  await page.setViewportSize({ width, height })
  page.setDefaultTimeout(15_000)
  return page
}

async function signIn(page: Page, name: string, path: string): Promise<void> {
  await page.goto(`${hall.origin}/sign-in?next=${path}`)
  await page.getByLabel('Nama masuk').fill(name)
  await page.getByLabel('Kata sandi').fill(hall.password)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.waitForURL(`**${path}*`)
}

async function pair(manager: Page, device: Page, path: string, name: string, isSpeaker = false): Promise<void> {
  await device.goto(hall.origin + path)
  await device.waitForFunction(() => /\d{3}\s*\d{3}/.test(document.body.innerText))
  const code = /(\d{3})\s*(\d{3})/.exec(await device.innerText('body'))
  await manager.getByLabel('Enam angka di perangkat').fill(`${code?.[1]}${code?.[2]}`)
  await manager.getByLabel('Nama perangkat').fill(name)
  if (isSpeaker) await manager.getByLabel('Layar ini menyuarakan panggilan').check()
  await manager.getByRole('button', { name: 'Pasangkan' }).click()
}

/** What the README promises: three windows, a number, F2, seen on the display and on the phone, finished. */
test('a person takes a number, is called, is served, and every screen tells the same', {
  timeout: 120_000,
}, async () => {
  const manager = await openPage(1366, 768)
  await signIn(manager, 'pengelola', '/devices')
  // Windows of one browser: none of them may speak for another.
  const kiosk = await openBeside(manager.context(), 1080, 1920)
  await pair(manager, kiosk, '/kiosk', 'Anjungan pintu')
  const display = await openBeside(manager.context(), 1920, 1080)
  await display.addInitScript(() => {
    const { start } = AudioBufferSourceNode.prototype
    AudioBufferSourceNode.prototype.start = function (...at) {
      document.documentElement.dataset.spoke = ''
      return start.apply(this, at)
    }
  })
  await pair(manager, display, '/display', 'Layar utama', true)
  await display.getByText('Belum ada panggilan').waitFor()

  const officer = await openPage(1366, 768)
  await signIn(officer, 'loket-4', '/counter')
  await officer.getByRole('button', { name: /^Buka/ }).first().click()
  await officer.getByText('Tidak ada antrean').first().waitFor()

  await kiosk.getByRole('button', { name: /Ambil nomor/ }).click()
  await kiosk
    .getByRole('button', { name: /Cetak KTP/ })
    .first()
    .click()
  await kiosk.getByRole('button', { name: /Lihat di layar/ }).click()
  await kiosk.getByText('B-001').first().waitFor()

  await officer.getByText('B-001').first().waitFor()
  await officer.keyboard.press('F2')
  await display.locator('[data-step]').first().waitFor()
  expect(await display.innerText('body')).toContain('B-001')
  expect((await display.innerText('body')).replace(/\s+/g, ' ')).toMatch(/Loket.*4/)
  await display.locator('html[data-spoke]').waitFor()

  // A press right after a call is a finger that stayed: it changes nothing.
  await officer.waitForTimeout(3_200)
  await officer.keyboard.press('F2')
  await officer.getByText('Mulai melayani B-001').waitFor()
  await officer.keyboard.press('F2')
  await officer.getByText('Baru saja mulai melayani B-001').waitFor()
  await officer.waitForTimeout(3_200)
  await officer.keyboard.press('F2')
  await officer.getByText('Tidak ada antrean').first().waitFor()

  await manager.goto(`${hall.origin}/manager`)
  await manager.getByText('Dilayani').first().waitFor()
  expect((await manager.innerText('body')).replace(/\s+/g, ' ')).toMatch(/Dilayani 1/)
})

test('the phone page does everything without script, and shows the call', { timeout: 90_000 }, async () => {
  const greeter = await openPage(800, 1280)
  await signIn(greeter, 'pemandu', '/greeter')
  const give = (serviceIds: string[]) =>
    greeter.evaluate(
      async ([services, key]) => {
        const response = await fetch('/api/v1/queue/halls/mpp-jember/visits', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': key as string },
          body: JSON.stringify({ serviceIds: services, delivery: 'phone' }),
        })
        return (await response.json()) as { secret: string; letter: string; number: number }
      },
      [serviceIds, crypto.randomUUID()] as const,
    )
  const visit = await give(['akta-kelahiran', 'cek-dtsen'])
  for (let i = 0; i < 4; i += 1) await give(['akta-kelahiran'])
  const phone = await openPage(320, 568, { javaScriptEnabled: false })

  await phone.goto(`${hall.origin}/t/${visit.secret}`)
  expect(await phone.innerText('h1')).toContain(`${visit.letter}-00`)
  expect(await phone.innerText('body')).toContain('Anda yang berikutnya')
  expect(await phone.innerText('body')).toMatch(/seluruh kunjungan/i)
  const stops = await phone.getByRole('region', { name: 'Urusan Anda hari ini' }).getByRole('listitem').allInnerTexts()
  expect(stops.join(' ')).toMatch(/Akta Kelahiran.*DTSEN.*Zona B, tanpa ambil nomor lagi/s)
  await phone.getByRole('button', { name: 'Saya telat' }).click()
  expect(await phone.innerText('body')).toContain('Di depan Anda 3 orang')
  expect(await phone.getByRole('button', { name: 'Saya telat' }).count()).toBe(0)
  await phone.getByRole('link', { name: 'English' }).click()
  expect(await phone.innerText('body')).toContain('3 people ahead of you')
  expect(await phone.getAttribute('html', 'lang')).toBe('en')
  await phone.getByRole('button', { name: 'Cancel this number' }).click()
  expect(await phone.innerText('body')).toContain('This number was cancelled')
  const overflow = await phone.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
  expect(overflow).toBe(false)
  await phone.goto(`${hall.origin}/t/AAAAAAAAAAAAAAAAAAAAAA`)
  expect(await phone.innerText('h1')).toBe('Tiket tidak ada')

  const live = await openPage(360, 740)
  const other = await give(['akta-kelahiran'])
  await live.goto(`${hall.origin}/t/${other.secret}`)
  await live.getByText('Langsung').waitFor()
  const officer = await openPage(1366, 768)
  await signIn(officer, 'loket-14', '/counter')
  const opened = officer.waitForResponse(response => response.url().endsWith('/counters/loket-14/sessions'))
  await officer.getByRole('button', { name: 'Buka Loket 14' }).click()
  await opened
  const board = await officer.evaluate(async () => (await fetch('/api/v1/queue/counters/loket-14')).json())
  const mine = (board as { next: { ticketId: string; number: number }[] }).next.find(one => one.number === other.number)
  const called = await officer.evaluate(
    async ([ticketId, key]) =>
      (
        await fetch('/api/v1/queue/counters/loket-14/calls', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': key as string },
          body: JSON.stringify({ ticketId, reason: 'Sakit, perlu segera' }),
        })
      ).status,
    [mine?.ticketId, crypto.randomUUID()] as const,
  )
  expect(called).toBe(200)
  await live.getByRole('heading', { name: 'Giliran Anda' }).waitFor()
  await live.setViewportSize({ width: 320, height: 568 })
  await live.evaluate('Promise.all(document.getAnimations().map(one => one.finished))')
  expect(await live.evaluate('document.documentElement.scrollHeight')).toBe(568)
  expect(await live.title()).toContain('Loket 14')
})

test('an officer calls, serves and finishes without script', { timeout: 60_000 }, async () => {
  const greeter = await openPage(800, 1280)
  await signIn(greeter, 'pemandu', '/greeter')
  const { letter, number } = await greeter.evaluate(async key => {
    const response = await fetch('/api/v1/queue/halls/mpp-jember/visits', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ serviceIds: ['cek-dtsen'], delivery: 'phone' }),
    })
    return (await response.json()) as { letter: string; number: number }
  }, crypto.randomUUID() as string)
  const officer = await openPage(360, 640, { javaScriptEnabled: false })
  await signIn(officer, 'loket-7', '/counter')
  await officer.getByRole('link', { name: 'Buka loket tanpa JavaScript' }).click()
  await officer.getByRole('link', { name: 'Loket 7 ' }).click()
  await officer.getByRole('button', { name: 'Buka loket ini' }).click()

  await officer.getByRole('button', { name: 'Panggil berikutnya' }).click()
  expect(await officer.innerText('body')).toContain(`${letter}-${String(number).padStart(3, '0')}`)
  await officer.getByRole('button', { name: 'Panggil lagi' }).click()
  expect(await officer.getByRole('alert').innerText()).toContain('Terlalu cepat')
  await officer.getByRole('button', { name: 'Sudah datang, mulai melayani' }).click()
  await officer.getByRole('button', { name: 'Selesai' }).click()
  expect(await officer.innerText('body')).toContain('Tidak ada antrean')
  await officer.getByRole('button', { name: 'Panggil berikutnya' }).click()
  expect(await officer.getByRole('alert').innerText()).toContain('Belum ada yang menunggu')
})

test('a wrong password is told once, in words, and the name is kept', async () => {
  const page = await openPage(360, 640, { javaScriptEnabled: false })
  await page.goto(`${hall.origin}/sign-in`)
  await page.getByLabel('Nama masuk').fill('pengelola')
  await page.getByLabel('Kata sandi').fill('salah')
  await page.getByRole('button', { name: 'Masuk' }).click()

  expect(await page.title()).toMatch(/^Kesalahan:/)
  expect(await page.innerText('body')).toContain('tidak cocok')
  expect(await page.getByLabel('Nama masuk').inputValue()).toBe('pengelola')
})
