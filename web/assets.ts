import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Chunk {
  file: string
  css?: string[]
  imports?: string[]
}

let manifest: Record<string, Chunk> | undefined

/** The script and the stylesheets of a surface, as the last build named them. */
export function assetsOf(surface: string): { script: string | undefined; styles: string[] } {
  manifest ??= JSON.parse(readFileSync(join(import.meta.dirname, '../build/client/manifest.json'), 'utf8')) as Record<string, Chunk>
  const entry = manifest[`web/${surface}/main.tsx`]
  if (!entry) return { script: undefined, styles: [] }
  return { script: `/assets/${entry.file}`, styles: stylesOf(manifest, entry, new Set()) }
}

function stylesOf(chunks: Record<string, Chunk>, chunk: Chunk, seen: Set<Chunk>): string[] {
  if (seen.has(chunk)) return []
  seen.add(chunk)
  const below = (chunk.imports ?? []).flatMap(name => (chunks[name] ? stylesOf(chunks, chunks[name], seen) : []))
  return [...new Set([...below, ...(chunk.css ?? []).map(file => `/assets/${file}`)])]
}
