import { expect, test } from 'vitest'
import { freshness } from './freshness.ts'

const now = 1_000_000
const asked = (secondsAgo: number, state = 'fresh') => ({ askedAt: now - secondsAgo * 1_000, state })

test('a fresh answer on a living stream is live', () => {
  expect(freshness('live', asked(3), now)).toBe('live')
})

test('the worse of stream and answer counts', () => {
  expect(freshness('late', asked(3), now)).toBe('late')
  expect(freshness('live', asked(30), now)).toBe('late')
  expect(freshness('live', asked(61), now)).toBe('lost')
  expect(freshness('lost', asked(3), now)).toBe('lost')
})

test('an answer whose repeat failed is late at once', () => {
  expect(freshness('live', asked(3, 'stale'), now)).toBe('late')
})

test('what was kept from before the page was loaded is never live', () => {
  expect(freshness('live', { askedAt: undefined, state: 'loading' }, now)).toBe('late')
})
