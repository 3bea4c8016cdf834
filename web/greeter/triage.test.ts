import { expect, test } from 'vitest'
import type { Requirement } from '#contracts/catalogue'
import { allPresent, checklistOf, firstAnswers, missingOf, verdict } from './triage.ts'

const requirement = (id: string, isOptional = false): Requirement => ({
  id,
  labelId: id,
  labelEn: id,
  kind: 'document',
  isOptional,
})
const requirements = [requirement('kk'), requirement('ktp'), requirement('kuasa', true)]

test('a paper for certain cases only is not needed until the greeter says so', () => {
  expect(firstAnswers(requirements)).toEqual({ kuasa: 'not-needed' })
})

test('a check is complete only when every paper has an answer', () => {
  expect(verdict(requirements, firstAnswers(requirements))).toBe('unseen')
  expect(verdict(requirements, { kk: 'present', ktp: 'not-needed', kuasa: 'not-needed' })).toBe('complete')
})

test('one missing paper decides, whatever else has not been seen', () => {
  const answers = { kuasa: 'missing' } as const

  expect(verdict(requirements, answers)).toBe('missing')
  expect(missingOf(requirements, answers).map(one => one.id)).toEqual(['kuasa'])
})

test('"all there" fills what was not looked at and leaves what was answered', () => {
  const answers = allPresent(requirements, { kk: 'missing', kuasa: 'not-needed' })

  expect(answers).toEqual({ kk: 'missing', ktp: 'present', kuasa: 'not-needed' })
})

test('a service that asks for nothing is complete at once, and sends no checklist', () => {
  expect(verdict([], {})).toBe('complete')
  expect(checklistOf({ requirements: [] }, {})).toBeNull()
})

test('the counter gets what is there and what is missing, by id', () => {
  expect(checklistOf({ requirements }, { kk: 'present', ktp: 'missing', kuasa: 'not-needed' })).toEqual({
    present: ['kk'],
    missing: ['ktp'],
  })
  expect(checklistOf({ requirements }, firstAnswers(requirements))).toBeNull()
})
