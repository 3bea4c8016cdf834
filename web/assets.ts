import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a page of a surface loads. */
export interface Assets {
  script: string | undefined
  styles: string[]
}

let manifest: Record<string, Assets> | undefined

/** The script and the stylesheets of a surface, as the last build named them; nothing for one that has neither. */
export function assetsOf(surface: string): Assets {
  manifest ??= JSON.parse(readFileSync(join(import.meta.dirname, '../build/client/manifest.json'), 'utf8')) as Record<
    string,
    Assets
  >
  return { script: manifest[surface]?.script, styles: manifest[surface]?.styles ?? [] }
}
