import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTenant, type Tenant } from '#tenant'
import { type Hall, openHall } from '../../../../test/harness/hall.ts'
import { measure, questionsIn, table } from './goals.ts'

const root = join(import.meta.dirname, '../../../..')
const questions = questionsIn(readFileSync(join(import.meta.dirname, 'queries.csv'), 'utf8'))

let hall: Hall
beforeAll(async () => {
  const tenant = readTenant(join(root, 'tenants/jember')).tenant as Tenant
  hall = await openHall({ tenant, isDayOpen: false })
})
afterAll(() => hall.close())

async function ask(query: string, more = '') {
  const reply = await hall.nobody.get(`/catalogue/services?q=${encodeURIComponent(query)}&limit=10${more}`)
  return { status: reply.statusCode, ...reply.json() } as {
    status: number
    items: { id: string; kind: string; isOnMenu: boolean }[]
    referral: null | { agencyId: string }
  }
}

test('finds what people mean, in every language and manner', async () => {
  const answers = []
  for (const question of questions) answers.push({ question, answer: await ask(question.query) })

  const measured = measure(answers)

  if (process.env.SATAP_MISSES) for (const miss of measured.misses) console.log(miss)
  console.log(table(measured.groups))
  for (const { name, top1, top3, nothing, isWhole } of measured.groups) {
    expect(top3, `top 3 of ${name}`).toBeGreaterThanOrEqual(isWhole ? 0.95 : 0.9)
    if (isWhole) expect(top1, `top 1 of ${name}`).toBeGreaterThanOrEqual(0.8)
    if (isWhole) expect(nothing, `nothing found in ${name}`).toBeLessThanOrEqual(0.02)
  }
})

test('does not care for accents, capitals and spaces', async () => {
  const [one, two, three] = await Promise.all(['KTP èlang', 'ktp elang', 'ktp  ELANG'].map(query => ask(query)))

  expect(one?.items.length).toBeGreaterThan(0)
  expect(two).toEqual(one)
  expect(three).toEqual(one)
})

const strange = [
  'a'.repeat(1_000),
  'ktp '.repeat(250),
  '👶🏽 🪪 🏠',
  'شهادة ميلاد',
  '‮akta‬',
  '<script>alert(1)</script>',
  "%_\\' or 1=1 --",
  '???',
  '0',
]

test.each(strange)('answers cleanly to %j', async query => {
  const answer = await ask(query)

  expect(answer.status).toBe(200)
  expect(answer.items.length).toBeLessThanOrEqual(10)
})

test('refuses a NUL, and a question that is too long', async () => {
  const nul = await hall.nobody.get('/catalogue/services?q=ktp%00')
  const long = await hall.nobody.get(`/catalogue/services?q=${'a'.repeat(1_001)}`)

  expect([nul.statusCode, long.statusCode]).toEqual([422, 422])
})

test('lists the services, the menu first, when nothing is asked', async () => {
  const [empty, blank] = await Promise.all(
    ['', '%20%20'].map(q => hall.nobody.get(`/catalogue/services?q=${q}&hallId=mpp-jember`)),
  )
  const items: { kind: string; isOnMenu: boolean }[] = empty?.json().items

  expect(items).toHaveLength(77)
  expect(items.every(item => item.kind === 'service')).toBe(true)
  expect(items.findIndex(item => !item.isOnMenu)).toBe(items.filter(item => item.isOnMenu).length)
  expect(blank?.json()).toEqual(empty?.json())
})

test('gives no more than asked for', async () => {
  const reply = await hall.nobody.get('/catalogue/services?q=surat&limit=3')

  expect(reply.json().items).toHaveLength(3)
})

test('leaves life events out when services are asked for', async () => {
  const answer = await ask('suami meninggal', '&kind=service')

  expect(answer.items.length).toBeGreaterThan(0)
  expect(answer.items.every(item => item.kind === 'service')).toBe(true)
})

test('a planned service is found, is not on the menu, and names its agency', async () => {
  const answer = await ask('aktivasi ikd', '&hallId=mpp-jember')

  expect(answer.items[0]).toMatchObject({ id: 'ikd-aktivasi', isOnMenu: false })
  expect(answer.referral).toMatchObject({ agencyId: 'dispendukcapil' })
})

test('says who serves what nobody here serves, and puts nothing else in its place', async () => {
  const answer = await ask('perpanjang sim')

  expect(answer.items).toEqual([])
  expect(answer.referral).toMatchObject({ agencyId: 'polres', isOutside: true, need: { id: 'sim' } })
})

test('an unfinished word finds what begins with it', async () => {
  expect((await ask('akta kelah')).items[0]?.id).toBe('akta-kelahiran')
})

test('a phrase that an author adds is found a moment later', async () => {
  await hall.act(async ctx => {
    const term = { subjectKind: 'service', subjectId: 'slf', language: 'id', weight: 1, source: 'phrase' }
    await ctx.db
      .insertInto('catalogue.searchTerms')
      .values({ ...term, text: 'zirkonium', folded: 'zirkonium' })
      .execute()
    await ctx.db.insertInto('catalogue.searchWords').values({ word: 'zirkonium' }).execute()
  })

  await expect.poll(async () => (await ask('zirkonium')).items[0]?.id, { timeout: 10_000 }).toBe('slf')
})
