import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Hall, openHall, type Person } from '../../../../test/harness/hall.ts'

let hall: Hall
let author: Person
let colleague: Person
let head: Person
let stranger: Person
beforeAll(async () => {
  hall = await openHall()
  author = await hall.person('author', 'capil')
  colleague = await hall.person('author', 'capil')
  head = await hall.person('agency-head', 'capil')
  stranger = await hall.person('author', 'sosial')
})
afterAll(() => hall.close())

const begin = async (serviceId: string, by = author) => (await by.post('/catalogue/drafts', { serviceId })).json()
const save = (draft: { id: string; revision: number }, content: object, by = author) =>
  by.put(`/catalogue/drafts/${draft.id}`, { revision: draft.revision, content })
const outcome = { nameId: 'KTP-el', nameEn: 'Identity card', validityId: 'Seumur hidup', validityEn: 'For life' }

describe('a draft', () => {
  test('is begun by those who may write, of their own agency', async () => {
    const officer = await hall.person('officer', 'capil')

    expect((await officer.post('/catalogue/drafts', { serviceId: 'ktp' })).statusCode).toBe(403)
    expect((await hall.nobody.get('/catalogue/drafts')).statusCode).toBe(401)
    expect((await stranger.post('/catalogue/drafts', { serviceId: 'ktp' })).statusCode).toBe(404)
    expect((await author.post('/catalogue/drafts', { serviceId: 'tidak-ada' })).statusCode).toBe(404)
  })

  test('is one for a service, also when two begin at once', async () => {
    const replies = await Promise.all(
      [author, colleague].map(one => one.post('/catalogue/drafts', { serviceId: 'kk' })),
    )

    expect(replies.map(reply => reply.statusCode).sort()).toEqual([200, 409])
    expect(replies.find(reply => reply.statusCode === 409)?.json().type).toBe('catalogue/draft-open')
    const { id } = replies.find(reply => reply.statusCode === 200)?.json() ?? {}
    expect((await author.delete(`/catalogue/drafts/${id}`)).statusCode).toBe(200)
    expect((await author.delete(`/catalogue/drafts/${id}`)).json().type).toBe('catalogue/draft-not-in-that-state')
    expect((await begin('kk')).state).toBe('editing')
  })

  test('of another agency is as if there were none; the manager of the hall sees all', async () => {
    const draft = await begin('akta')

    for (const reply of [
      await stranger.get(`/catalogue/drafts/${draft.id}`),
      await stranger.get(`/catalogue/drafts/${draft.id}/preview`),
      await save(draft, { complaints: 'x' }, stranger),
      await stranger.delete(`/catalogue/drafts/${draft.id}`),
      await stranger.post(`/catalogue/drafts/${draft.id}/submission`, { revision: 1 }),
      await stranger.post(`/catalogue/drafts/${draft.id}/publication`, { revision: 1 }),
      await stranger.get('/catalogue/services/akta/versions'),
      await stranger.post('/catalogue/services/akta/versions/1/restoration'),
    ])
      expect(reply.statusCode).toBe(404)
    expect((await stranger.get('/catalogue/drafts')).json().drafts).toEqual([])
    expect((await stranger.get('/catalogue/authoring/services')).json().services).toMatchObject([
      { id: 'adopsi' },
      { id: 'bansos' },
    ])
    expect((await hall.manager.get('/catalogue/authoring/services')).json().services).toHaveLength(5)
    expect((await hall.manager.get(`/catalogue/drafts/${draft.id}`)).json()).toMatchObject({ isMine: false })
    await author.delete(`/catalogue/drafts/${draft.id}`)
  })

  test('two authors who save the same revision: one is told, nothing is lost', async () => {
    const draft = await begin('akta')

    const replies = await Promise.all([
      save(draft, { complaints: 'Kepada pengelola.' }, author),
      save(draft, { facilities: 'Ruang tunggu.' }, colleague),
    ])

    expect(replies.map(reply => reply.statusCode).sort()).toEqual([200, 409])
    expect(replies.find(reply => reply.statusCode === 409)?.json()).toMatchObject({
      type: 'catalogue/draft-moved',
      revision: 2,
    })
    const late = replies[0]?.statusCode === 409 ? { complaints: 'Kepada pengelola.' } : { facilities: 'Ruang tunggu.' }
    const both = (await save({ ...draft, revision: 2 }, late, colleague)).json()
    expect(both.content).toMatchObject({ complaints: 'Kepada pengelola.', facilities: 'Ruang tunggu.' })
    expect(both).toMatchObject({ revision: 3, isMine: true })
    await author.delete(`/catalogue/drafts/${draft.id}`)
  })

  test('takes nothing that the contract does not name', async () => {
    const draft = await begin('akta')

    expect((await save(draft, { apa: 'x' })).statusCode).toBe(422)
    expect((await save(draft, { stage: 'entah' })).statusCode).toBe(422)
    await save(draft, { outcome: { ...outcome, apa: 'x' } })
    const { rows } = await hall.server.house.database.pool.query(
      "select from catalogue.drafts where content::text like '%apa%'",
    )
    expect(rows).toEqual([])
    await author.delete(`/catalogue/drafts/${draft.id}`)
  })

  test('says what is missing and what it changes, in words', async () => {
    const draft = await begin('akta')
    expect(draft).toMatchObject({
      isNew: false,
      basedOn: 1,
      changes: [],
      isOutdated: false,
      editedBy: expect.stringMatching(/Orang/),
    })
    expect(draft.findings.map((one: { rule: string }) => one.rule)).toContain('outcome-missing')

    const saved = (await save(draft, { outcome, fee: { ...draft.content.fee, rupiah: 25_000 } })).json()

    expect(saved.findings.map((one: { rule: string }) => one.rule)).not.toContain('outcome-missing')
    expect(saved.findings.map((one: { rule: string }) => one.rule)).toContain('fee-without-legal-basis')
    expect(saved.changes).toContainEqual({
      section: 'promise',
      path: 'fee.rupiah',
      label: 'Biaya',
      before: 'gratis',
      after: 'Rp25.000',
    })
    expect(saved.changes).toContainEqual(expect.objectContaining({ label: 'Hasil', before: null, after: 'KTP-el' }))
    await author.delete(`/catalogue/drafts/${draft.id}`)
  })

  test('with a fault is not submitted, and says which', async () => {
    const draft = await begin('akta')

    const reply = await author.post(`/catalogue/drafts/${draft.id}/submission`, { revision: 1 })

    expect(reply.json()).toMatchObject({ type: 'catalogue/draft-incomplete', status: 422 })
    expect(reply.json().findings).toMatchObject([{ rule: 'outcome-missing', weight: 'error', section: 'identity' }])
    await author.delete(`/catalogue/drafts/${draft.id}`)
  })

  test('is published by a second person only, once, and not before it is submitted', async () => {
    const draft = await begin('akta')
    const { revision } = (await save(draft, { outcome })).json()
    const publish = (by: Person, more: object = {}) =>
      by.post(`/catalogue/drafts/${draft.id}/publication`, { revision, ...more })

    expect((await publish(head)).json().type).toBe('catalogue/draft-not-in-that-state')
    expect((await head.post(`/catalogue/drafts/${draft.id}/return`, { comment: 'x' })).statusCode).toBe(409)
    const submit = await author.post(`/catalogue/drafts/${draft.id}/submission`, { revision })
    expect(submit.json()).toMatchObject({ state: 'submitted' })
    expect((await save({ id: draft.id, revision }, { complaints: 'x' })).json().type).toBe(
      'catalogue/draft-not-in-that-state',
    )
    expect((await publish(author)).json().type).toBe('catalogue/same-person')
    expect((await publish(head, { effectiveFrom: '2026-11-23' })).json().type).toBe('catalogue/effective-in-the-past')
    expect((await head.post(`/catalogue/drafts/${draft.id}/publication`, { revision: 1 })).json().type).toBe(
      'catalogue/draft-moved',
    )

    const replies = await Promise.all([publish(head), publish(hall.manager)])

    expect(replies.map(reply => reply.statusCode).sort()).toEqual([200, 409])
    expect(replies.find(reply => reply.statusCode === 200)?.json()).toMatchObject({
      version: 2,
      effectiveFrom: '2026-11-24',
      origin: 'author',
      isInForce: true,
    })
    expect((await hall.nobody.get('/catalogue/services/akta/standard')).json()).toMatchObject({ version: 2, outcome })
    const { versions } = (await author.get('/catalogue/services/akta/versions')).json()
    expect(versions).toMatchObject([
      { version: 2, origin: 'author', isInForce: true, publishedBy: expect.stringMatching(/Orang/) },
      { version: 1, origin: 'files', isInForce: false, publishedBy: null },
    ])
  })

  test('that was given back says why, and goes round again', async () => {
    const draft = await begin('ktp')
    await save(draft, { outcome })
    await author.post(`/catalogue/drafts/${draft.id}/submission`, { revision: 2 })

    const back = await head.post(`/catalogue/drafts/${draft.id}/return`, { comment: 'Tambahkan dasar hukum.' })

    expect(back.json()).toMatchObject({ state: 'editing', comment: 'Tambahkan dasar hukum.', submittedAt: null })
    const again = (await save({ id: draft.id, revision: 2 }, { legalBasis: ['UU 24/2013'] })).json()
    expect(again).toMatchObject({ revision: 3, state: 'editing' })
    await author.delete(`/catalogue/drafts/${draft.id}`)
  })

  test('can be made of what the regency has: every booth and counter, and the agencies one may write for', async () => {
    const mine = (await author.get('/catalogue/authoring/choices')).json()

    expect(mine.agencies).toMatchObject([{ id: 'capil' }])
    expect(mine.consumables).toEqual([{ id: 'blanko-ktp', nameId: 'Blanko KTP' }])
    expect(mine.halls).toMatchObject([{ id: 'balai', zones: ['B', 'C'] }])
    expect(mine.halls[0].booths).toContainEqual({ id: 'gerai-sosial', agencyId: 'sosial', zone: 'C' })
    expect(mine.halls[0].counters).toContainEqual({ id: 'loket-3', label: '3', boothId: 'gerai-capil' })
    expect((await hall.manager.get('/catalogue/authoring/choices')).json().agencies).toHaveLength(2)
  })

  test('leaves in the log what happened, and no name', async () => {
    const { rows } = await hall.server.house.database.pool.query(
      "select type, subject, data from platform.events where type like 'catalogue.%'",
    )

    expect(new Set(rows.map(row => row.type))).toEqual(
      new Set([
        'catalogue.draft-begun',
        'catalogue.draft-saved',
        'catalogue.draft-submitted',
        'catalogue.draft-returned',
        'catalogue.draft-withdrawn',
        'catalogue.version-published',
        'catalogue.version-took-effect',
      ]),
    )
    expect(JSON.stringify(rows)).not.toMatch(/Orang|Kepada pengelola|dasar hukum/)
  })
})
