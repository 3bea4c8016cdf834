import { expect, test } from 'vitest'
import { backAtInstant, isAhead } from './back-at.ts'

/** 11.40 in the hall. */
const now = new Date('2026-11-24T04:40:20.000Z')
const zone = 'Asia/Jakarta'

test('a quarter of an hour is counted from the hall’s clock', () => {
  expect(backAtInstant({ inMinutes: 15 }, now, zone)).toBe('2026-11-24T04:55:20.000Z')
})

test('an hour of the day is a full minute of the hall', () => {
  expect(backAtInstant({ atTime: '13.00' }, now, zone)).toBe('2026-11-24T06:00:00.000Z')
})

test('an hour that is past promises nothing', () => {
  expect(backAtInstant({ atTime: '11.40' }, now, zone)).toBeNull()
  expect(isAhead('11.40', now, zone)).toBe(false)
  expect(isAhead('13.00', now, zone)).toBe(true)
})

test('without a time the sign has none', () => {
  expect(backAtInstant(null, now, zone)).toBeNull()
})
