import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { InlineConfig, Rolldown } from 'vite'
import type { Assets } from './assets.ts'

const root = join(import.meta.dirname, '..')
const output = join(root, 'build')
const stamp = join(output, '.hash')

/** True where the built screens are those of the sources. */
export function isBuilt(hash: string = sourceHash(root)): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

/** Builds the screens, for the browser and for the server, unless nothing has changed since the last time. */
export async function buildWeb(): Promise<void> {
  const hash = sourceHash(root)
  if (isBuilt(hash)) return
  const began = performance.now()
  const fresh = join(output, `.new-${process.pid}`)
  try {
    await buildInto(fresh, root)
    rmSync(stamp, { force: true })
    for (const part of ['client', 'server']) {
      rmSync(join(output, part), { recursive: true, force: true })
      renameSync(join(fresh, part), join(output, part))
    }
    writeFileSync(stamp, hash)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  console.log(`Built the screens in ${Math.round(performance.now() - began)} ms.`)
}

async function buildInto(folder: string, root: string): Promise<void> {
  // Imported here, because a start that has nothing to build must not wait for it.
  const { build } = await import('vite')
  const client = join(folder, 'client')
  mkdirSync(client, { recursive: true })
  const browser = entriesOf(root).map(async ([surface, entry]) => {
    const made = (await build(browserConfig(root, client, surface, entry))) as Rolldown.RolldownOutput
    return [surface, assetsIn(made)] as const
  })
  const server = build(serverConfig(root, join(folder, 'server')))
  const manifest: Record<string, Assets> = Object.fromEntries(await Promise.all(browser))
  writeFileSync(join(client, 'manifest.json'), JSON.stringify(manifest, null, 2))
  await server
}

/**
 * A surface with a script begins at its main.tsx; one that has only pages and a style, at its stylesheet. A surface whose
 * pages need another script than its main one names it `<name>.entry.ts`.
 */
function entriesOf(root: string): [name: string, entry: string][] {
  return readdirSync(join(root, 'web'), { withFileTypes: true })
    .filter(one => one.isDirectory())
    .flatMap(({ name: surface }) => {
      const folder = join(root, 'web', surface)
      const main = ['main.tsx', `${surface}.css`].map(name => join(folder, name)).find(existsSync)
      const others = readdirSync(folder).filter(name => name.endsWith('.entry.ts'))
      return [
        ...(main ? [[surface, main] as [string, string]] : []),
        ...others.map(name => [name.replace('.entry.ts', ''), join(folder, name)] as [string, string]),
      ]
    })
}

/**
 * One build a surface: a device shows one surface only, so it loads one script and one stylesheet instead of a chain
 * of chunks shared with screens that it never shows. Old WebViews on kiosks and displays get their syntax.
 */
function browserConfig(root: string, outDir: string, surface: string, entry: string): InlineConfig {
  return {
    ...common(root),
    build: {
      target: 'chrome87',
      outDir,
      emptyOutDir: false,
      assetsDir: '',
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { [surface]: entry },
        // A screen uses few of a contract's endpoints: those it does not name stay out of its script.
        treeshake: {
          manualPureFunctions: ['Type', 'endpoint', 'channel', 'problem', 'Maybe', 'OneOf'],
          // A file of a contract that a screen takes nothing from stays out whole.
          moduleSideEffects: id => (/\/src\/modules\/\w+\/contract\b/.test(id) ? false : undefined),
        },
      },
    },
  }
}

/** The pages that the server renders, as one module that needs nothing beside it. */
function serverConfig(root: string, outDir: string): InlineConfig {
  return {
    ...common(root),
    build: {
      ssr: true,
      outDir,
      assetsDir: '',
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: { input: { pages: join(root, 'web/pages.tsx') } },
    },
    ssr: { noExternal: true },
  }
}

function common(root: string): InlineConfig {
  const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const
  return { root, configFile: false, logLevel: 'warn', base: '/assets/', publicDir: false, oxc }
}

function assetsIn({ output }: Rolldown.RolldownOutput): Assets {
  const entry = output.find(made => made.type === 'chunk' && made.isEntry)
  const ofEntry = entry?.type === 'chunk' ? [...(entry.viteMetadata?.importedCss ?? [])] : []
  const isScript = entry?.type === 'chunk' && /\.tsx?$/.test(entry.facadeModuleId ?? '')
  const styles = isScript ? ofEntry : output.map(made => made.fileName).filter(name => name.endsWith('.css'))
  return { script: isScript ? `/assets/${entry.fileName}` : undefined, styles: styles.map(name => `/assets/${name}`) }
}

/** Everything that the screens are made of. */
function sourceHash(root: string): string {
  const hash = createHash('sha256')
  const files = [
    ...filesBelow(root, 'web').filter(file => !/\.test\.tsx?$/.test(file)),
    ...filesBelow(root, 'src/modules').filter(file => /\/contract(\/[\w-]+)?\.ts$/.test(file)),
    // What a contract hands on to a browser.
    'src/modules/catalogue/rules.ts',
    'src/platform/contract.ts',
    'src/platform/problem.ts',
    'package-lock.json',
    'package.json',
  ]
  for (const file of files.sort()) hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
}

if (process.argv[1] === import.meta.filename) await buildWeb()
