import { openBrowser } from './test/browser.ts'

const o = 'http://127.0.0.1:8431'
const browser = await openBrowser()
const list: [string, string][] = process.argv.slice(2).map(a => a.split('::') as [string, string])
for (const [name, path] of list)
  for (const width of [360, 1366])
    for (const theme of ['light', 'dark'] as const) {
      if (theme === 'dark' && process.env.NODARK) continue
      const c = await browser.newContext({
        viewport: { width, height: 768 },
        colorScheme: theme,
        reducedMotion: 'reduce',
        javaScriptEnabled: !process.env.NOJS,
      })
      const p = await c.newPage()
      p.on('console', m => console.log(name, m.type(), m.text()))
      await p.goto(o + path)
      const w = process.env.NOJS
        ? 0
        : await p.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
      if (Number(w) > 0) console.log(name, width, 'overflow', w)
      await p.screenshot({ path: `/tmp/x/${name}-${width}-${theme}.png`, fullPage: true })
      await c.close()
    }
await browser.close()
