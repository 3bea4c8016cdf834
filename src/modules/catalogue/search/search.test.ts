import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTenant, type Tenant } from '#tenant'
import { type Hall, openHall } from '../../../../test/harness/hall.ts'
import { measure, type Question, table } from './goals.ts'

const root = join(import.meta.dirname, '../../../..')
const questions: Question[] = readFileSync(join(import.meta.dirname, 'queries.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => {
    const [query = '', language = '', kind = '', expected = '', half = ''] = line.split(',')
    return { query, language, kind, expected: expected.split('|'), half }
  })

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
