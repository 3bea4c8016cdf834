import { expect, test } from 'vitest'
import { answerOfDraft, emptyDraft } from './referral-answer.ts'

const answer = (kind: Parameters<typeof answerOfDraft>[0], more: Partial<typeof emptyDraft>) =>
  answerOfDraft(kind, { ...emptyDraft, ...more }, 'Asia/Jakarta')

test('an answer without one of its facts is not sent', () => {
  expect(answer('come-now', {})).toBeNull()
  expect(answer('booked', { place: 'Dinas', day: '2026-11-26' })).toBeNull()
  expect(answer('online', { url: 'dinas.go.id' })).toBeNull()
  expect(answer('not-possible', { reason: 'Perlu putusan' })).toBeNull()
  expect(answer('elsewhere', { name: 'Pengadilan', address: 'Jl. Contoh' })).toBeNull()
})

test('a whole one is sent with the facts of its kind only', () => {
  expect(answer('come-now', { where: 'loket-4 bansos', url: 'https://x.id' })).toEqual({
    kind: 'come-now',
    counterId: 'loket-4',
    serviceId: 'bansos',
  })
  expect(answer('booked', { place: 'Dinas', day: '2026-11-26', time: '09:00' })).toEqual({
    kind: 'booked',
    place: 'Dinas',
    startsAt: '2026-11-26T02:00:00.000Z',
  })
})
