import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openBrowser } from '../browser.ts'
import { forgetHall, type PracticeHall, startPracticeHall } from '../harness/practice-hall.ts'

vi.setConfig({ testTimeout: 120_000 })

/** A1 in a browser, most of it with script off: what an author does is forms and links. */
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

// The practice hall has an author and a head for every agency.
const writer = 'penulis-dispendukcapil'
const head = 'kepala-dispendukcapil'

/** Somebody at a browser of one's own, signed in, on the first page of authors. */
async function author(signInName: string, { withScript = false, width = 1366 } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 768 }, javaScriptEnabled: withScript })
  const page = await context.newPage()
  await page.goto(`${hall.origin}/sign-in`)
  await page.getByLabel('Nama masuk').fill(signInName)
  await page.getByLabel('Kata sandi').fill(hall.password)
  await page.getByRole('button', { name: 'Masuk' }).click()
  return page
}

async function begin(page: Page, name: string): Promise<string> {
  await page.goto(`${hall.origin}/penulis`)
  await page.getByLabel('Nama layanan').fill(name)
  await page.getByLabel('Seperti layanan').selectOption({ label: 'Akta Perceraian (non-Muslim)' })
  await page.getByRole('button', { name: 'Buat draf' }).click()
  return /\/penulis\/draf\/([\w-]+)/.exec(page.url())?.[1] ?? ''
}

const section = async (page: Page, name: string) => {
  await page.getByRole('navigation', { name: 'Susunan' }).getByRole('link', { name }).click()
}
const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Simpan' }).first().click()
  await page.getByText('Tersimpan.', { exact: true }).waitFor()
}
const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).click()
}

test('a simple service goes from a pattern to the public without script and without code', async () => {
  const page = await author(writer)
  let pages = 0
  page.on('framenavigated', frame => {
    if (frame === page.mainFrame()) pages += 1
  })
  expect(new URL(page.url()).pathname).toBe('/penulis')
  const id = await begin(page, 'Surat Keterangan Contoh Anak')

  await page.getByLabel('Nama dalam bahasa Inggris').fill('Example letter for a child')
  await page.getByLabel('Tahap').selectOption('pilot')
  await save(page)

  await section(page, 'Persyaratan')
  const papers = await page.getByLabel('Nama syarat', { exact: true }).count()
  await press(page, 'Tambah syarat')
  await page.getByText('Tekan Simpan agar tersimpan').waitFor()
  await page.getByLabel('Nama syarat', { exact: true }).last().fill('Surat kehilangan dari polisi')
  await page.getByLabel('Nama syarat, bahasa Inggris').last().fill('Police report of loss')
  await press(page, `Naikkan Syarat ${papers + 1}`)
  expect(
    await page
      .getByLabel('Nama syarat', { exact: true })
      .nth(papers - 1)
      .inputValue(),
  ).toContain('kehilangan')
  await save(page)

  await section(page, 'Aturan dan contoh')
  const questions = await page.getByLabel('Pertanyaan', { exact: true }).count()
  await press(page, 'Tambah pertanyaan')
  const asked = page.locator(`[id="questions.${questions}"]`)
  await asked.getByLabel('Pertanyaan', { exact: true }).fill('Mengapa dibuat lagi?')
  await asked.getByLabel('Pertanyaan, bahasa Inggris').fill('Why is it made again?')
  for (const [at, [id_, en]] of [
    ['Hilang', 'Lost'],
    ['Rusak', 'Damaged'],
  ].entries()) {
    await asked
      .getByLabel('Jawaban', { exact: true })
      .nth(at)
      .fill(id_ ?? '')
    await asked
      .getByLabel('Jawaban, bahasa Inggris')
      .nth(at)
      .fill(en ?? '')
  }
  await save(page)
  const paper = 'Surat kehilangan dari polisi'
  await page.getByLabel(`Kapan ${paper} diminta`).selectOption({ label: 'jika' })
  await page.getByLabel(`Keadaan 1 untuk ${paper}`).selectOption({ label: '“Mengapa dibuat lagi?” = Hilang' })
  await save(page)

  await section(page, 'Waktu dan biaya')
  await page.getByLabel('Lama penyelesaian').fill('20')
  await page.getByLabel('Satuan', { exact: true }).selectOption('minutes')
  await page.getByLabel('Gratis').check()
  await save(page)
  await section(page, 'Pengaduan dan jaminan')
  await page.getByLabel('Jaminan pelayanan').fill('Bila terlambat, surat diantar ke rumah.')
  await save(page)
  await section(page, 'Kata pencarian')
  await page.getByLabel('Bahasa Indonesia').fill('surat bocah contoh\nketerangan anak contoh')
  await save(page)
  await section(page, 'Tempat dan bahan')
  await page.getByLabel('Beri nomor di gerai ini').first().check()
  await page
    .getByLabel(/^Loket \d+$/)
    .first()
    .check()
  await save(page)

  const preview = page.frameLocator('iframe')
  await preview.getByRole('heading', { name: 'Surat Keterangan Contoh Anak' }).waitFor()
  await page.getByRole('link', { name: 'English' }).click()
  await preview.getByRole('heading', { name: 'Example letter for a child' }).waitFor()

  await section(page, 'Periksa dan ajukan')
  await press(page, 'Ajukan untuk diterbitkan')
  await page.getByText('Anda ikut menulis draf ini').waitFor()
  expect(await page.getByRole('button', { name: 'Terbitkan' }).count()).toBe(0)

  const second = await author(head)
  await second
    .getByRole('region', { name: 'Menunggu Anda terbitkan' })
    .getByText('Surat Keterangan Contoh Anak')
    .click()
  await press(second, 'Terbitkan')
  await second.getByText('Terbit sebagai versi 1').waitFor()

  await second.goto(`${hall.origin}/cari?q=${encodeURIComponent('surat bocah contoh')}`)
  await second.getByRole('link', { name: 'Surat Keterangan Contoh Anak' }).first().click()
  expect(new URL(second.url()).pathname).toBe('/layanan/surat-keterangan-contoh-anak')
  await second.getByLabel('Hilang', { exact: true }).check()
  await second.getByRole('button', { name: 'Perbarui' }).click()
  expect(await second.locator('#daftar ol').innerText()).toContain(paper)
  expect(id).not.toBe('')
  expect(pages).toBeLessThan(40)

  await second.getByRole('link', { name: 'Pesan waktu datang' }).click()
  await second.getByRole('heading', { name: 'Pilih hari' }).waitFor()
  const kiosk = await (await author('pemandu')).request.get(`${hall.origin}/api/v1/queue/halls/mpp-jember/kiosk`)
  const { menu } = (await kiosk.json()) as { menu: { serviceId: string }[] }
  expect(menu.map(line => line.serviceId)).toContain('surat-keterangan-contoh-anak')
})

