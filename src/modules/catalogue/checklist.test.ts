import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTenant } from '#tenant'
import type { Standard } from './contract.ts'
import { checklistFor, withoutCondition } from './rules.ts'
import { truthTable } from './truth-table.ts'

const { tenant } = readTenant(join(import.meta.dirname, '../../../tenants/jember'))

interface Shipped {
  requirements: { id: string; label_id: string; label_en: string; optional: boolean }[]
  checklist: Pick<Standard, 'questions' | 'rules'> | null
}

function shipped(serviceId: string) {
  const found = tenant?.services.find(service => service.id === serviceId)?.standard as Shipped | undefined
  if (!found) throw new Error(`There is no service ${serviceId}`)
  return {
    requirements: found.requirements.map(one => ({ id: one.id, isOptional: one.optional })),
    rules: found.checklist?.rules ?? [],
    questions: found.checklist?.questions ?? [],
  }
}

test.each(truthTable.map(row => [row[0], JSON.stringify(row[1]), row] as const))(
  'the list of %s under %s is as written by hand',
  (_service, _answers, [serviceId, answers, needed, open = '']) => {
    const list = checklistFor(shipped(serviceId), answers)

    expect([list.needed.join(' '), list.open.join(' ')]).toEqual([needed, open])
  },
)

test('the table has at least thirty rows, and every service on the menu has a checklist', () => {
  const onMenu = new Set(tenant?.halls.flatMap(hall => hall.menu.map(line => line.serviceId)))
  onMenu.delete('penghubung')

  expect(truthTable.length).toBeGreaterThanOrEqual(30)
  expect([...onMenu].filter(id => shipped(id).questions.length === 0)).toEqual(['pbb-bayar'])
})

test('whatever is answered, each requirement stands in one place and in the standard’s order; a full answer leaves nothing open', () => {
  const ids = tenant?.services.filter(service => (service.standard as Shipped).checklist).map(one => one.id) ?? []
  fc.assert(
    fc.property(fc.constantFrom(...ids), fc.infiniteStream(fc.nat(6)), (id, picks) => {
      const service = shipped(id)
      const answers: Record<string, string> = {}
      for (const question of service.questions) {
        const answer = question.answers[picks.next().value ?? 0]
        if (answer) answers[question.id] = answer.id
      }

      const { needed, open, ifAny } = checklistFor(service, answers)

      const all = service.requirements.map(one => one.id)
      for (const list of [needed, open, ifAny]) expect(list).toEqual(all.filter(one => list.includes(one)))
      expect(new Set([...needed, ...open, ...ifAny]).size).toBe(needed.length + open.length + ifAny.length)
      if (Object.keys(answers).length === service.questions.length) expect(open).toEqual([])
    }),
  )
})

test('the three values of “not”, “any” and “all”', () => {
  const listOf = (
    when: Parameters<typeof checklistFor>[0]['rules'][number]['when'],
    answers: Record<string, string>,
  ) => {
    const list = checklistFor(
      { requirements: [{ id: 'r', isOptional: true }], rules: [{ requirementId: 'r', when }] },
      answers,
    )
    return list.needed.length ? 'needed' : list.open.length ? 'open' : 'not'
  }

  expect(listOf({ not: 'a=x' }, {})).toBe('open')
  expect(listOf({ not: 'a=x' }, { a: 'y' })).toBe('needed')
  expect(listOf({ any: ['a=x', 'b=x'] }, { a: 'x' })).toBe('needed')
  expect(listOf({ any: ['a=x', 'b=x'] }, { a: 'y' })).toBe('open')
  expect(listOf({ all: ['a=x', { not: 'b=x' }] }, { a: 'x', b: 'y' })).toBe('needed')
  expect(listOf({ all: ['a=x', 'b=x'] }, { a: 'y' })).toBe('not')
  expect(listOf('constructor=x', {})).toBe('open')
})

test('a label loses the condition that the answers have decided, and nothing else', () => {
  expect(withoutCondition('Dokumen lama yang rusak (bila rusak)')).toBe('Dokumen lama yang rusak')
  expect(withoutCondition('SPTJM kebenaran data kelahiran (F-2.03) dengan 2 saksi, bila tidak ada surat lahir')).toBe(
    'SPTJM kebenaran data kelahiran (F-2.03) dengan 2 saksi',
  )
  expect(withoutCondition('Sworn statement of marriage (F-2.04), if there is no marriage book')).toBe(
    'Sworn statement of marriage (F-2.04)',
  )
  expect(withoutCondition('KTP-el pemohon (asli ditunjukkan) atau KTP digital di IKD')).toBe(
    'KTP-el pemohon (asli ditunjukkan) atau KTP digital di IKD',
  )
})
