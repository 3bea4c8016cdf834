import { join } from 'node:path'
import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { readTenant } from '#tenant'
import { Content } from '../contract.ts'
import type { Facts, StoredStandard } from '../stored.ts'
import { emptyContent } from './empty-content.ts'
import { contentOf } from './read-content.ts'
import { factsOf, storedOf } from './write-content.ts'

const { tenant } = readTenant(join(import.meta.dirname, '../../../../tenants/jember'))
const services = tenant?.services ?? []

function read(service: (typeof services)[number]) {
  const facts = {
    ...factsOf(emptyContent(service.nameId)),
    nameEn: service.nameEn,
    fulfilment: service.fulfilment as Facts['fulfilment'],
    consumableIds: service.consumableIds,
    systemIds: service.systemIds,
  }
  const stored = service.standard as StoredStandard
  return { stored, facts, content: contentOf(stored, facts) }
}

test('there are enough services to say something', () => {
  expect(services.length).toBe(77)
})

describe.each(services.map(service => [service.id, service] as const))('%s', (_id, service) => {
  test('reads as the contract says, and is stored again as it was', () => {
    const { stored, facts, content } = read(service)

    expect(Value.Check(Content, content) || Value.Errors(Content, content)).toBe(true)
    expect(storedOf(content, stored)).toEqual(stored)
    expect(factsOf(content)).toEqual(facts)
  })

  test('keeps what an author does not see when the rest is edited, and is as before when the edit is taken back', () => {
    const { stored, facts, content } = read(service)
    const [first, ...others] = content.requirements
    const edited = {
      ...content,
      complaints: 'Lapor kepada pengelola.',
      requirements: [...others, ...(first ? [{ ...first, labelId: 'Diubah' }] : [])],
    }

    const between = storedOf(edited, stored)

    const { note_en, depends_on } = stored as StoredStandard & { note_en?: string }
    expect(between).toMatchObject({ ...(note_en && { note_en }), ...(depends_on && { depends_on }) })
    expect(between.sla).toEqual(stored.sla)
    expect(between.sources).toEqual(stored.sources)
    const back = storedOf(content, between)
    expect(back).toEqual({ ...stored, complaints: null })
    expect(contentOf(back, facts)).toEqual(content)
  })
})

test('a promise that rests on other evidence loses the source of the old', () => {
  const service = services.find(one => 'evidence_source' in (one.standard as StoredStandard).sla)
  if (!service) throw new Error('No service names the source of its promise')
  const { stored, content } = read(service)

  const { sla } = storedOf({ ...content, promise: { ...content.promise, evidence: 'law' } }, stored)

  expect(sla.evidence).toBe('law')
  expect(sla).not.toHaveProperty('evidence_source')
})
