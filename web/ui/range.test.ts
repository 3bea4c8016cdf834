import { expect, test } from 'vitest'
import { sayKept, sayRange } from './range.ts'

test('a wait is said as a range', () => {
  expect(sayRange({ fromMinutes: 20, toMinutes: 35 })).toBe('20–35 menit')
  expect(sayRange({ fromMinutes: 20, toMinutes: 35 }, 'en')).toBe('20–35 minutes')
})

test('a wait of less than five minutes is a moment', () => {
  expect(sayRange({ fromMinutes: 0, toMinutes: 5 })).toBe('sebentar lagi')
  expect(sayRange({ fromMinutes: 0, toMinutes: 10 })).toBe('0–10 menit')
})

test('nothing is promised where nothing honest can be said', () => {
  expect(sayRange(null)).toBe('belum bisa diperkirakan')
  expect(sayRange(null, 'en')).toBe('cannot be estimated yet')
})

test('a language without words yet gets Indonesian', () => {
  expect(sayRange({ fromMinutes: 5, toMinutes: 10 }, 'mad')).toBe('5–10 menit')
})

test('yesterday’s honesty is said out of ten, never better than it was', () => {
  const kept = { day: '2026-11-23', told: 200, kept: 199 }
  expect(sayKept(kept, '2026-11-24')).toBe('9 dari 10 perkiraan kemarin tepat')
  expect(sayKept(kept, '2026-11-25')).toBe('9 dari 10 perkiraan pada hari buka terakhir tepat')
  expect(sayKept(kept, '2026-11-24', 'en')).toBe('9 of 10 estimates yesterday were right')
  expect(sayKept(null, '2026-11-24')).toBeNull()
})
