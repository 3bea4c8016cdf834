import { expect, test } from 'vitest'
import { instantIn, whenIn } from './when-in.ts'

test('today is told by the clock alone, another day with its name', () => {
  expect(whenIn('2026-11-24T04:40:00Z', '2026-11-24T03:00:00Z', 'Asia/Jakarta')).toBe('11.40')
  expect(whenIn('2026-11-26T08:00:00Z', '2026-11-24T03:00:00Z', 'Asia/Jakarta')).toBe('Kam, 26 Nov, 15.00')
})

test('a day and a time on the wall are an instant, in any zone of the country', () => {
  expect(instantIn('Asia/Jakarta', '2026-11-26', '09:00')).toBe('2026-11-26T02:00:00.000Z')
  expect(instantIn('Asia/Jayapura', '2026-11-26', '09:00')).toBe('2026-11-26T00:00:00.000Z')
  expect(instantIn('Asia/Jakarta', '', '09:00')).toBeNull()
})
