import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readLocated } from './lines.ts'
import { printFaults, readTenant } from './read.ts'

const shipped = join(import.meta.dirname, '../../tenants/jember')
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'satap-tenant-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the shipped tenant has no fault, and its true counts', () => {
  const { tenant, faults } = readTenant(shipped)

  expect(printFaults(faults)).toEqual([])
  const kinds = (kind: string) => tenant?.regions.filter(region => region.kind === kind).length
  expect([kinds('kecamatan'), kinds('desa'), kinds('kelurahan')]).toEqual([31, 226, 22])
  const inCatalogue = tenant?.services.filter(service => service.id !== 'penghubung') ?? []
  expect([inCatalogue.length, tenant?.agencies.length, tenant?.lifeEvents.length]).toEqual([76, 8, 14])
  expect(
    inCatalogue
      .filter(service => service.stage === 'pilot')
      .every(service => tenant?.halls[0]?.menu.some(line => line.serviceId === service.id)),
  ).toBe(true)
  expect(tenant?.halls[0]?.menu.length).toBe(36)
})

type Damage = [says: string, file: string, from: string, to: string, field: string]

/** Each damage is one replacement in one file; the line is where the replaced text stood. */
const damages: Damage[] = [
  ['an unknown agency', 'catalogue.json', '"agency": "dinsos"', '"agency": "dinsoz"', 'agency'],
  ['a duplicate service', 'catalogue.json', '"id": "kartu-identitas-anak"', '"id": "akta-kelahiran"', 'id'],
  ['a negative fee', 'catalogue.json', '"amount_idr": 0', '"amount_idr": -5000', 'amount_idr'],
  ['a fee with cents', 'catalogue.json', '"amount_idr": 0', '"amount_idr": 0.5', 'amount_idr'],
  [
    'a misspelt field',
    'catalogue.json',
    '"fulfilment": "while_you_wait"',
    '"fullfilment": "while_you_wait"',
    'fullfilment',
  ],
  ['a stage nobody knows', 'catalogue.json', '"stage": "planned"', '"stage": "soon"', 'stage'],
  [
    'a requirement from nowhere',
    'catalogue.json',
    '"surat-keterangan-kelahiran-desa"\n',
    '"surat-dari-mana"\n',
    'obtainable_from[0]',
  ],
  ['an identifier with spaces', 'catalogue.json', '"id": "akta-kematian"', '"id": "Akta Kematian"', 'id'],
  ['no English name', 'catalogue.json', '"name_en": "Birth certificate",', '', 'name_en'],
  ['no source', 'catalogue.json', '"confidence": "high"', '"confidence": "sure"', 'confidence'],
  [
    'a service on the menu that is only planned',
    'halls/mpp-jember.json',
    '"service": "akta-kelahiran"',
    '"service": "akta-perkawinan"',
    'service',
  ],
  [
    'a menu line for no service',
    'halls/mpp-jember.json',
    '"service": "akta-kelahiran"',
    '"service": "akta-apa"',
    'service',
  ],
  [
    'a menu line twice',
    'halls/mpp-jember.json',
    '"service": "kartu-identitas-anak"',
    '"service": "akta-kelahiran"',
    'service',
  ],
  [
    'a counter in no zone',
    'halls/mpp-jember.json',
    '"zone": "D",\n      "booth": "dpmptsp"\n    }\n  ],\n  "desks"',
    '"zone": "Z",\n      "booth": "dpmptsp"\n    }\n  ],\n  "desks"',
    'zone',
  ],
  [
    'a counter at no booth',
    'halls/mpp-jember.json',
    '"zone": "A",\n      "booth": "bapenda"',
    '"zone": "A",\n      "booth": "bapendo"',
    'booth',
  ],
  ['two counters with one label', 'halls/mpp-jember.json', '"label": "2"', '"label": "1"', 'label'],
  ['a booth of no agency', 'halls/mpp-jember.json', '"agency": "prkp"', '"agency": "pu"', 'agency'],
  [
    'hours that go backwards',
    'halls/mpp-jember.json',
    '"08:00",\n          "12:00"',
    '"12:00",\n          "08:00"',
    'monday[0]',
  ],
  ['a time that no clock shows', 'halls/mpp-jember.json', '"08:00"', '"8.00"', '[0]'],
  ['a priority share for all', 'halls/mpp-jember.json', '"priority_share": 4', '"priority_share": 1', 'priority_share'],
  [
    'a day shorter than its cut-off',
    'halls/mpp-jember.json',
    '"last_ticket_minutes_before_close": 30',
    '"last_ticket_minutes_before_close": 200',
    '[1]',
  ],
  ['a holiday twice', 'calendar.json', '"date": "2026-12-25"', '"date": "2026-12-24"', 'date'],
  ['a day that does not exist', 'calendar.json', '"date": "2026-12-25"', '"date": "2026-02-30"', 'date'],
  ['a village in another kecamatan', 'regions.json', '"35.09.01.2002"', '"35.09.02.2999"', 'code'],
  ['a region code of another shape', 'regions.json', '"35.09.01.2002"', '"3509012002"', 'code'],
  ['a colour that cannot be read', 'tenant.json', '"accent": "#0b5a45"', '"accent": "#9fd8c6"', 'accent'],
  ['a time zone of nowhere', 'tenant.json', 'Asia/Jakarta', 'Asia/Jembur', 'timezone'],
  ['broken JSON', 'tenant.json', '"name": "Kabupaten Jember",', '"name": "Kabupaten Jember"', ''],
  ['a field twice', 'tenant.json', '"region"', '"name"', ''],
]

