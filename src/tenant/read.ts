import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
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
  for (const [file, schema] of [...Object.entries(fileSchemas), ...hallFiles(folder, faults)])
    readFile(folder, file, schema, located, faults)
  if (faults.length > 0) return { tenant: undefined, faults }

  const files = together(located)
  const hallOf = new Map(files.halls.map(hall => [hall, [...located].find(([, one]) => one.value === hall)?.[0] ?? '']))
  for (const { file, field, says } of checkRules(files, hall => hallOf.get(hall) ?? '')) {
    faults.push({ file, field, says, line: located.get(file)?.lineOf(field) ?? 1 })
  }
  return { tenant: faults.length === 0 ? makeTenant(files) : undefined, faults }
}

/** One line a fault, as editors and people read them: `file:line field: sentence`. */
export function printFaults(faults: readonly TenantFault[]): string[] {
  return faults.map(({ file, line, field, says }) => `${file}:${line} ${field || 'the file'}: ${says}`)
}

function hallFiles(folder: string, faults: TenantFault[]): [string, TSchema][] {
  try {
    const names = readdirSync(join(folder, 'halls'))
      .filter(name => name.endsWith('.json'))
      .sort()
    if (names.length === 0) faults.push({ file: 'halls', line: 1, field: '', says: 'holds no hall' })
    return names.map(name => [`halls/${name}`, HallFile])
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
  let text: string
  try {
    text = readFileSync(join(folder, file), 'utf8')
  } catch {
    faults.push({ file, line: 1, field: '', says: 'is missing or cannot be read' })
    return
  }
  const read = readLocated(text)
  if ('says' in read) {
    faults.push({ file, line: read.line, field: '', says: read.says })
    return
  }
  const check = Compile(schema)
  if (check.Check(read.value)) {
    located.set(file, read)
    return
  }
  const seen = new Set<string>()
  for (const error of check.Errors(read.value)) {
    for (const { field, says } of explain(error as ShapeError)) {
      if (seen.has(field)) continue
      seen.add(field)
      faults.push({ file, line: read.lineOf(field), field, says })
    }
  }
}

interface ShapeError {
  keyword: string
  instancePath: string
  message: string
  params: { requiredProperties?: string[]; additionalProperties?: string[] }
}

/** A missing or unknown field is named itself, not the object that it is missing in. */
function explain({ keyword, instancePath, message, params }: ShapeError): { field: string; says: string }[] {
  const at = fieldOf(instancePath)
  const below = (name: string) => (at ? `${at}.${name}` : name)
  if (keyword === 'required')
    return (params.requiredProperties ?? []).map(name => ({ field: below(name), says: 'is missing' }))
  if (keyword === 'additionalProperties')
    return (params.additionalProperties ?? []).map(name => ({
      field: below(name),
      says: 'is not a field that is known here',
    }))
  if (keyword === 'boolean') return [{ field: at, says: 'is not a field that is known here' }]
  return [{ field: at, says: message }]
}

/** `/services/3/fee` is `services[3].fee`. */
function fieldOf(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : path ? `${path}.${part}` : part), '')
}

/** Each value was checked against its schema just before. */
function together(located: Map<string, Located>): TenantFiles {
  const value = (file: string) => located.get(file)?.value
  return {
    tenant: value('tenant.json') as TenantFiles['tenant'],
    catalogue: value('catalogue.json') as TenantFiles['catalogue'],
    calendar: value('calendar.json') as TenantFiles['calendar'],
    regions: value('regions.json') as TenantFiles['regions'],
    halls: [...located]
      .filter(([file]) => file.startsWith('halls/'))
      .map(([, one]) => one.value as TenantFiles['halls'][number]),
  }
}
