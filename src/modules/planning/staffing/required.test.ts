import { expect, test } from 'vitest'
import { groupsOf, poolsOf } from './pools.ts'
import { type OfficerKind, type ServiceDemand, usualTarget } from './question.ts'
import { requiredCounters } from './required.ts'

const hours = { open: 480, close: 900, target: usualTarget, busyDayCv: 0.15 }
const service = (arrivals: readonly (readonly [number, number])[]): ServiceDemand => ({
  service: 'id-card',
  meanMinutes: 10,
  cv: 0.6,
  arrivals: arrivals.map(([halfHour, mean]) => ({ halfHour, mean })),
})
const evenly = (perHalfHour: number) => Array.from({ length: 14 }, (_, i) => [480 + 30 * i, perHalfHour] as const)
const kind = (id: string, ...skills: string[]): OfficerKind => ({ id, skills, officers: 3, counters: 3 })

test('needs nobody where nobody comes', () => {
  expect(requiredCounters(hours, [])).toEqual(Array(14).fill(0))
  expect(requiredCounters(hours, [service([])])).toEqual(Array(14).fill(0))
  expect(requiredCounters(hours, [service(evenly(0))])).toEqual(Array(14).fill(0))
})

test('one visitor needs one counter', () => {
  expect(Math.max(...requiredCounters(hours, [service(evenly(0.2))]))).toBe(1)
})

test('the need lags the arrivals: it is still there when they have gone, and is not full when they begin', () => {
  const needed = requiredCounters({ ...hours, busyDayCv: 0 }, [service([[600, 30]])])

  expect(needed.slice(0, 4)).toEqual([0, 0, 0, 0])
  expect(needed[4]).toBeGreaterThan(5)
  expect(needed[5]).toBeGreaterThan(0)
  expect(needed[8]).toBe(0)
})

test('who waited for the doors is a burst over the first minutes', () => {
  const without = requiredCounters(hours, [service(evenly(12))])
  const withEarly = requiredCounters(hours, [service([[450, 15], ...evenly(12)])])

  expect(withEarly[0]).toBeGreaterThan((without[0] ?? 0) + 2)
  expect(withEarly[5]).toBe(without[5])
})

test('days that differ need more than days that are all the same', () => {
  const same = requiredCounters({ ...hours, busyDayCv: 0 }, [service(evenly(60))])
  const differ = requiredCounters({ ...hours, busyDayCv: 0.2 }, [service(evenly(60))])

  expect(differ[7]).toBeGreaterThan(same[7] ?? 0)
})

test('services connected by an officer are one group; one that nobody can do is in none', () => {
  const officers = [kind('a', 'id-card', 'family-card'), kind('b', 'family-card'), kind('c', 'passport')]

  expect(groupsOf(['id-card', 'family-card', 'passport', 'orphan'], officers)).toEqual([
    { services: ['id-card', 'family-card'], kinds: ['a', 'b'] },
    { services: ['passport'], kinds: ['c'] },
  ])
})

test('a pool is the services that some kinds alone can do', () => {
  const officers = [kind('a', 'id-card'), kind('b', 'id-card', 'family-card'), kind('c', 'family-card', 'passport')]

  const pools = poolsOf(['id-card', 'family-card', 'passport'], officers)

  expect(pools).toContainEqual({ services: ['passport'], kinds: ['c'] })
  expect(pools).toContainEqual({ services: ['id-card'], kinds: ['a', 'b'] })
  expect(pools).toContainEqual({ services: ['id-card', 'family-card', 'passport'], kinds: ['a', 'b', 'c'] })
})
