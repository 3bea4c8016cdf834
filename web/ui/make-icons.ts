import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { iconNames } from './icon-names.ts'

/** `node web/ui/make-icons.ts`: writes icons.svg, one sprite of the Lucide icons (ISC) that we use. */
const folder = join(import.meta.dirname, '../../node_modules/lucide-static/icons')
const older: Record<string, string> = { 'circle-help': 'circle-question-mark' }

const symbols = Object.entries(iconNames).map(([name, lucide]) => {
  const svg = read(lucide) ?? read(older[lucide] ?? '') ?? ''
  if (!svg) throw new Error(`Lucide has no ${lucide}`)
  const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).replace(/\s+/g, ' ').trim()
  return `<symbol id="${name}" viewBox="0 0 24 24">${inner}</symbol>`
})
writeFileSync(join(import.meta.dirname, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg"><!-- Lucide, ISC -->\n${symbols.join('\n')}\n</svg>\n`)

function read(lucide: string): string | undefined {
  try {
    return readFileSync(join(folder, `${lucide}.svg`), 'utf8')
  } catch {
    return undefined
  }
}
