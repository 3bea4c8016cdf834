import { expect, test } from 'vitest'
import { paperOf } from './papers.tsx'

test('a requirement is drawn as the paper that people know', () => {
  expect(paperOf('ktp')).toBe('ktp')
  expect(paperOf('ktp-lama')).toBe('ktp')
  expect(paperOf('kk')).toBe('kk')
  expect(paperOf('akta-lahir')).toBe('akta')
  expect(paperOf('buku-nikah')).toBe('buku-nikah')
  expect(paperOf('hilang')).toBe('surat-polisi')
  expect(paperOf('foto')).toBe('foto')
})

test('what only sounds alike is a plain sheet: nobody brings the wrong paper because of a picture', () => {
  expect(paperOf('akta-badan')).toBe('kertas')
  expect(paperOf('foto-rumah')).toBe('kertas')
  expect(paperOf('pengantar-rt')).toBe('kertas')
})
