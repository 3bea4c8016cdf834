import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { forgetHall, type PracticeHall, startPracticeHall } from '../harness/practice-hall.ts'

interface State {
  surface: string
  frame: string
  state: string
  languages: string[]
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let hall: PracticeHall
let browser: Browser
let states: State[]
beforeAll(async () => {
  hall = await startPracticeHall()
  browser = await openBrowser()
  const page = await newPage(1366)
  await page.goto(`${hall.origin}/gallery`)
  await page.waitForSelector('html[data-ready]')
  states = await page.evaluate('window.satapGallery')
  await page.context().close()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await hall?.stop()
  if (hall) forgetHall(hall)
})

test('axe sees a page that is broken on purpose', async () => {
  const page = await newPage(1366)
  await page.setContent(
    '<html lang="id"><body><main><h1>Uji</h1><img src="/favicon.svg"><p style="color:#aaa;background:#fff">Pudar</p><a href="#" style="display:inline-block;width:9px;height:9px;position:absolute;top:200px">x</a><a href="#" style="display:inline-block;width:9px;height:9px;position:absolute;top:209px">y</a></main></body></html>',
  )
  const broken = (await runAxe(page)).map(text => text.split(':')[0])
  await page.context().close()

  expect(broken).toEqual(expect.arrayContaining(['image-alt', 'color-contrast', 'target-size']))
})

test('no state of any screen has an axe violation, light and dark, narrow and wide', { timeout: 900_000 }, async () => {
  const shown = states.flatMap(state => state.languages.map(language => ({ ...state, language })))
  const violations: string[] = []
  const queue = [...shown]
  await Promise.all(
    [0, 1].map(async () => {
      const page = await newPage(360)
      for (let view = queue.shift(); view; view = queue.shift()) violations.push(...(await judge(page, view)))
      await page.context().close()
    }),
  )

  expect(shown.length).toBeGreaterThan(150)
  expect(violations).toEqual([])
})

/** One state in one language: everything at both widths, and in the other theme what a theme can change, the contrast. */
async function judge(page: Page, view: State & { language: string }): Promise<string[]> {
  const found: string[] = []
  const themes = view.frame === 'display' ? ['dark'] : ['light', 'dark']
  await page.setViewportSize(sizes[0])
  await page.goto(`${hall.origin}/gallery/${view.surface}/${view.state}?lang=${view.language}&theme=${themes[0]}`)
  await page.waitForSelector('html[data-ready]')
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const theme of themes) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`)
      const where = `${view.surface}/${view.state} ${view.language} ${theme} ${size.width}`
      found.push(...(await runAxe(page, theme === themes[0] ? 'all' : 'contrast')).map(text => `${where}: ${text}`))
    }
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    if (Number(overflow) > 1)
      found.push(`${view.surface}/${view.state} ${view.language} ${size.width}: scrolls sideways by ${overflow}`)
  }
  return found
}

const sizes = [
  { width: 360, height: 740 },
  { width: 1366, height: 768 },
] as const

async function newPage(width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width === 360 ? 740 : 768 },
    reducedMotion: 'reduce',
    bypassCSP: true,
  })
  return context.newPage()
}

async function runAxe(page: Page, what: 'all' | 'contrast' = 'all'): Promise<string[]> {
  const only = what === 'all' ? { type: 'tag', values: tags } : { type: 'rule', values: ['color-contrast'] }
  if (!(await page.evaluate('Boolean(window.axe)'))) await page.evaluate(axeSource)
  return page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(only)}, resultTypes: ['violations'] })
      .then(result => result.violations.map(one => one.id + ': ' + one.nodes.slice(0, 2).map(node => node.target.join(' ')).join(' | ')))`,
  )
}
