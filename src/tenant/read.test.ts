import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyOfShipped, hallFile, shippedFolder } from './damage.ts'
import { printFaults, readTenant } from './index.ts'

const copy = copyOfShipped()

test('the shipped tenant has no fault, and its true counts', () => {
  const { tenant, faults } = readTenant(shippedFolder)

  expect(printFaults(faults)).toEqual([])
  const places = (kind: string) => tenant?.regions.filter(region => region.kind === kind).length
  expect([places('kecamatan'), places('desa'), places('kelurahan')]).toEqual([31, 226, 22])
  const inCatalogue = tenant?.services.filter(service => service.id !== 'penghubung') ?? []
  expect([inCatalogue.length, tenant?.agencies.length, tenant?.lifeEvents.length]).toEqual([76, 8, 14])
  expect(inCatalogue.filter(service => service.stage === 'pilot').length).toBe(35)
})

test('the menu holds every pilot service and the desk that connects, each given by a counter', () => {
  const { tenant } = readTenant(shippedFolder)

  const pilots = tenant?.services.filter(service => service.stage === 'pilot').map(service => service.id) ?? []
  const [hall] = tenant?.halls ?? []
  expect(hall?.menu.map(line => line.serviceId).sort()).toEqual(pilots.sort())
  expect(new Set(hall?.counters.flatMap(counter => counter.serviceIds))).toEqual(new Set(pilots))
})

test('a service keeps where it comes from and how sure we are', () => {
  const { tenant } = readTenant(shippedFolder)

  const standard = tenant?.services.find(service => service.id === 'akta-kelahiran')?.standard
  expect(standard).toMatchObject({
    source: expect.arrayContaining(['own']),
    confidence: 'high',
    sla: { evidence: 'law' },
  })
})

test('a fault is printed as file, line, field and sentence', () => {
  const spoilt = copy.textOf('tenant.json').replace('Asia/Jakarta', 'Asia/Nowhere')

  expect(printFaults(copy.faultsWith('tenant.json', spoilt))).toEqual([
    'tenant.json:6 timezone: Asia/Nowhere is not a time zone',
  ])
  expect(printFaults(copy.faultsWith('tenant.json', '{\n'))).toEqual([
    'tenant.json:2 the file: the file ends too early',
  ])
})

test('every fault of a shape is told, not the first few', () => {
  const spoilt = copy.textOf('catalogue.json').replaceAll('"amount_idr": 0', '"amount_idr": -1')

  expect(copy.faultsWith('catalogue.json', spoilt)).toHaveLength(76)
})

test('a byte order mark, which some editors write, is no fault', () => {
  expect(copy.faultsWith('tenant.json', `\uFEFF${copy.textOf('tenant.json')}`)).toEqual([])
})

test('a folder without files says which are missing', () => {
  const { tenant, faults } = readTenant(join(copy.folder, 'nowhere'))

  expect(tenant).toBeUndefined()
  expect(faults.map(fault => fault.file).sort()).toEqual([
    'calendar.json',
    'catalogue.json',
    'checklists.json',
    'halls',
    'regions.json',
    'synonyms.json',
    'tenant.json',
  ])
})

test('whatever stands in place of any value of a hall, reading never throws and every fault has a line of the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'satap-garbage-'))
  cpSync(copy.folder, folder, { recursive: true })
  // What people say is no part of a hall, and reading all of it fifty times takes long.
  const { meta } = JSON.parse(copy.textOf('synonyms.json'))
  const silent = {
    meta,
    fillers: {},
    weak: {},
    strong: {},
    words: {},
    services: {},
    life_events: {},
    outside_needs: [],
  }
  writeFileSync(join(folder, 'synonyms.json'), JSON.stringify(silent))
  const paths = pathsOf(JSON.parse(copy.textOf(hallFile)))

  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, garbage) => {
      const hall = JSON.parse(copy.textOf(hallFile))
      const holder = path.slice(0, -1).reduce((at, part) => at[part], hall)
      holder[path.at(-1) ?? ''] = garbage
      const text = JSON.stringify(hall, null, 1)
      writeFileSync(join(folder, hallFile), text)

      const { tenant, faults } = readTenant(folder)

      expect(tenant === undefined).toBe(faults.length > 0)
      const lines = text.split('\n').length
      expect(faults.every(({ file, line }) => file === hallFile && line >= 1 && line <= lines)).toBe(true)
    }),
    { numRuns: 50 },
  )
  rmSync(folder, { recursive: true })
})

/** The way to every value in it. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  const deeper = Object.entries(value).flatMap(([name, one]) => pathsOf(one, [...path, name]))
  return path.length === 0 ? deeper : [path, ...deeper]
}
