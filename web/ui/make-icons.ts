import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { iconNames, isZoneIcon } from './icon-names.ts'

const lucide = join(import.meta.dirname, '../../node_modules/lucide-static/icons')
const here = import.meta.dirname

/** One sprite of the Lucide icons (ISC) that we use, and a small one of those that zones have. `node web/ui/make-icons.ts` writes them; a test sees that they are current. */
export function makeSprite(isWanted: (name: string) => boolean = () => true): string {
  const wanted = Object.entries(iconNames).filter(([name]) => isWanted(name))
  const symbols = wanted.map(([name, drawing]) => {
    const svg = readFileSync(join(lucide, `${drawing}.svg`), 'utf8')
    const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
    return `<symbol id="${name}" viewBox="0 0 24 24">${inner.replace(/\s+/g, ' ').replaceAll('> <', '><').trim()}</symbol>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg"><!-- Lucide, ISC -->\n${symbols.join('\n')}\n</svg>\n`
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(here, 'icons.svg'), makeSprite())
  writeFileSync(join(here, 'zone-icons.svg'), makeSprite(isZoneIcon))
}
