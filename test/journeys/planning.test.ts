import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
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

const day = '/queue/halls/mpp-jember/day'

/** Lines form, a closed counter is suggested, and tomorrow is planned: what a manager does with planning in a morning. */
test('the manager accepts a suggestion, sees that nothing is known yet, and takes tomorrow’s plan home', {
  timeout: 300_000,
}, async () => {
  const manager = await signedIn('pengelola', '/devices')
  const admin = await signedIn('admin', '/devices')
  const greeter = await signedIn('pemandu', '/greeter')
  await ask(manager, 'DELETE', day)
  await ask(admin, 'POST', '/identity/clock', { hallAt: nextWednesdayMorning(), speed: 1 })
  await expect.poll(async () => ask(manager, 'POST', day), { timeout: 10_000 }).toBe(200)
  for (let n = 0; n < 12; n += 1)
    expect(
      await ask(greeter, 'POST', '/queue/halls/mpp-jember/visits', {
        serviceIds: ['akta-kelahiran'],
        delivery: 'spoken',
      }),
    ).toBe(200)

  await manager.goto(`${hall.origin}/manager`)
  const panel = manager.getByRole('region', { name: 'Saran' })
  await panel.getByText(/Buka loket \d+ selama \d+ menit:/).waitFor({ timeout: 90_000 })
  // Nobody has opened a counter yet: without this one they are not served at all.
  expect(await panel.innerText()).toMatch(/\d+ orang dapat dilayani; tidak ada loket lain yang buka untuk mereka/)
  // By keyboard: from the heading on, the first thing to press is what was suggested first.
  const accept = panel.getByRole('button', { name: /^Dilakukan: buka loket/ }).first()
  await accept.focus()
  await manager.keyboard.press('Enter')
  await panel.getByText(/Sedang berjalan sampai/).waitFor()

  await manager.goto(`${hall.origin}/planning#perkiraan`)
  await manager.getByText('Belum ada riwayat').first().waitFor()

  await manager.getByRole('link', { name: 'Rencana petugas' }).click()
  await manager.getByRole('button', { name: 'Susun rencana' }).click()
  await manager.getByText(/Menyusun rencana/).waitFor()
  await manager.getByRole('button', { name: 'Batalkan' }).click()
  await manager.getByText('Rencana akan muncul di sini').waitFor()
  await manager.getByRole('button', { name: 'Susun rencana' }).click()
  await manager.getByRole('heading', { name: 'Giliran jaga' }).waitFor({ timeout: 200_000 })
  expect(await manager.innerText('main')).toContain('gedung ini belum punya riwayat')
  const saving = manager.waitForEvent('download')
  await manager.getByRole('button', { name: 'Unduh CSV' }).click()
  const file = await saving
  expect(file.suggestedFilename()).toMatch(/^rencana-petugas-\d{4}-\d\d-\d\d\.csv$/)
  expect(readFileSync((await file.path()) as string, 'utf8')).toMatch(/^\uFEFF?Loket,Instansi,Jaga,Jam\r\n1,/)
})

async function signedIn(name: string, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'id-ID' })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(`${hall.origin}/sign-in?next=${path}`)
  await page.getByLabel('Nama masuk').fill(name)
  await page.getByLabel('Kata sandi').fill(hall.password)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.waitForURL(`**${path}*`)
  return page
}

/** Asks the hall as whoever is signed in on the page; answers the status. */
function ask(page: Page, method: string, path: string, body?: object): Promise<number> {
  return page.evaluate(
    async ([verb, address, text, key]) => {
      const headers = { 'idempotency-key': key as string, ...(text && { 'content-type': 'application/json' }) }
      const reply = await fetch(`/api/v1${address}`, { method: verb as string, headers, body: text ?? null })
      return reply.status
    },
    [method, path, body ? JSON.stringify(body) : null, crypto.randomUUID()] as const,
  )
}

/** Half past nine in Jember, on a day without a break before noon. */
function nextWednesdayMorning(): string {
  const at = new Date()
  do at.setUTCDate(at.getUTCDate() + 1)
  while (at.getUTCDay() !== 3)
  at.setUTCHours(2, 30, 0, 0)
  return at.toISOString()
}
