import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allPermissions } from '#modules/identity'
import { modules } from '../src/modules/index.ts'

const root = join(import.meta.dirname, '..')

interface Source {
  path: string
  text: string
}

const sources = ['src', 'web', 'demo', 'bench'].flatMap(folder => filesBelow(join(root, folder)))
const order = modules.map(module => module.name)

/** The walls of DESIGN section 4. Each is a function of sources, so that each can be shown to bite. */
describe('modules', () => {
  test('import only those before them, and only their faces', () => {
    expect(importsAgainstTheOrder(sources)).toEqual([])
    expect(
      importsAgainstTheOrder([{ path: 'src/modules/places/rules.ts', text: "import { x } from '#modules/queue'" }]),
    ).toHaveLength(1)
    expect(
      importsAgainstTheOrder([{ path: 'src/modules/queue/rules.ts', text: "import { x } from '../places/rules.ts'" }]),
    ).toHaveLength(1)
  })

  test('write only in their own schema', () => {
    expect(writesElsewhere(sources)).toEqual([])
    expect(
      writesElsewhere([{ path: 'src/modules/queue/commands/x.ts', text: "ctx.db.updateTable('places.halls')" }]),
    ).toHaveLength(1)
    expect(
      writesElsewhere([{ path: 'src/modules/queue/commands/x.ts', text: 'sql`\n  delete from identity.staff`' }]),
    ).toHaveLength(1)
  })

  test('read only schemas of those before them', () => {
    expect(readsAhead(sources)).toEqual([])
    expect(
      readsAhead([{ path: 'src/modules/places/queries/x.ts', text: "ctx.db.selectFrom('queue.tickets')" }]),
    ).toHaveLength(1)
  })

  test('are known to nobody below: the platform knows nothing of halls', () => {
    expect(platformKnows(sources)).toEqual([])
    expect(platformKnows([{ path: 'src/platform/x.ts', text: "import { x } from '#modules/queue'" }])).toHaveLength(1)
  })

  test('read the time from the context, never from the clock', () => {
    expect(readsTheClock(sources)).toEqual([])
    expect(readsTheClock([{ path: 'src/modules/queue/commands/x.ts', text: 'const now = new Date()' }])).toHaveLength(1)
  })

  test('have a README', () => {
    for (const name of order)
      expect(readFileSync(join(root, 'src/modules', name, 'README.md'), 'utf8').length).toBeGreaterThan(200)
  })
})

describe('screens', () => {
  test('reach a module through its contract only', () => {
    expect(screensBehindTheDoor(sources)).toEqual([])
    expect(
      screensBehindTheDoor([{ path: 'web/counter/x.tsx', text: "import { x } from '#modules/queue'" }]),
    ).toHaveLength(1)
  })

  test('share ui and client, nothing else', () => {
    expect(screensOfOthers(sources)).toEqual([])
    expect(
      screensOfOthers([{ path: 'web/counter/x.tsx', text: "import { x } from '../kiosk/words.ts'" }]),
    ).toHaveLength(1)
  })

  test('name no regency: that is the tenant’s', () => {
    const naming = sources.filter(
      source =>
        !/states\.tsx?$|\.test\.tsx?$/.test(source.path) &&
        /jember/i.test(source.text.replaceAll('tenants/jember', '')),
    )
    expect(naming.map(source => source.path)).toEqual([])
  })
})

