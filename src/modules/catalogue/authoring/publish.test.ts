import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadCatalogue } from '#modules/catalogue'
import { runJob } from '#platform/jobs'
import { type Hall, openHall, type Person } from '../../../../test/harness/hall.ts'
import { smallTenant } from '../../../../test/harness/tenant.ts'
import catalogue from '../module.ts'

let hall: Hall
let author: Person
let head: Person
beforeAll(async () => {
  hall = await openHall()
  author = await hall.person('author', 'capil')
  head = await hall.person('agency-head', 'capil')
})
afterAll(() => hall.close())

/** What makes an empty draft whole. */
const written = {
  nameEn: 'Letter of residence',
  requirements: [
    {
      id: 'nik',
      labelId: 'NIK pemohon',
      labelEn: 'NIK of the applicant',
      kind: 'data',
      isOptional: false,
      obtainableFrom: ['kk'],
      verifiableVia: ['SIAK'],
    },
  ],
  procedure: [{ actor: 'front_office', textId: 'Petugas memeriksa data.', textEn: 'The officer checks the data.' }],
  promise: { value: 15, unit: 'minutes', evidence: 'estimate', ceiling: null },
  fee: { rupiah: 0, ruleId: 'Gratis', ruleEn: 'Free', taxId: null, taxEn: null },
  outcome: { nameId: 'Surat domisili', nameEn: 'Letter', validityId: '6 bulan', validityEn: '6 months' },
  counterMinutes: { mean: 7, sd: 3 },
  phrases: { id: ['surat tinggal sementara'], jv: [], mad: [], en: [] },
  places: [{ hallId: 'balai', boothId: 'gerai-capil', zone: 'B', counterIds: ['loket-1', 'loket-2'] }],
}

/** Writes, submits and publishes, as two people do. */
async function publish(draft: { id: string; revision: number }, content: object, effectiveFrom?: string) {
  const { revision } = (await author.put(`/catalogue/drafts/${draft.id}`, { revision: draft.revision, content })).json()
  await author.post(`/catalogue/drafts/${draft.id}/submission`, { revision })
  return head.post(`/catalogue/drafts/${draft.id}/publication`, { revision, ...(effectiveFrom && { effectiveFrom }) })
}
const begin = async (serviceId: string) => (await author.post('/catalogue/drafts', { serviceId })).json()
const standardOf = async (id: string) => (await hall.nobody.get(`/catalogue/services/${id}/standard`)).json()
const found = async (q: string) =>
  (await hall.nobody.get(`/catalogue/services?hallId=balai&q=${encodeURIComponent(q)}`)).json().items
const menu = async () => (await hall.nobody.get('/queue/halls/balai/services')).json().items
const ids = (list: { id?: string; serviceId?: string }[]) => list.map(one => one.id ?? one.serviceId)

