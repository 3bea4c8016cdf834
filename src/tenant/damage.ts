import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { readTenant, type TenantFault } from './read.ts'

/** The tenant that this repository ships, and its hall. */
export const shippedFolder = join(import.meta.dirname, '../../tenants/jember')
export const hallFile = `halls/${readdirSync(join(shippedFolder, 'halls')).sort()[0]}`

/** One replacement in one file, and every fault that must come of it, in order. */
export interface Damage {
  is: string
  file: string
  from: string
  to: string
  faults: ExpectedFault[]
}

/** `at` is the text on whose line the fault stands, when that is not the line of the damage. */
export interface ExpectedFault {
  field: string
  says: string
  at?: string
  file?: string
}

/** A copy of the shipped tenant for a test file to spoil. */
export function copyOfShipped() {
  const folder = mkdtempSync(join(tmpdir(), 'satap-tenant-'))
  for (const file of [
    'tenant.json',
    'catalogue.json',
    'synonyms.json',
    'checklists.json',
    'calendar.json',
    'regions.json',
    hallFile,
  ]) {
    cpSync(join(shippedFolder, file), join(folder, file))
  }
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const textOf = (file: string) => readFileSync(join(folder, file), 'utf8')

  return {
    folder,
    textOf,
    /** What reading says while the file holds this text. */
    faultsWith(file: string, text: string): TenantFault[] {
      const before = textOf(file)
      writeFileSync(join(folder, file), text)
      try {
        return readTenant(folder).faults
      } finally {
        writeFileSync(join(folder, file), before)
      }
    },
    /** Spoils the file, expects exactly these faults at exactly these lines, and mends it. */
    expectFaults({ file, from, to, faults }: Damage): void {
      const text = textOf(file)
      expect(text, 'the damage finds its place').toContain(from)
      expect(faults, 'a damage does something').not.toEqual([])
      const spoilt = text.replace(from, () => to)
      const expected = faults.map(({ field, says, at, file: elsewhere }) => {
        const shown = elsewhere ? textOf(elsewhere) : spoilt
        const position = at === undefined ? text.indexOf(from) : shown.indexOf(at)
        expect(position, `the line of ${field} finds its place`).toBeGreaterThanOrEqual(0)
        const line = shown.slice(0, position).split('\n').length
        return { file: elsewhere ?? file, line, field, says: expect.stringContaining(says) as string }
      })

      expect(this.faultsWith(file, spoilt)).toEqual(expected)
    },
  }
}
