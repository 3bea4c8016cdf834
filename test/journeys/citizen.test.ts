import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { truthTable } from '../../src/modules/catalogue/truth-table.ts'
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

async function open(
  path: string,
  options: { width?: number; javaScriptEnabled?: boolean } = {},
): Promise<{ page: Page; said: string[] }> {
  const { width = 360, javaScriptEnabled = true } = options
  const context = await browser.newContext({ viewport: { width, height: 740 }, javaScriptEnabled })
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', message => said.push(message.text()))
  page.on('pageerror', error => said.push(error.message))
  await page.goto(hall.origin + path)
  return { page, said }
}

const needed = (page: Page) =>
  page.locator('[data-needed]:visible').evaluateAll(items => items.map(item => item.getAttribute('data-needed')))

describe('the list of papers', () => {
  test('is that of the truth table as somebody changes her answers, without loading the page again', async () => {
    const { page } = await open('/layanan/akta-kelahiran')
    for (const [service, answers, list] of truthTable) {
      if (service !== 'akta-kelahiran' || Object.keys(answers).length === 0) continue
      for (const [question, answer] of Object.entries(answers))
        await page.locator(`input[name="${question}"][value="${answer}"]`).check()
      // An answer that is given stays: of a row with fewer answers only what is sure can be compared.
      const isWhole = Object.keys(answers).length === 4
      if (isWhole) expect([answers, (await needed(page)).join(' ')]).toEqual([answers, list])
    }
    await page.context().close()
  })

  test('follows the answers at once where there is script, with the address and what is shared', async () => {
    const { page, said } = await open('/layanan/akta-kelahiran')
    await page.getByRole('radio', { name: 'Tidak ada', exact: true }).check()
    await page.getByRole('radio', { name: 'Ibu tidak menikah' }).check()
    await page.getByRole('radio', { name: 'Saya atau keluarga' }).check()

    expect(await needed(page)).toEqual(['f201', 'sptjm-lahir', 'kk', 'ktp', 'saksi-2'])
    expect(await page.getByText('NIK ayah tidak diisi di formulir.').isVisible()).toBe(true)
    expect(page.url()).toBe(
      `${hall.origin}/layanan/akta-kelahiran?surat-lahir=tidak&orang-tua=ibu&siapa-keluarga=keluarga`,
    )
    const share = (await page.getByRole('link', { name: 'Kirim daftar ke WhatsApp' }).getAttribute('href')) ?? ''
    const text = new URL(share).searchParams.get('text') ?? ''
    expect(text.length).toBeLessThanOrEqual(700)
    const shared = text.split('\n').at(-1) ?? ''
    // The hall of a test listens on another port than the address that it gives to people.
    await page.goto(shared.replace(/^https?:\/\/[^/]+/, hall.origin))
    expect(await needed(page)).toEqual(['f201', 'sptjm-lahir', 'kk', 'ktp', 'saksi-2'])
    await page.getByRole('link', { name: 'English' }).click()
    expect(await needed(page)).toEqual(['f201', 'sptjm-lahir', 'kk', 'ktp', 'saksi-2'])
    // The content policy allows the block of data: a refusal would be said on the console.
    expect(said).toEqual([])
    await page.context().close()
  })
})

test('with the keyboard alone, and without script, somebody finds a service and answers its questions', async () => {
  const { page } = await open('/', { javaScriptEnabled: false, width: 1366 })
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').textContent()).toBe('Langsung ke isi')
  await page.locator('#cari').focus()
  await page.keyboard.type('KIA')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/cari/)
  await page.getByRole('link', { name: /Kartu Identitas Anak/ }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/layanan\//)
  await page.getByRole('radio', { name: 'Baru', exact: true }).focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('radio', { name: 'Di bawah 5 tahun' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Perbarui daftar' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/kia-sebab=hilang&kia-umur=kecil/)

  expect(await needed(page)).toEqual(['akta-lahir', 'kk', 'ktp', 'hilang'])
  await page.context().close()
})

test('nothing scrolls sideways at 320 pixels, with text twice as large, and with words that are one long word', async () => {
  const wild = encodeURIComponent(`<script>${'panjang'.repeat(120)}</script> \u202Eصحيح 🤰`)
  const paths = ['/', `/cari?q=${wild}`, '/cari?q=kartu', '/layanan/akta-kelahiran', '/layanan/izin-reklame?lang=en']
  const { page } = await open('/', { width: 320 })
  for (const path of [...paths, '/peristiwa/kelahiran-anak', '/peristiwa/beli-rumah-tanah?lang=en'])
    for (const size of ['100%', '200%']) {
      await page.goto(hall.origin + path)
      await page.evaluate(`document.documentElement.style.fontSize = '${size}'`)
      const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
      expect([path.slice(0, 40), size, Number(over) <= 1]).toEqual([path.slice(0, 40), size, true])
    }
  await page.context().close()
})

test('a life event is at most two sheets of paper, without the navigation', { timeout: 60_000 }, async () => {
  const { page } = await open('/')
  const tiles = await page.locator('.tiles a').evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
  for (const path of tiles) {
    await page.goto(hall.origin + path)
    await page.emulateMedia({ media: 'print' })
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect([path, (paper.match(/\/Type\s*\/Page\b/g) ?? []).length <= 2]).toEqual([path, true])
    expect(await page.locator('.languages').isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
  }
  expect(tiles.length).toBe(14)
  await page.context().close()
})
