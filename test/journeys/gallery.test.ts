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

test('no state of any screen has an axe violation, light and dark, narrow and wide', { timeout: 540_000 }, async () => {
  const views = states.flatMap(state =>
    state.languages.flatMap(language =>
      (state.frame === 'display' ? ['dark'] : ['light', 'dark']).flatMap(theme =>
        [360, 1366].map(width => ({ ...state, language, theme, width })),
      ),
    ),
  )
  const violations: string[] = []
  const queue = [...views]
  await Promise.all(
    [0, 1].map(async () => {
      const pages = new Map<number, Page>()
      for (let view = queue.shift(); view; view = queue.shift()) {
        const page = pages.get(view.width) ?? (await newPage(view.width))
        pages.set(view.width, page)
        await page.goto(
          `${hall.origin}/gallery/${view.surface}/${view.state}?lang=${view.language}&theme=${view.theme}`,
        )
        await page.waitForSelector('html[data-ready]')
        const where = `${view.surface}/${view.state} ${view.language} ${view.theme} ${view.width}`
        violations.push(...(await runAxe(page)).map(text => `${where}: ${text}`))
        const overflow = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        if (Number(overflow) > 1) violations.push(`${where}: scrolls sideways by ${overflow}`)
      }
      for (const page of pages.values()) await page.context().close()
    }),
  )

  expect(views.length).toBeGreaterThan(200)
  expect(violations).toEqual([])
})

async function newPage(width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width === 360 ? 740 : 768 },
    reducedMotion: 'reduce',
    bypassCSP: true,
  })
  return context.newPage()
}

async function runAxe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(tags)} }, resultTypes: ['violations'] })
      .then(result => result.violations.map(one => one.id + ': ' + one.nodes.slice(0, 2).map(node => node.target.join(' ')).join(' | ')))`,
  )
}
