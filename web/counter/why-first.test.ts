import { expect, test } from 'vitest'
import { aheadReason, longestReason } from './samples.ts'
import { whyFirst } from './why-first.ts'

const [overtaken] = aheadReason.runnersUp

test('who goes before others is explained by wait and group, with whom it goes before and who follows', () => {
  expect(whyFirst({ ...aheadReason, overtook: 1 })).toBe(
    'Menunggu 17 menit, kelompok prioritas; mendahului B-015 yang menunggu 24 menit. Sesudahnya B-015 dan B-016.',
  )
  expect(whyFirst(aheadReason)).toBe(
    'Menunggu 17 menit, kelompok prioritas; mendahului 3 orang, yang terlama B-015 menunggu 24 menit. Sesudahnya B-015 dan B-016.',
  )
})

test('a booking is explained by its time', () => {
  const booked = { ...aheadReason, class: 'booked' as const, overtook: 1 }

  expect(whyFirst({ ...booked, waitedMinutes: 4, runnersUp: [] })).toBe(
    'Janji temu, 4 menit sejak waktunya; mendahului B-015 yang menunggu 24 menit.',
  )
  expect(whyFirst({ ...booked, waitedMinutes: 0, overtook: 0, overtaken: null, runnersUp: [] })).toBe(
    'Janji temu yang waktunya tiba.',
  )
})

test('everybody else is first because of the wait, or because another counter is about to take who waited longer', () => {
  expect(whyFirst(longestReason)).toBe('Menunggu paling lama, 24 menit. Sesudahnya B-016 dan B-017.')
  expect(whyFirst({ ...longestReason, overtook: 1, overtaken: overtaken ?? null, runnersUp: [] })).toBe(
    'Menunggu 24 menit; B-015 yang menunggu 24 menit segera dilayani loket lain.',
  )
})
