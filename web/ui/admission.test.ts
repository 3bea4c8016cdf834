import { expect, test } from 'vitest'
import type { Admission } from '#contracts/queue'
import { sayAdmission } from './admission.ts'

const isOpen: Admission = { isOpen: true, reason: null, from: null, fromDay: null, noteId: null, noteEn: null }
const refused = (reason: Admission['reason'], more: Partial<Admission> = {}): Admission => ({
  ...isOpen,
  isOpen: false,
  reason,
  ...more,
})

/** 12.45 in the hall. */
const afterBreak = { from: '2026-11-24T05:45:00.000Z', fromDay: '2026-11-24' }
/** 07.30 in the hall, the next morning. */
const tomorrow = { from: '2026-11-25T00:30:00.000Z', fromDay: '2026-11-25' }

test('says that a number can be taken', () => {
  expect(sayAdmission(isOpen, 'id')).toBe('Bisa ambil nomor sekarang')
  expect(sayAdmission(isOpen, 'en')).toBe('You can take a number now')
})

test('says the time alone for a break of today', () => {
  expect(sayAdmission(refused('break', afterBreak), 'id')).toBe('Istirahat, mulai 12.45')
  expect(sayAdmission(refused('break', afterBreak), 'en')).toBe('Break, from 12.45')
})

test('names the day when numbers are given again on another one', () => {
  expect(sayAdmission(refused('after-hours', tomorrow), 'id', '2026-11-24')).toBe(
    'Sudah tutup, nomor lagi mulai Rabu, 25 November, 07.30',
  )
  expect(sayAdmission(refused('cut-off', tomorrow), 'en', '2026-11-24')).toBe(
    'No more numbers today, again from Wednesday 25 November, 07.30',
  )
})

test('a closing says its reason, and leaves out the date only when it is known to be today', () => {
  const closing = refused('closing', { ...afterBreak, noteId: 'listrik padam' })

  expect(sayAdmission(closing, 'id', '2026-11-24')).toBe('Tutup sementara: listrik padam. Buka lagi 12.45')
  expect(sayAdmission(closing, 'id')).toBe('Tutup sementara: listrik padam. Buka lagi Selasa, 24 November, 12.45')
})

test('a holiday has its name in the language that is read, and in Indonesian where there is no other', () => {
  const christmas = { ...tomorrow, noteId: 'Hari Raya Natal', noteEn: 'Christmas Day' }

  expect(sayAdmission(refused('holiday', christmas), 'en')).toContain('Christmas Day')
  expect(sayAdmission(refused('holiday', { ...christmas, noteEn: null }), 'en')).toContain('Hari Raya Natal')
})

test('every reason has a sentence in both languages, with and without a time', () => {
  const reasons = [
    'not-on-menu',
    'day-not-open',
    'day-closed',
    'holiday',
    'before-hours',
    'after-hours',
    'cut-off',
    'break',
    'booth-closed',
    'closing',
  ] as const

  for (const reason of reasons) {
    for (const language of ['id', 'en'] as const) {
      for (const when of [{}, tomorrow])
        expect(sayAdmission(refused(reason, when), language)).toMatch(/^[A-Z].*[^ .,]$/)
    }
  }
})
