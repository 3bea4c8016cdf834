import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { Settings } from 'typebox/system'
import { explain, type ShapeError } from './explain.ts'
import { readLexicon } from './lexicon.ts'
import { type Located, readLocated } from './lines.ts'
import { makeTenant, type Tenant } from './make.ts'
import { checkRules } from './rules.ts'
import { fileSchemas, HallFile, type TenantFiles } from './schema.ts'

export interface TenantFault {
  file: string
  line: number
  field: string
  says: string
}

/** Reads a tenant's folder and reports every fault with file, line and field. The tenant is there only without faults. */
export function readTenant(folder: string): { tenant: Tenant | undefined; faults: TenantFault[] } {
  const faults: TenantFault[] = []
  const located = new Map<string, Located>()
  for (const [file, schema] of [...Object.entries(fileSchemas), ...hallFiles(folder, faults)]) {
    readFile(folder, file, schema, located, faults)
  }
  // What fits together can be asked only of files that have their shape.
  if (faults.length > 0) return { tenant: undefined, faults }

  const files = together(located)
  const fileOf = new Map([...located].map(([file, { value }]) => [value, file]))
  for (const { file, field, says } of checkRules(files, hall => fileOf.get(hall) ?? '')) {
    faults.push({ file, line: located.get(file)?.lineOf(field) ?? 1, field, says })
  }
  return { tenant: faults.length === 0 ? makeTenant(files, readLexicon(folder)) : undefined, faults }
}

/** One line a fault, as editors and people read them: `file:line field: sentence`. */
export function printFaults(faults: readonly TenantFault[]): string[] {
  return faults.map(({ file, line, field, says }) => `${file}:${line} ${field || 'the file'}: ${says}`)
}

function hallFiles(folder: string, faults: TenantFault[]): [string, TSchema][] {
  try {
    const names = readdirSync(join(folder, 'halls')).filter(name => name.endsWith('.json'))
    if (names.length === 0) faults.push({ file: 'halls', line: 1, field: '', says: 'holds no hall' })
    return names.sort().map(name => [`halls/${name}`, HallFile])
  } catch {
    faults.push({ file: 'halls', line: 1, field: '', says: 'is missing' })
    return []
  }
}

function readFile(
  folder: string,
  file: string,
  schema: TSchema,
  located: Map<string, Located>,
  faults: TenantFault[],
): void {
  const text = textOf(join(folder, file))
  if (text === undefined) {
    faults.push({ file, line: 1, field: '', says: 'is missing or cannot be read' })
    return
  }
  const read = readLocated(text)
  if ('says' in read) {
    faults.push({ file, line: read.line, field: '', says: read.says })
    return
  }
  located.set(file, read)
  for (const { field, says } of explain(shapeErrors(schema, read.value))) {
    faults.push({ file, line: read.lineOf(field), field, says })
  }
}

function textOf(path: string): string | undefined {
  try {
    // Some editors begin a file with a byte order mark, which is not JSON.
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    return undefined
  }
}

/** TypeBox stops at eight errors, which guards a server. Whoever mends a file wants to see them all. */
function shapeErrors(schema: TSchema, value: unknown): ShapeError[] {
  const check = Compile(schema)
  if (check.Check(value)) return []
  const { maxErrors } = Settings.Get()
  Settings.Set({ maxErrors: 10_000 })
  try {
    // TypeBox types an error by its keyword; we read the few fields that we need of any.
    return check.Errors(value) as ShapeError[]
  } finally {
    Settings.Set({ maxErrors })
  }
}

/** Each value was checked against its schema just before. */
function together(located: Map<string, Located>): TenantFiles {
  const value = (file: string) => located.get(file)?.value
  return {
    tenant: value('tenant.json') as TenantFiles['tenant'],
    catalogue: value('catalogue.json') as TenantFiles['catalogue'],
    synonyms: value('synonyms.json') as TenantFiles['synonyms'],
    checklists: value('checklists.json') as TenantFiles['checklists'],
    calendar: value('calendar.json') as TenantFiles['calendar'],
    regions: value('regions.json') as TenantFiles['regions'],
    halls: [...located]
      .filter(([file]) => file.startsWith('halls/'))
      .map(([, one]) => one.value as TenantFiles['halls'][number]),
  }
}
