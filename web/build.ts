import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const output = join(root, 'build')

/** Old WebViews on kiosks and displays: newer syntax is written out. */
const target = 'chrome87'

/** Builds the screens, for the browser and for the server, unless nothing has changed since the last time. */
export async function buildWeb({ quiet = false }: { quiet?: boolean } = {}): Promise<void> {
  const hash = sourceHash()
  const stamp = join(output, 'hash')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  const began = performance.now()
  rmSync(output, { recursive: true, force: true })
  const { build } = await import('vite')
  const common = { root, configFile: false as const, logLevel: 'warn' as const, base: '/assets/', publicDir: false as const, oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } }
  await build({
    ...common,
    build: {
      target,
      outDir: join(output, 'client'),
      manifest: 'manifest.json',
      assetsDir: '',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: Object.fromEntries(surfaces().map(surface => [surface, join(root, 'web', surface, 'main.tsx')])) },
    },
  })
  await build({
    ...common,
    build: { ssr: true, outDir: join(output, 'server'), assetsInlineLimit: 0, assetsDir: '', rolldownOptions: { input: { pages: join(root, 'web/pages.tsx') } } },
    ssr: { noExternal: true },
  })
  mkdirSync(output, { recursive: true })
  writeFileSync(stamp, hash)
  if (!quiet) console.log(`Built the screens in ${Math.round(performance.now() - began)} ms.`)
}

function surfaces(): string[] {
  return readdirSync(join(root, 'web'), { withFileTypes: true })
    .filter(entry => entry.isDirectory() && existsSync(join(root, 'web', entry.name, 'main.tsx')))
    .map(entry => entry.name)
}

/** Everything that the screens are made of. */
function sourceHash(): string {
  const hash = createHash('sha256')
  const files = [
    ...filesBelow('web').filter(file => !file.includes('.test.')),
    ...filesBelow('src/modules').filter(file => file.endsWith('contract.ts')),
    'src/platform/contract.ts',
    'src/platform/problem.ts',
    'package-lock.json',
  ]
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1))
}

if (process.argv[1] === import.meta.filename) await buildWeb()