describe('endpoints', () => {
  const endpoints = modules.flatMap(module =>
    module.serves.map(served => ({ module: module.name, ...served.endpoint })),
  )
  const channels = modules.flatMap(module =>
    (module.streams ?? []).map(streamed => ({ module: module.name, ...streamed.channel })),
  )

  test('ask for a permission of their own module that somebody has', () => {
    for (const { module, access, path } of [...endpoints, ...channels]) {
      if (access === 'public') continue
      expect(access.startsWith(`${module}.`), path).toBe(true)
      expect(allPermissions().has(access), access).toBe(true)
    }
  })

  test('live below the name of their module, each address once', () => {
    for (const { module, path } of [...endpoints, ...channels]) expect(path.startsWith(`/${module}/`), path).toBe(true)
    const addresses = endpoints.map(({ method, path }) => `${method} ${path}`)
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  test('declare every problem that their module throws', () => {
    const declared = new Set(endpoints.flatMap(endpoint => endpoint.problems.map(problem => problem.type)))
    const made = sources
      .filter(source => isContract(source.path))
      .flatMap(source => [...source.text.matchAll(/= problem\(\s*'([^']+)'/g)].map(match => match[1]))
    expect(made.filter(type => type && !declared.has(type))).toEqual([])
  })

  test('have permissions that are used: none is given for nothing', () => {
    const used = new Set([...endpoints, ...channels].map(one => one.access))
    expect([...allPermissions()].filter(permission => !used.has(permission as 'public'))).toEqual([])
  })
})

/** What crosses the wire: `contract.ts`, or the files of a long one. */
function isContract(path: string): boolean {
  return /modules\/[a-z]+\/contract(?:\/[a-z-]+)?\.ts$/.test(path)
}

function moduleOf(path: string): string | undefined {
  return /^src\/modules\/([a-z]+)\//.exec(path)?.[1]
}

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => match[1] ?? '')
}

function importsAgainstTheOrder(from: readonly Source[]): string[] {
  return from.flatMap(({ path, text }) => {
    const mine = moduleOf(path)
    if (!mine || path.endsWith('.test.ts')) return []
    return importsOf(text)
      .filter(target => {
        const named = /^#(?:modules|contracts)\/([a-z]+)$/.exec(target)?.[1]
        if (named) return order.indexOf(named) > order.indexOf(mine) || named === mine
        const file = target.startsWith('.') ? relative(root, resolve(root, path, '..', target)) : ''
        const other = moduleOf(file)
        return (
          other !== undefined &&
          other !== mine &&
          !(isContract(path) && file.endsWith('/contract.ts') && order.indexOf(other) < order.indexOf(mine))
        )
      })
      .map(target => `${path} imports ${target}`)
  })
}

function schemasIn(text: string, verbs: RegExp): string[] {
  return [...text.matchAll(verbs)]
    .map(match => match[1] ?? '')
    .filter(schema => [...order, 'platform'].includes(schema))
}

function writesElsewhere(from: readonly Source[]): string[] {
  const writing = /(?:(?:insertInto|updateTable|deleteFrom)\('|(?:insert into|update|delete from)\s+)([a-z]+)\./g
  return inModules(from).flatMap(({ path, text }) =>
    schemasIn(text, writing)
      .filter(schema => schema !== moduleOf(path))
      .map(schema => `${path} writes ${schema}`),
  )
}

function readsAhead(from: readonly Source[]): string[] {
  const reading = /(?:(?:selectFrom|innerJoin|leftJoin)\('|(?:from|join)\s+)([a-z]+)\./g
  return inModules(from).flatMap(({ path, text }) =>
    schemasIn(text, reading)
      .filter(schema => schema !== 'platform' && order.indexOf(schema) > order.indexOf(moduleOf(path) ?? ''))
      .map(schema => `${path} reads ${schema}`),
  )
}

function inModules(from: readonly Source[]): Source[] {
  return from.filter(({ path }) => moduleOf(path) && !path.endsWith('.test.ts'))
}

function platformKnows(from: readonly Source[]): string[] {
  return from
    .filter(({ path }) => path.startsWith('src/platform/') && !path.endsWith('.test.ts'))
    .flatMap(({ path, text }) =>
      importsOf(text)
        .filter(target => /^#(modules|contracts|tenant|ui|client)/.test(target) || target.includes('../modules'))
        .map(target => `${path} imports ${target}`),
    )
}

/** Sessions, tokens and devices live in real time, whatever the hall's clock says: identity may. */
function readsTheClock(from: readonly Source[]): string[] {
  const clock = /new Date\(\)|Date\.now\(\)/
  return inModules(from)
    .filter(
      ({ path, text }) => moduleOf(path) !== 'identity' && clock.test(text.replaceAll('deviceOf(row, new Date())', '')),
    )
    .map(({ path }) => path)
}

function screensBehindTheDoor(from: readonly Source[]): string[] {
  return from
    .filter(({ path }) => path.startsWith('web/'))
    .flatMap(({ path, text }) =>
      importsOf(text)
        .filter(target => /^#(modules|db|tenant)/.test(target) || /src\/(modules|main)/.test(target))
        .map(target => `${path} imports ${target}`),
    )
}

function screensOfOthers(from: readonly Source[]): string[] {
  const shared = new Set(['ui', 'client', 'gallery'])
  return from.flatMap(({ path, text }) => {
    const surface = /^web\/([a-z]+)\//.exec(path)?.[1]
    if (!surface || shared.has(surface)) return []
    return importsOf(text)
      .filter(target => target.startsWith('../'))
      .map(target => ({
        target,
        other: /^web\/([a-z]+)\//.exec(relative(root, resolve(root, path, '..', target)))?.[1],
      }))
      .filter(({ other }) => other !== undefined && other !== surface && !shared.has(other))
      .map(({ target }) => `${path} imports ${target}`)
  })
}

function filesBelow(folder: string): Source[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map(entry => join(entry.parentPath, entry.name))
      .map(file => ({ path: relative(root, file), text: readFileSync(file, 'utf8') }))
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return []
    throw error
  }
}
