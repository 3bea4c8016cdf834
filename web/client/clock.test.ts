import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hallNow, setHallClock, wallTime } from './clock.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'Date', 'setTimeout'] }))
afterEach(() => void vi.useRealTimers())

test('shows the hall’s time, whatever this machine believes', () => {
  vi.setSystemTime('2001-01-01T00:00:00Z')
  setHallClock({ at: '2026-11-24T02:41:00Z', speed: 1 })

  vi.advanceTimersByTime(90_000)
  vi.setSystemTime('2030-01-01T00:00:00Z')

  expect(hallNow().toISOString()).toBe('2026-11-24T02:42:30.000Z')
})

test('runs as fast as a hall in practice does', () => {
  setHallClock({ at: '2026-11-24T02:41:00Z', speed: 60 })

  vi.advanceTimersByTime(10_000)

  expect(hallNow().toISOString()).toBe('2026-11-24T02:51:00.000Z')
})

test('says times as they are read in Indonesia', () => {
  expect(wallTime('2026-11-24T02:41:00Z')).toBe('09.41')
  expect(wallTime(new Date('2026-11-23T17:05:00Z'))).toBe('00.05')
  expect(wallTime('2026-11-24T02:41:00Z', 'Asia/Makassar')).toBe('10.41')
})
