import { expect, test } from 'vitest'
import { findLines, type PaletteLine } from './palette.ts'

const line = (label: string, also?: string): PaletteLine => ({ id: label, label, ...(also && { also }), run: () => {} })
const lines = [
  line('Tunda sebentar'),
  line('Panggil lagi'),
  line('Panggil B-014', 'Cetak KTP-el'),
  line('Alihkan atau tambah urusan'),
]
const labels = (typed: string) => findLines(lines, typed).map(found => found.label)

test('shows everything before anything is typed', () => {
  expect(labels(' ')).toHaveLength(4)
})

test.each(['b-014', 'B14', 'b 014', '014', '14'])('finds a number typed as %s', typed => {
  expect(labels(typed)).toEqual(['Panggil B-014'])
})

test('finds a number by its service', () => {
  expect(labels('ktp')).toEqual(['Panggil B-014'])
})

test('needs every word, and puts first what begins with them', () => {
  expect(labels('panggil lagi')).toEqual(['Panggil lagi'])
  expect(labels('tambah')).toEqual(['Alihkan atau tambah urusan'])
  expect(labels('ta')[0]).toBe('Alihkan atau tambah urusan')
})

test('finds nothing for what is not there', () => {
  expect(labels('cuaca')).toEqual([])
})

test('answers within a tenth of a second among 500 lines', () => {
  const many = Array.from({ length: 500 }, (_, index) =>
    line(`Panggil B-${index + 100}`, 'Perubahan data Kartu Keluarga'),
  )
  const began = performance.now()

  findLines(many, 'kartu keluarga')

  expect(performance.now() - began).toBeLessThan(100)
})
