import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atMostEvery } from './at-most-every.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('ten changes in a minute are told three times at most, and the last is always told', () => {
  let place = 10
  const told: number[] = []
  const changed = atMostEvery(30_000, () => told.push(place))

  for (let i = 0; i < 10; i += 1) {
    place -= 1
    changed()
    vi.advanceTimersByTime(6_000)
  }
  vi.advanceTimersByTime(30_000)

  expect(told).toEqual([9, 5, 0])
})