test('two authors on one section: the second sees both texts and loses neither', async () => {
  const one = await author(writer)
  const id = await begin(one, 'Layanan Dua Penulis')
  const other = await author(head)
  await other.goto(`${hall.origin}/penulis/draf/${id}/identitas`)

  await one.getByLabel('Nama dalam bahasa Inggris').fill('Written by the first')
  await save(one)
  await other.getByLabel('Nama dalam bahasa Inggris').fill('Written by the second')
  await other.getByRole('button', { name: 'Simpan' }).click()

  const conflict = other.getByRole('alert')
  expect(await other.title()).toMatch(/^Kesalahan/)
  expect(await conflict.innerText()).toContain('Written by the first')
  expect(await conflict.innerText()).toContain('Written by the second')
  expect(await conflict.innerText()).not.toContain('Tahap')
  expect(await other.getByLabel('Nama dalam bahasa Inggris').inputValue()).toBe('Written by the second')

  await one.reload()
  expect(await one.getByLabel('Nama dalam bahasa Inggris').inputValue()).toBe('Written by the first')
  await press(other, 'Simpan tulisan saya')
  await other.getByText('Tersimpan.', { exact: true }).waitFor()
  await one.reload()
  expect(await one.getByLabel('Nama dalam bahasa Inggris').inputValue()).toBe('Written by the second')
})

test('a number that is none is told in place, and everything typed is still there', async () => {
  const page = await author(writer)
  await begin(page, 'Layanan Isian Salah')
  await section(page, 'Waktu dan biaya')
  await page.getByLabel('Lama penyelesaian').fill('lima belas')
  await page.getByLabel('Aturan biaya', { exact: true }).fill('Gratis menurut <b>perda</b>')
  await page.getByRole('button', { name: 'Simpan' }).click()

  expect(await page.title()).toMatch(/^Kesalahan/)
  await page.getByRole('link', { name: /Lama penyelesaian: Tulis angka/ }).click()
  expect(await page.getByLabel('Lama penyelesaian').inputValue()).toBe('lima belas')
  expect(await page.getByLabel('Aturan biaya', { exact: true }).inputValue()).toBe('Gratis menurut <b>perda</b>')
})

