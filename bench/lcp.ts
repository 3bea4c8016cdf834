import type { Browser } from 'playwright-core'
import { openBrowser } from '../test/browser.ts'
import type { BenchHall } from './hall.ts'
import { atMost, quantile, type Row, row } from './row.ts'

/** Slow 4G as Lighthouse emulates it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms, and a processor four times slower. */
const slow4g = {
  offline: false,
  latency: 150,
  downloadThroughput: (1_600 * 1_024) / 8,
  uploadThroughput: (750 * 1_024) / 8,
}
const slowdown = 4
const rounds = 5

const pages = [
  { name: 'first page', path: '/' },
  { name: 'search', path: '/cari?q=kartu' },
  { name: 'service page', path: '/layanan/akta-kelahiran' },
  { name: 'life event', path: '/peristiwa/beli-rumah-tanah' },
  { name: 'booking, days', path: '/layanan/akta-kelahiran/booking' },
  { name: 'being connected', path: '/hubungkan' },
]

/** When the largest thing of a citizen's page is painted on a cheap phone that has never been here. */
export async function measureLcp(hall: BenchHall): Promise<Row[]> {
  const browser = await openBrowser()
  const rows: Row[] = []
  try {
    for (const { name, path } of pages) {
      const took: number[] = []
      for (let round = 0; round < rounds; round += 1)
        took.push(await lcpOf(browser, `http://127.0.0.1:${hall.port}${path}`))
      const median = quantile(took, 0.5) / 1_000
      rows.push(row(`${name}, largest paint on slow 4G`, median, 's', atMost(median, 1.5, 's')))
    }
  } finally {
    await browser.close()
  }
  return rows
}

async function lcpOf(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 })
  const page = await context.newPage()
  const wire = await context.newCDPSession(page)
  await wire.send('Network.enable')
  await wire.send('Network.emulateNetworkConditions', slow4g)
  await wire.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.addInitScript(() => {
    new PerformanceObserver(list => {
      const last = list.getEntries().at(-1)
      if (last) document.documentElement.dataset.lcp = String(last.startTime)
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForTimeout(1_000)
  const lcp = await page.evaluate(() => Number(document.documentElement.dataset.lcp))
  await context.close()
  return lcp
}
