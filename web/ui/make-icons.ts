import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { iconNames } from './icon-names.ts'

const lucide = join(import.meta.dirname, '../../node_modules/lucide-static/icons')
const file = join(import.meta.dirname, 'icons.svg')

/** One sprite of the Lucide icons (ISC) that we use. `node web/ui/make-icons.ts` writes it; a test sees that it is current. */
export function makeSprite(): string {
  const symbols = Object.entries(iconNames).map(([name, drawing]) => {
    const svg = readFileSync(join(lucide, `${drawing}.svg`), 'utf8')
    const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
    return `<symbol id="${name}" viewBox="0 0 24 24">${inner.replace(/\s+/g, ' ').replaceAll('> <', '><').trim()}</symbol>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg"><!-- Lucide, ISC -->\n${symbols.join('\n')}\n</svg>\n`
}

if (process.argv[1] === import.meta.filename) writeFileSync(file, makeSprite())