/** Asks until it is so, and says after how long; a service must be known within ten seconds. */
async function until(isSo: () => Promise<boolean>): Promise<number> {
  const from = performance.now()
  while (!(await isSo())) {
    if (performance.now() - from > 10_000) throw new Error('It was not so within ten seconds')
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  return performance.now() - from
}

const versionsOfTickets = async () => {
  const rows = await hall.server.house.database.db
    .selectFrom('queue.tickets')
    .select(['serviceId', 'standardVersion'])
    .orderBy('joinedStep')
    .execute()
  return rows.map(row => `${row.serviceId} ${row.standardVersion}`)
}

describe('a new service', () => {
  test('has the name of no other, an agency, and nothing that is known before it is published', async () => {
    const start = (nameId: string, more: object = {}) =>
      author.post('/catalogue/authoring/services', { nameId, agencyId: 'capil', ...more })

    expect((await start('KTP')).json().type).toBe('catalogue/service-known')
    expect((await start('Surat A', { agencyId: 'tidak-ada' })).json().type).toBe('catalogue/agency-unknown')
    expect((await start('Surat A', { agencyId: 'sosial' })).statusCode).toBe(404)
    expect((await start('Surat A', { likeServiceId: 'tidak-ada' })).statusCode).toBe(404)
    const twice = await Promise.all([start('Surat A'), start('Surat A')])
    expect(twice.map(reply => reply.statusCode).sort()).toEqual([200, 409])
    expect(ids(await found('Surat A'))).not.toContain('surat-a')
    expect((await hall.nobody.get('/catalogue/services/surat-a/standard')).statusCode).toBe(404)
  })

  test('after the pattern of another keeps all but its names and words', async () => {
    const draft = (
      await author.post('/catalogue/authoring/services', {
        nameId: 'Konsultasi lain',
        agencyId: 'capil',
        likeServiceId: 'bansos',
      })
    ).json()

    expect(draft).toMatchObject({ isNew: true, basedOn: null, serviceId: 'konsultasi-lain' })
    expect(draft.content).toMatchObject({ nameEn: '', places: [], requirements: [{ id: 'kk' }] })
  })

  test('is written, published, found, on the menu, booked and given a number, all through the contract', async () => {
    await Promise.all([found('domisili'), menu()])
    const draft = (
      await author.post('/catalogue/authoring/services', { nameId: 'Surat Domisili', agencyId: 'capil' })
    ).json()
    const preview = async () => (await author.get(`/catalogue/drafts/${draft.id}/preview`)).json()
    expect(await preview()).toMatchObject({ id: 'surat-domisili', version: 1, requirements: [] })

    const saved = (await author.put(`/catalogue/drafts/${draft.id}`, { revision: 1, content: written })).json()
    const shown = await preview()
    const published = await publish(saved, {})

    expect(published.json()).toMatchObject({ version: 1, isInForce: true })
    expect(await standardOf('surat-domisili')).toEqual(shown)
    const within = await until(
      async () =>
        ids(await found('surat tinggal sementara'))[0] === 'surat-domisili' &&
        ids(await found('letter residence'))[0] === 'surat-domisili' &&
        ids(await menu()).includes('surat-domisili'),
    )
    expect(within).toBeLessThan(3_500)
    const slots = await hall.nobody.get('/booking/halls/balai/services/surat-domisili/slots?day=2026-11-25')
    expect(slots.statusCode).toBe(200)
    expect(slots.json().slots.length).toBeGreaterThan(0)
    const visit = await hall.number('surat-domisili')
    expect(visit).toMatchObject({ letter: 'B', number: 1 })
    const officer = await hall.officerAt('loket-1')
    expect((await officer.post('/queue/counters/loket-1/calls')).json()).toMatchObject({ number: 1 })
    expect(await versionsOfTickets()).toEqual(['surat-domisili 1'])
  })

  test('with a day that lies ahead is nowhere before that day, and everywhere on it', async () => {
    const draft = (
      await author.post('/catalogue/authoring/services', { nameId: 'Layanan Besok', agencyId: 'capil' })
    ).json()

    const published = await publish(draft, { ...written, nameEn: 'Tomorrow' }, '2026-11-25')

    expect(published.json()).toMatchObject({ version: 1, effectiveFrom: '2026-11-25', isInForce: false })
    await takeEffect()
    expect((await hall.nobody.get('/catalogue/services/layanan-besok/standard')).statusCode).toBe(404)
    await new Promise(resolve => setTimeout(resolve, 2_100))
    expect(ids(await found(''))).not.toContain('layanan-besok')
    expect(ids(await found('layanan besok'))).not.toContain('layanan-besok')
    expect(ids(await menu())).not.toContain('layanan-besok')
    expect((await author.get('/catalogue/authoring/services')).json().services).toContainEqual(
      expect.objectContaining({ id: 'layanan-besok', version: 1, effectiveFrom: '2026-11-25' }),
    )

    // 23.30 in Jakarta is still the day before, 00.30 is the day, while in Greenwich it is neither's noon.
    hall.pass(14.5 * 60)
    await takeEffect()
    expect((await hall.nobody.get('/catalogue/services/layanan-besok/standard')).statusCode).toBe(404)
    hall.pass(60)
    expect(await standardOf('layanan-besok')).toMatchObject({ version: 1, nameEn: 'Tomorrow' })
    await takeEffect()
    await takeEffect()
    await until(async () => ids(await found('layanan besok'))[0] === 'layanan-besok')
    await until(async () => ids(await menu()).includes('layanan-besok'))
    hall.pass(-15.5 * 60)
  })
})

const menuOfKiosk = async () => (await hall.greeter.get('/queue/halls/balai/kiosk')).json().menu

const takeEffect = () => {
  const [job] = catalogue.runs
  return job ? runJob(hall.server.house, job, {}) : undefined
}

describe('a new version', () => {
  test('of a service that a person waits for: her number keeps the version that it was given under', async () => {
    await hall.number('kk')
    const draft = await begin('kk')

    await publish(draft, { outcome: written.outcome, counterMinutes: { mean: 20, sd: 5 } })
    await until(async () => {
      const { visitId } = await hall.number('kk')
      const row = await hall.server.house.database.db
        .selectFrom('queue.tickets')
        .select('standardVersion')
        .where('visitId', '=', visitId)
        .executeTakeFirst()
      return row?.standardVersion === 2
    })
    const visit = await hall.number('akta')
    await hall.greeter.post(`/queue/visits/${visit.visitId}/stops`, { serviceId: 'kk' })

    const given = (await versionsOfTickets()).filter(one => one.startsWith('kk'))
    expect(given.at(0)).toBe('kk 1')
    expect(given.at(-1)).toBe('kk 2')
    expect(await hall.violations()).toEqual([])
  })

  test('moves the service to its new counter and takes it from the old', async () => {
    const draft = await begin('kk')
    await publish(draft, {
      places: [{ hallId: 'balai', boothId: 'gerai-capil', zone: 'C', counterIds: ['loket-3'] }],
      systemIds: ['SIAK'],
    })

    await until(async () => (await menu()).find((one: { serviceId: string }) => one.serviceId === 'kk').zone === 'C')
    const again = await begin('kk')
    expect(again.content).toMatchObject({ places: [{ zone: 'C', counterIds: ['loket-3'] }], systemIds: ['SIAK'] })
    await author.delete(`/catalogue/drafts/${again.id}`)
  })

  test('is what a screen gets that is nudged and asks again at once', async () => {
    const draft = await begin('kk')
    await menu()
    let shown: Promise<{ serviceId: string; zone: string }[]> | undefined
    const unlisten = hall.server.events.listen(batch => {
      if (batch.some(event => event.type === 'catalogue.version-took-effect')) shown ??= menuOfKiosk()
    })

    await publish(draft, {
      places: [{ hallId: 'balai', boothId: 'gerai-capil', zone: 'B', counterIds: ['loket-1'] }],
    })
    await until(async () => shown !== undefined)

    expect((await shown)?.find(one => one.serviceId === 'kk')?.zone).toBe('B')
    unlisten()
  })

  test('nudges the screens of the hall', async () => {
    const events = await hall.server.house.database.db
      .selectFrom('platform.events')
      .select(['hallId', 'subject'])
      .where('type', '=', 'catalogue.version-took-effect')
      .where('subject', '=', 'kk')
      .execute()

    expect(events).toEqual(Array.from({ length: 3 }, () => ({ hallId: 'balai', subject: 'kk' })))
  })

  test('that was published is not undone when the files are loaded again, twice', async () => {
    const before = [await standardOf('surat-domisili'), await standardOf('kk'), ids(await menu()).sort()]
    const words = await hall.server.house.database.db.selectFrom('catalogue.searchWords').select('word').execute()

    for (let time = 0; time < 2; time += 1) {
      await hall.act(ctx => loadCatalogue(ctx, smallTenant))
      hall.server.house.memory.clear()
    }

    expect([await standardOf('surat-domisili'), await standardOf('kk'), ids(await menu()).sort()]).toEqual(before)
    expect(ids(await found('surat tinggal sementara'))[0]).toBe('surat-domisili')
    const after = await hall.server.house.database.db.selectFrom('catalogue.searchWords').select('word').execute()
    expect(new Set(after.map(row => row.word))).toEqual(new Set(words.map(row => row.word)))
    expect((await hall.number('surat-domisili')).letter).toBe('B')
    expect(await standardOf('akta')).toMatchObject({ version: 1 })
  })

  test('of the files still comes where no author has written', async () => {
    const changed = structuredClone(smallTenant)
    for (const id of ['akta', 'kk']) {
      const one = changed.services.find(service => service.id === id)
      if (!one) throw new Error(`There is no ${id}`)
      one.nameId = `${one.nameId} (baru)`
      ;(one.standard as { confidence: string }).confidence = 'low'
    }

    await hall.act(ctx => loadCatalogue(ctx, changed))

    expect(await standardOf('akta')).toMatchObject({ version: 2, nameId: 'Akta Kelahiran (baru)' })
    expect(await standardOf('kk')).toMatchObject({ version: 4, nameId: 'Kartu Keluarga' })
  })
})

describe('an earlier version', () => {
  test('is published again word for word, and the later stays in the list', async () => {
    const first = await hall.nobody.get('/catalogue/services/ktp/standard')
    const draft = await begin('ktp')
    const kept = draft.content
    await publish(draft, { ...written, nameId: 'Cetak KTP-el', stage: 'live', places: kept.places })
    expect(await standardOf('ktp')).toMatchObject({ version: 2, nameId: 'Cetak KTP-el', stage: 'live' })

    const restored = await head.post('/catalogue/services/ktp/versions/1/restoration')

    expect(restored.json()).toMatchObject({ version: 3, origin: 'restored', isInForce: true })
    const again = await hall.nobody.get('/catalogue/services/ktp/standard')
    expect(again.body.replace('"version":3', '"version":1')).toBe(first.body)
    const { versions } = (await author.get('/catalogue/services/ktp/versions')).json()
    expect(versions.map((one: { version: number; isInForce: boolean }) => [one.version, one.isInForce])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ])
    const next = await begin('ktp')
    expect(next).toMatchObject({ basedOn: 3, changes: [] })
    expect(next.content).toEqual(kept)
    await until(async () => ids(await found('cetak ktp'))[0] === 'ktp')
    await author.delete(`/catalogue/drafts/${next.id}`)
  })

  test('of the files comes back with the name that it had', async () => {
    expect(await standardOf('akta')).toMatchObject({ version: 2, nameId: 'Akta Kelahiran (baru)' })

    await head.post('/catalogue/services/akta/versions/1/restoration')

    expect(await standardOf('akta')).toMatchObject({ version: 3, nameId: 'Akta Kelahiran', confidence: 'high' })
    expect((await menuOfKiosk()).find((one: { serviceId: string }) => one.serviceId === 'akta').zone).toBe('C')
  })

  test('that never was cannot be restored, nor by an officer', async () => {
    const officer = await hall.person('officer', 'capil')

    expect((await head.post('/catalogue/services/ktp/versions/9/restoration')).statusCode).toBe(404)
    expect((await officer.post('/catalogue/services/ktp/versions/1/restoration')).statusCode).toBe(403)
  })

  test('that comes back under an open draft makes it outdated; two who restore at once make two versions', async () => {
    const draft = await begin('ktp')

    const replies = await Promise.all(
      [head, hall.manager].map(one => one.post('/catalogue/services/ktp/versions/2/restoration')),
    )

    expect(replies.map(reply => reply.json().version).sort()).toEqual([4, 5])
    expect((await author.get(`/catalogue/drafts/${draft.id}`)).json()).toMatchObject({ isOutdated: true, basedOn: 3 })
  })
})