test('a section is filled in, its rows ordered and saved by keyboard alone', async () => {
  const page = await author(writer)
  await begin(page, 'Layanan Papan Ketik')
  await section(page, 'Prosedur')
  const steps = page.getByLabel('Melakukan apa', { exact: true })
  const [first, then] = [await steps.nth(0).inputValue(), await steps.nth(1).inputValue()]

  await tabTo(page, 'Turunkan Langkah 1')
  expect(await focusedRing(page)).not.toBe('none')
  await page.keyboard.press('Enter')
  await page.getByText('Tekan Simpan agar tersimpan').waitFor()
  expect(await steps.nth(0).inputValue()).toBe(then)
  expect(await steps.nth(1).inputValue()).toBe(first)
  await tabTo(page, 'Simpan Ctrl S')
  await page.keyboard.press('Enter')
  await page.getByText('Tersimpan.', { exact: true }).waitFor()

  expect(await steps.nth(0).inputValue()).toBe(then)
})

/** Presses Tab until the focus is there, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let n = 0; n < 80; n += 1) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    if ((await focused.count()) > 0 && (await focused.innerText()).replace(/\s+/g, ' ').trim() === name) return
  }
  throw new Error(`Tab does not reach ${name}`)
}

async function focusedRing(page: Page): Promise<string> {
  return page.locator(':focus').evaluate(element => getComputedStyle(element).outlineStyle)
}

test('with script, text that was not saved is offered after a reload, Ctrl+S saves it, and no line means no publishing', async () => {
  const page = await author(writer, { withScript: true })
  await begin(page, 'Layanan Dengan Skrip')
  page.on('dialog', dialog => dialog.accept())
  await page.getByLabel('Nama dalam bahasa Inggris').fill('Kept in this browser')
  await page.reload()
  expect(await page.getByLabel('Nama dalam bahasa Inggris').inputValue()).toBe('')
  await press(page, 'Pakai teks itu')
  await page.getByText('Tekan Simpan agar tersimpan').waitFor()
  expect(await page.getByLabel('Nama dalam bahasa Inggris').inputValue()).toBe('Kept in this browser')
  await page.keyboard.press('Control+s')
  await page.getByText('Tersimpan.', { exact: true }).waitFor()
  expect(await page.getByText('Teks Anda masih ada').count()).toBe(0)

  await section(page, 'Periksa dan ajukan')
  const submit = page.getByRole('button', { name: 'Ajukan untuk diterbitkan' })
  expect(await submit.isEnabled()).toBe(true)
  await page.context().setOffline(true)
  await page.getByText('Tidak ada sambungan.').waitFor()
  expect(await submit.isEnabled()).toBe(false)
  await page.context().setOffline(false)
  await page.getByText('Tidak ada sambungan.').waitFor({ state: 'hidden' })
  expect(await submit.isEnabled()).toBe(true)
})

test('an earlier version is published again after a question, and a draft is thrown away after one', async () => {
  const page = await author(writer)
  await page.goto(`${hall.origin}/penulis/layanan/akta-kematian`)
  await press(page, 'Ubah layanan ini')
  await page.getByLabel('Masa berlaku', { exact: true }).fill('Selamanya')
  await save(page)
  await section(page, 'Periksa dan ajukan')
  expect(await page.getByRole('region', { name: 'Yang berubah' }).innerText()).toContain('Selamanya')
  await press(page, 'Ajukan untuk diterbitkan')
  const second = await author(head)
  await second.goto(page.url())
  await press(second, 'Terbitkan')
  await second.getByText('Terbit sebagai versi 2').waitFor()

  await second.getByRole('link', { name: 'Terbitkan lagi versi 1' }).click()
  await press(second, 'Ya, terbitkan lagi')
  await second.getByText('Terbit sebagai versi 3').waitFor()

  const id = await begin(page, 'Layanan Yang Dibuang')
  await page.goto(`${hall.origin}/penulis/draf/${id}/buang`)
  await press(page, 'Ya, buang draf')
  expect(new URL(page.url()).pathname).toBe('/penulis')
  await page.goto(`${hall.origin}/penulis/draf/${id}/identitas`)
  await page.getByText('Draf ini sudah dibuang.').waitFor()
  expect(await page.getByRole('button', { name: 'Simpan' }).count()).toBe(0)
})
