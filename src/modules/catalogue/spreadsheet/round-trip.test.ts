import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTenant } from '#tenant'
import { type Hall, openHall } from '../../../../test/harness/hall.ts'
import { workbookOf } from '../../../../test/harness/workbook.ts'
import { knownToAuthor, writableServices } from '../import/known.ts'
import { readFile } from './read-file.ts'
import { type Known, readServices } from './read-services.ts'
import { asCsv, asXlsx, csvName, sheetsOf, type WritableService } from './write-services.ts'

const shipped = readTenant(join(import.meta.dirname, '../../../../tenants/jember')).tenant

let hall: Hall
let services: WritableService[]
let known: Known
beforeAll(async () => {
  if (!shipped) throw new Error('The shipped tenant has faults')
  hall = await openHall({ tenant: shipped, isDayOpen: false })
  services = await hall.act(writableServices)
  known = await hall.act(knownToAuthor)
})
afterAll(() => hall?.close())

const bare = ({ id, agencyId, content }: WritableService) => ({ id, agencyId, content })

describe('a workbook', () => {
  test('comes back identical: every service of the shipped catalogue, every field', async () => {
    const read = readServices(readFile(await asXlsx(services)), known)

    expect([read.faults, read.notes]).toEqual([[], []])
    expect(read.services.map(bare)).toEqual(services.map(bare))
  })

  test('comes back identical sheet by sheet as CSV', () => {
    for (const { name } of sheetsOf([])) {
      const read = readServices(readFile(Buffer.from(asCsv(services, csvName(name)))), known)

      expect([name, read.faults, read.notes]).toEqual([name, [], []])
      for (const one of read.services) expect(bare(one)).toEqual(services.find(other => other.id === one.id))
    }
  })

  test('is read the same from the file and from memory', async () => {
    const fromFile = readServices(readFile(await asXlsx(services)), known)
    const fromMemory = readServices(workbookOf(services), known)

    expect(fromMemory.services).toEqual(fromFile.services)
  })
})
