import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTenant, type Tenant } from '#tenant'
import { openHall } from '../../../../test/harness/hall.ts'
import { measure, table } from './goals.ts'
const rows = readFileSync('/tmp/blind/queries.csv', 'utf8').trim().split('\n').slice(1).map(line => {
  const cells: string[] = []
  for (const m of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) cells.push((m[1] ?? m[2] ?? '').replaceAll('""', '"'))
  const [query = '', language = '', kind = '', expected = ''] = cells
  return { query, language, kind, expected: expected.trim().split(' '), half: 'independent' }
})
test('x', async () => {
  const tenant = readTenant(join(import.meta.dirname, '../../../../tenants/jember')).tenant as Tenant
  const hall = await openHall({ tenant, isDayOpen: false })
  const ask = async (q: string) => (await hall.nobody.get(`/catalogue/services?q=${encodeURIComponent(q)}&limit=10`)).json()
  const answers = []
  for (const question of rows) answers.push({ question, answer: await ask(question.query) })
  const inside = answers.filter(a => a.question.expected[0] !== 'referral')
  const m = measure(inside)
  console.log(table(m.groups))
  for (const miss of m.misses) console.log('MISS', miss)
  const outside = answers.filter(a => a.question.expected[0] === 'referral')
  const good = outside.filter(a => a.answer.referral)
  console.log('outside with referral', good.length, '/', outside.length)
  for (const a of outside) console.log('OUT', a.answer.referral ? 'ok  ' : 'NONE', a.question.query, '=>', a.answer.referral?.agencyId, a.answer.items.slice(0, 3).map((i: { id: string }) => i.id).join(' '))
  await hall.close()
  expect(1).toBe(1)
}, 120000)
