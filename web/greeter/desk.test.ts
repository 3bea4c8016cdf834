import { expect, test } from 'vitest'
import type { Service } from '#contracts/catalogue'
import {
  answer,
  answerAll,
  canWaitForAnswer,
  checklistOfPlan,
  choose,
  connectUnknown,
  type Desk,
  emptyDesk,
  lookAt,
  missingByService,
  removeStop,
  verdictOf,
  withStandard,
} from './desk.ts'
import type { Choice } from './found.ts'

const admission = { isOpen: true, reason: null, from: null, fromDay: null, noteId: null, noteEn: null }

function choice(serviceId: string, isServed = true): Choice {
  const shared = { serviceId, nameId: serviceId, nameEn: serviceId, agencyAbbreviation: 'Dinas' }
  return {
    ...shared,
    line: isServed ? { ...shared, agencyId: 'dinas', zone: 'B', demand: 1, waiting: 0, range: null, admission } : null,
  }
}

function standard(serviceId: string, requirementIds: string[]): Service {
  return {
    id: serviceId,
    nameId: serviceId,
    nameEn: serviceId,
    agency: { id: 'dinas', abbreviation: 'Dinas', nameId: 'Dinas', nameEn: 'Agency' },
    stage: 'live',
    version: 1,
    requirements: requirementIds.map(id => ({
      id,
      labelId: id,
      labelEn: id,
      kind: 'document' as const,
      isOptional: false,
    })),
    steps: [],
    fee: { rupiah: 0, ruleId: '', ruleEn: '' },
    promise: { value: 1, unit: 'working_days', evidence: '' },
    counterMinutes: { mean: 6, sd: 3 },
    channels: [],
    legalBasis: [],
    confidence: 'high',
    sources: [],
  }
}

function deskWith(serviceId: string, requirementIds: string[], desk: Desk = emptyDesk): Desk {
  return withStandard(choose(desk, choice(serviceId)), serviceId, standard(serviceId, requirementIds))
}

test('a number is three presses away: the service, all there, the way it is handed over', () => {
  const chosen = deskWith('cetak-ktp', ['kk', 'ktp'])
  const checked = answerAll(chosen)

  expect(verdictOf(chosen)).toBe('unseen')
  expect(verdictOf(checked)).toBe('complete')
  expect(checklistOfPlan(checked)).toEqual({ present: ['kk', 'ktp'], missing: [] })
})

test('a service that is not served here leads to the Penghubung desk and adds nothing to the plan', () => {
  const desk = choose(emptyDesk, choice('izin-reklame', false))

  expect(desk.step).toBe('planned')
  expect(desk.plan).toEqual([])
})

test('the need is what was typed at the door, or the service; with nothing found it is the words alone', () => {
  const typed = { ...emptyDesk, question: ' pasang baliho ' }

  expect(choose(typed, choice('izin-reklame', false)).need).toBe('pasang baliho')
  expect(choose(emptyDesk, choice('izin-reklame', false)).need).toBe('izin-reklame')
  expect(connectUnknown(typed)).toMatchObject({ step: 'planned', planned: null, need: 'pasang baliho' })
})

test('whoever has other stops is not held for an answer: the connecting desk comes last', () => {
  expect(canWaitForAnswer(emptyDesk)).toBe(true)
  expect(canWaitForAnswer(deskWith('cetak-ktp', []))).toBe(false)
})

test('a second service joins the same plan, and its missing paper is named with its service', () => {
  const two = answer(deskWith('ak1', ['foto'], answerAll(deskWith('cetak-ktp', ['kk']))), 'foto', 'missing')

  expect(verdictOf(two)).toBe('missing')
  expect(missingByService(two).map(one => one.choice.serviceId)).toEqual(['ak1'])
  expect(checklistOfPlan(two)).toEqual({ present: ['kk'], missing: [] })
})

test('"all there" answers for every chosen service, and an earlier one can be looked at again', () => {
  const two = answerAll(deskWith('ak1', ['foto'], deskWith('cetak-ktp', ['kk'])))
  const back = answer(lookAt(two, 'cetak-ktp'), 'kk', 'missing')

  expect(verdictOf(two)).toBe('complete')
  expect(missingByService(back).map(one => one.choice.serviceId)).toEqual(['cetak-ktp'])
})

test('removing the service at hand brings back the one before it', () => {
  const left = removeStop(deskWith('ak1', [], deskWith('cetak-ktp', [])), 'ak1')

  expect(left.atHand).toBe('cetak-ktp')
})

test('the same service is not planned twice', () => {
  expect(choose(deskWith('cetak-ktp', []), choice('cetak-ktp')).plan).toHaveLength(1)
})

test('without its requirements a number can still be given, and no checklist is made up', () => {
  const desk = withStandard(choose(emptyDesk, choice('cetak-ktp')), 'cetak-ktp', 'failed')

  expect(verdictOf(desk)).toBe('complete')
  expect(checklistOfPlan(desk)).toBeNull()
})

test('removing the last service shows the search again', () => {
  expect(removeStop(deskWith('cetak-ktp', []), 'cetak-ktp').step).toBe('find')
})
