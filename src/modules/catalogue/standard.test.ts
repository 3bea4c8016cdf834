import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTenant } from '#tenant'
import { openHall } from '../../../test/harness/hall.ts'

const { tenant } = readTenant(join(import.meta.dirname, '../../../tenants/jember'))

test('a standard tells all 14 components, and those that nobody filled in are null', async () => {
  const hall = await openHall({ tenant })

  const { statusCode, json } = await hall.nobody.get('/catalogue/services/akta-kelahiran/standard')

  const standard = json()
  expect(statusCode).toBe(200)
  expect(standard).toMatchObject({
    version: 1,
    effectiveFrom: '2026-11-24',
    fee: { rupiah: 0 },
    promise: { value: 1, unit: 'working_days', evidence: 'law' },
    whoMayApply: { proxy: 'allowed_with_power_of_attorney' },
    outcome: { validityEn: 'For life' },
    complaints: null,
    facilities: null,
    competence: null,
    supervision: null,
    staffing: null,
    serviceGuarantee: null,
    safetyGuarantee: null,
    evaluation: null,
  })
  expect(standard.legalBasis.length).toBeGreaterThan(0)
  expect(standard.rules).toContainEqual({ requirementId: 'sptjm-lahir', when: 'surat-lahir=tidak' })
  expect(standard.requirements[1].obtainableFrom).toMatchObject([{ id: 'surat-keterangan-kelahiran-desa' }])
  expect(standard.sources[0].title).toContain('Banyumas')
  const { rules } = (await hall.nobody.get('/catalogue/services/ktp-el-cetak/standard')).json()
  expect(rules[0].when).toEqual({ any: ['ktp-sebab=rusak', 'ktp-sebab=ubah'] })
  await hall.close()
})

test('a desk of the hall, which no catalogue describes, has a standard too', async () => {
  const hall = await openHall({ tenant })

  const { statusCode, json } = await hall.nobody.get('/catalogue/services/penghubung/standard')

  expect(statusCode).toBe(200)
  expect(json()).toMatchObject({ outcome: null, whoMayApply: null, questions: [], fee: { rupiah: 0 } })
  expect((await hall.nobody.get('/catalogue/services/tidak-ada/standard')).statusCode).toBe(404)
  await hall.close()
})

test('a changed rule is a new version of the standard', async () => {
  if (!tenant) throw new Error('The shipped tenant has faults')
  const hall = await openHall({ tenant })
  const changed = structuredClone(tenant)
  const one = changed.services.find(service => service.id === 'akta-kelahiran') as unknown as {
    standard: { checklist: { rules: unknown[] } }
  }
  one.standard.checklist.rules.pop()

  const { loadCatalogue } = await import('#modules/catalogue')
  await hall.act(ctx => loadCatalogue(ctx, changed))

  const { version } = (await hall.nobody.get('/catalogue/services/akta-kelahiran/standard')).json()
  const other = (await hall.nobody.get('/catalogue/services/akta-kematian/standard')).json()
  expect([version, other.version]).toEqual([2, 1])
  await hall.close()
})

test('a life event names its steps across agencies, in order, with the visits that they take', async () => {
  const hall = await openHall({ tenant })
  const { items } = (await hall.nobody.get('/catalogue/life-events')).json()
  expect(items.map((one: { id: string }) => one.id)).toEqual(tenant?.lifeEvents.map(one => one.id))

  const event = (await hall.nobody.get(`/catalogue/life-events/kelahiran-anak?hallId=${tenant?.halls[0]?.id}`)).json()

  expect(event.steps.map((step: { id: string; visit: number | null }) => [step.id, step.visit])).toEqual([
    ['faskes', null],
    ['lahir-desa', null],
    ['akta', 1],
    ['kk', 1],
    ['kia', 1],
    ['bpjs-bayi', null],
    ['pbi', 1],
  ])
  expect(event.steps[0]).toMatchObject({ agencyNameEn: 'Hospital/clinic/midwife', serviceId: null })
  expect((await hall.nobody.get('/catalogue/life-events/apa')).statusCode).toBe(404)
  await hall.close()
})