describe('a damaged tenant', () => {
  test.each(damages)('%s: %s', (_says, file, from, to, field) => {
    cpSync(shipped, folder, { recursive: true })
    const text = readFileSync(join(folder, file), 'utf8')
    expect(text, 'the damage finds its place').toContain(from)
    writeFileSync(join(folder, file), text.replace(from, to))

    const { tenant, faults } = readTenant(folder)

    expect(tenant).toBeUndefined()
    const fault = faults.find(one => one.file === file && one.field.endsWith(field))
    expect(fault, printFaults(faults).join('\n')).toBeDefined()
    const from1 = text.slice(0, text.indexOf(from)).split('\n').length
    expect(Math.abs((fault?.line ?? 0) - from1), printFaults(faults).join('\n')).toBeLessThanOrEqual(
      field === '[1]' ? 200 : 25,
    )
  })

  test('a circle among the steps of a life event is told', () => {
    cpSync(shipped, folder, { recursive: true })
    const catalogue = JSON.parse(readFileSync(join(folder, 'catalogue.json'), 'utf8')) as {
      life_events: { steps: { id: string; after: string[] }[] }[]
    }
    const steps = catalogue.life_events[0]?.steps ?? []
    steps[0]?.after.push(steps.at(-1)?.id ?? '')
    writeFileSync(join(folder, 'catalogue.json'), JSON.stringify(catalogue, null, 1))

    const { faults } = readTenant(folder)

    expect(faults.map(fault => fault.says).join()).toMatch(/circle/)
  })

  test('a folder without files says which are missing', () => {
    const { faults } = readTenant(join(folder, 'nowhere'))

    expect(faults.map(fault => fault.file).sort()).toEqual([
      'calendar.json',
      'catalogue.json',
      'halls',
      'regions.json',
      'tenant.json',
    ])
  })
})

test('the line of a value is the line it begins on', () => {
  const read = readLocated('{\n  "a": [\n    1,\n    {"b": 2}\n  ],\n  "c": null\n}')

  expect('lineOf' in read && ['a', 'a[0]', 'a[1].b', 'c', 'a[1].missing'].map(read.lineOf)).toEqual([2, 3, 4, 6, 4])
})

test('whatever a file holds, reading it never throws; what JSON accepts is read the same', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map(text => text.slice(0, -1)),
      ),
      text => {
        const read = readLocated(text)
        if ('says' in read) expect(read.line).toBeGreaterThan(0)
        else expect(JSON.stringify(read.value)).toBe(JSON.stringify(JSON.parse(text)))
      },
    ),
  )
})
