import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distance, fold, likeness, stems } from './rules.ts'

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
    { numRuns: 2_000 },
  )
})

test('folding words of the hall, in any letters and with any marks, is idempotent', () => {
  const piece = fc.constantFrom(
    'bh',
    'dh',
    'gh',
    'jh',
    'th',
    'è',
    'â',
    "'",
    'ʼ',
    'kk',
    'pbb',
    'aa',
    'ss',
    ' ',
    '-',
    'A',
    'İ',
    'ẞ',
  )
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      expect(fold(fold(pieces.join('')))).toBe(fold(pieces.join('')))
    }),
    { numRuns: 2_000 },
  )
})

test('one word for the spellings of Javanese and Madurese', () => {
  expect(fold("Bhângko, pèssè, eppa'")).toBe('bangko pese epa')
  expect(fold('dhuwit')).toBe(fold('duwit'))
  expect(fold('na’kana’')).toBe(fold("na'kana'"))
})

test('abbreviations keep their letters: KK is not K, and KKPR is not KPR', () => {
  expect(['KK', 'KKPR', 'KPR', 'PBB', 'PPh', 'THR'].map(fold)).toEqual(['kk', 'kkpr', 'kpr', 'pbb', 'pph', 'thr'])
})

test('the stem of a word is among what is left of it', () => {
  expect(stems('pernikahan')).toContain('nikah')
  expect(stems('ngurus')).toContain('urus')
  expect(stems('kelahiran')).toContain('lahir')
})

test('two letters that changed places are one slip', () => {
  expect(distance('akat', 'akta')).toBe(1)
  expect(distance('kematain', 'kematian')).toBe(1)
  expect(likeness('domisli', 'domisili')).toBeGreaterThan(0.8)
  expect(likeness('kia', 'nib')).toBe(0)
})
