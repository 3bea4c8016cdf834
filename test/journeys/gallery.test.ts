import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { forgetHall, type PracticeHall, startPracticeHall } from '../harness/practice-hall.ts'

type State = Window['satapGallery'][number]

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const everything = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
/** The rules of those tags that look at colours. */
const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

let hall: PracticeHall
let browser: Browser
let states: State[]
beforeAll(async () => {
  hall = await startPracticeHall()
  browser = await openBrowser()
  const page = await newPage(1366)
  await open(page, '/gallery')
  states = await page.evaluate(() => window.satapGallery)
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
  await page.evaluate(axeSource)
  const broken = (await runAxe(page, everything)).map(text => text.split(':')[0])
  await page.context().close()

  expect(broken).toEqual(expect.arrayContaining(['image-alt', 'color-contrast', 'target-size']))
})

test('no state of any screen has an axe violation, light and dark, narrow and wide', { timeout: 600_000 }, async () => {
  const found = await Promise.all([360, 1366].map(judgeEverything))

  expect(states.flatMap(state => state.languages).length).toBeGreaterThan(150)
  expect(found.flat()).toEqual([])
})

/** Every state at one width. A surface is loaded once: most of the time went into loading axe again for each state. */
async function judgeEverything(width: number): Promise<string[]> {
  const found: string[] = []
  const page = await newPage(width)
  for (const shown of Map.groupBy(states, ({ surface, wears }) => `${surface} ${wears}`).values()) {
    const { surface, state } = shown[0] as State
    await open(page, `/gallery/${surface}/${state}`)
    await page.evaluate(axeSource)
    found.push(...(await page.evaluate(moreThanColours)).map(rule => `${surface}: a theme changes ${rule}`))
    for (const one of shown)
      for (const language of one.languages) {
        const where = `${surface}/${one.state} ${language}`
        found.push(...(await judge(page, one, language)).map(text => `${where} ${width} ${text}`))
      }
  }
  await page.context().close()
  return found
}

/**
 * One state in one language. Themes differ in colours only (`moreThanColours`), so the second is asked about those, and
 * once: a language has no colours of its own.
 */
async function judge(page: Page, { surface, state, frame, languages }: State, language: string): Promise<string[]> {
  const theme = frame === 'display' ? 'dark' : 'light'
  const address = `/gallery/${surface}/${state}?lang=${language}&theme=${theme}`
  await page.evaluate(it => window.satapShow(it), address)
  const found = (await runAxe(page, everything)).map(text => `${theme}: ${text}`)

  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  if (Number(overflow) > 1) found.push(`${theme}: scrolls sideways by ${overflow}`)

  if (theme === 'dark' || language !== languages[0]) return found
  await page.evaluate("document.documentElement.dataset.theme = 'dark'")
  return [...found, ...(await runAxe(page, colours)).map(text => `dark: ${text}`)]
}

/** In the browser: what the rules of a theme set besides colours and shadows. */
function moreThanColours(): string[] {
  const isColour = (style: CSSStyleDeclaration, name: string) =>
    /^color-scheme$|^--lightningcss-(light|dark)$/.test(name) ||
    ['color', 'box-shadow'].some(kind => name.startsWith('--') && CSS.supports(kind, style.getPropertyValue(name)))
  const within = (rules: CSSRuleList, isThemed: boolean): string[] =>
    [...rules].flatMap(rule => {
      const isOfTheme = isThemed || /data-theme|prefers-color-scheme/.test(rule.cssText.split('{')[0] ?? '')
      const style = rule instanceof CSSStyleRule && isOfTheme ? rule.style : undefined
      const odd = style
        ? [...style].filter(name => !isColour(style, name)).map(name => `${rule.cssText.split('{')[0]}${name}`)
        : []
      return 'cssRules' in rule ? [...odd, ...within(rule.cssRules as CSSRuleList, isOfTheme)] : odd
    })
  return [...document.styleSheets].flatMap(sheet => within(sheet.cssRules, false))
}

async function newPage(width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width === 360 ? 740 : 768 },
    reducedMotion: 'reduce',
    bypassCSP: true,
  })
  return context.newPage()
}

async function open(page: Page, path: string) {
  await page.goto(hall.origin + path)
  await page.waitForSelector('html[data-ready]')
}

async function runAxe(page: Page, runOnly: { type: string; values: string[] }): Promise<string[]> {
  return page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'] })
      .then(result => result.violations.map(one => one.id + ': ' + one.nodes.slice(0, 2).map(node => node.target.join(' ')).join(' | ')))`,
  )
}
