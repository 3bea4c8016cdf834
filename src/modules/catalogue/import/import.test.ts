import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Hall, openHall, type Person } from '../../../../test/harness/hall.ts'
import { completeContent } from '../../../../test/harness/sample-services.ts'
import { smallTenant } from '../../../../test/harness/tenant.ts'
import { workbookOf } from '../../../../test/harness/workbook.ts'
import type { ImportReport } from '../contract.ts'
import type { WritableService } from '../spreadsheet/write-services.ts'
import { writableServices } from './known.ts'

let hall: Hall
let author: Person
let services: WritableService[]
beforeEach(async () => {
  hall = await openHall({ tenant: smallTenant, isDayOpen: false })
  author = await hall.person('author')
  services = await hall.act(writableServices)
})
afterEach(() => hall?.close())

const letter = (): WritableService => ({
  id: 'surat-pindah',
  agencyId: 'capil',
  content: completeContent('Surat Pindah'),
})
const described = (id: string): WritableService => {
  const there = services.find(one => one.id === id)
  if (!there) throw new Error(`There is no ${id}`)
  return { ...there, content: { ...completeContent(there.content.nameId), places: there.content.places } }
}

async function send(file: readonly WritableService[], how: object = {}, as = author) {
  const reply = await as.post('/catalogue/authoring/imports', {
    workbook: workbookOf(file),
    isTrial: false,
    onlyGood: false,
    ...how,
  })
  return { status: reply.statusCode, report: reply.json() as ImportReport & { type: string } }
}

const submitted = async () => {
  const { drafts } = (await hall.manager.get('/catalogue/drafts')).json()
  return (drafts ?? []).map((one: { serviceId: string; state: string }) => `${one.serviceId} ${one.state}`).sort()
}

describe('a spreadsheet', () => {
  test('is refused from whoever may not write the catalogue', async () => {
    const officer = await hall.person('officer', 'capil')

    expect((await send([letter()], {}, officer)).status).toBe(403)
    expect((await send([letter()], {}, hall.nobody)).status).toBe(401)
    expect(await hall.announced('catalogue.draft')).toEqual([])
  })

  test('that is none of the catalogue’s is refused by name', async () => {
    const { status, report } = await send([], {
      workbook: { sheets: [{ name: 'Anggaran', rows: [] }], others: [], faults: [] },
    })

    expect([status, report.type]).toEqual([422, 'catalogue/sheets-unknown'])
  })

  test('with one wrong cell takes over nothing, and says which cell', async () => {
    const wrong = { ...letter(), agencyId: 'capill' }
    const { report } = await send([wrong, described('kk')])

    expect(report.isTakenOver).toBe(false)
    expect(report.faults).toEqual([{ cell: 'Layanan!B2', says: 'Tidak ada instansi “capill”. Maksud Anda “capil”?' }])
    expect(await submitted()).toEqual([])
  })

  test('with one wrong cell gives its good services where only those are asked for', async () => {
    const wrong = { ...letter(), agencyId: 'capill' }
    const { report } = await send([wrong, described('kk')], { onlyGood: true })

    expect([report.isTakenOver, report.faulty, report.changed.map(one => one.id)]).toEqual([true, 1, ['kk']])
    expect(await submitted()).toEqual(['kk submitted'])
  })

  test('names the cell of what the linter refuses', async () => {
    const unpriced = letter()
    unpriced.content.nameEn = ''
    const { report } = await send([unpriced], { isTrial: true })

    expect(report.fresh).toEqual([])
    expect(report.faults.map(one => one.cell)).toEqual(['Layanan!D2'])
  })

  test('as a trial says what would change and changes nothing', async () => {
    const { report } = await send([letter(), described('kk'), ...services.filter(one => one.id === 'ktp')], {
      isTrial: true,
    })

    expect(report.isTakenOver).toBe(false)
    expect(report.fresh.map(one => one.id)).toEqual(['surat-pindah'])
    expect(report.changed.map(one => one.id)).toEqual(['kk'])
    expect(report.unchanged).toBe(1)
    expect(await hall.announced('catalogue.draft')).toEqual([])
  })

  test('of what is there already changes nothing', async () => {
    const { report } = await send(services)

    expect(report).toMatchObject({ fresh: [], changed: [], unchanged: services.length, faults: [] })
    expect(await hall.announced('catalogue.draft')).toEqual([])
  })

  test('a second time does nothing more, whether its drafts are open or published', async () => {
    const file = [letter(), described('kk')]
    await send(file)
    const again = await send(file)
    expect(again.report).toMatchObject({ fresh: [], changed: [], unchanged: 2, faults: [] })
    expect(await submitted()).toEqual(['kk submitted', 'surat-pindah submitted'])

    for (const { id, revision } of (await hall.manager.get('/catalogue/drafts')).json().drafts)
      expect((await hall.manager.post(`/catalogue/drafts/${id}/publication`, { revision })).statusCode).toBe(200)
    const third = await send(file)

    expect(third.report).toMatchObject({ fresh: [], changed: [], unchanged: 2, faults: [] })
    expect(await submitted()).toEqual([])
  })

  test('never publishes: whoever sent it cannot either', async () => {
    await send([letter()])
    const [draft] = (await hall.manager.get('/catalogue/drafts')).json().drafts

    expect(
      (await author.post(`/catalogue/drafts/${draft.id}/publication`, { revision: draft.revision })).statusCode,
    ).toBe(403)
    expect((await hall.nobody.get('/catalogue/services/surat-pindah/standard')).statusCode).toBe(404)
  })

  test('does not touch a service of which somebody has a draft open', async () => {
    await author.post('/catalogue/drafts', { serviceId: 'kk' })
    const { report } = await send([described('kk')])

    expect(report.isTakenOver).toBe(false)
    expect(report.faults).toEqual([{ cell: 'Layanan!C2', says: expect.stringContaining('draf terbuka') }])
  })

  test('from two people at once gives one draft of a service', async () => {
    const other = await hall.person('author')
    const both = await Promise.all([send([letter()]), send([letter()], {}, other)])

    expect(both.map(one => one.status).sort()).toEqual([200, expect.any(Number)])
    expect(await submitted()).toEqual(['surat-pindah submitted'])
  })

  test('does not let an author write for another agency', async () => {
    const social = await hall.person('author', 'sosial')
    const { report } = await send([letter(), described('kk')], { onlyGood: true }, social)

    expect(report.faults.map(one => one.cell)).toEqual(['Layanan!B2', 'Layanan!A3'])
    expect(await submitted()).toEqual([])
  })
})
