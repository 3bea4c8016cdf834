import { expect, test } from 'vitest'
import { meanWait, shareWaitingLonger, singleCounterWait, waitQuantile } from './delay.ts'

const callCentre = { counters: 50, arrivalsPerMinute: 48, serviceMinutes: 1 }

test('a line that cannot be served waits without end, and one that nobody joins not at all', () => {
  const overloaded = { counters: 2, arrivalsPerMinute: 1, serviceMinutes: 3 }
  const empty = { counters: 2, arrivalsPerMinute: 0, serviceMinutes: 3 }

  expect(meanWait(overloaded)).toBe(Number.POSITIVE_INFINITY)
  expect(waitQuantile(overloaded, 0.9)).toBe(Number.POSITIVE_INFINITY)
  expect(shareWaitingLonger(overloaded, 1e9)).toBe(1)
  expect(meanWait(empty)).toBe(0)
  expect(waitQuantile(empty, 0.9)).toBe(0)
  expect(shareWaitingLonger({ ...empty, counters: 0 }, 15)).toBe(1)
  expect(meanWait({ ...overloaded, counters: 0 })).toBe(Number.POSITIVE_INFINITY)
})

test('gives the call centre of Garnett, Mandelbaum & Reiman without leavers', () => {
  expect(meanWait(callCentre) * 60).toBeCloseTo(20.8, 1)
  expect(waitQuantile(callCentre, 0.9) * 60).toBeCloseTo(58.1, 1)
  expect(meanWait(callCentre) * 48).toBeCloseTo(16.7, 1)
  expect(shareWaitingLonger(callCentre, waitQuantile(callCentre, 0.9))).toBeCloseTo(0.1, 9)
})

test('steadier service shortens the tail as much as the mean', () => {
  const steady = { counters: 6, arrivalsPerMinute: 0.5, serviceMinutes: 10, serviceScv: 0.36 }
  const exponential = { ...steady, serviceScv: 1 }

  expect(meanWait(steady)).toBeCloseTo(0.68 * meanWait(exponential), 9)
  expect(shareWaitingLonger(steady, 0.68 * 15)).toBeCloseTo(shareWaitingLonger(exponential, 15), 9)
  expect(shareWaitingLonger({ ...steady, arrivalScv: 0, serviceScv: 0 }, 1)).toBe(0)
})

test('one counter: Pollaczek–Khinchine, which Allen–Cunneen meets', () => {
  expect(singleCounterWait(0.08, 10, 1)).toBeCloseTo(40, 9)
  expect(singleCounterWait(0.08, 10, 0)).toBeCloseTo(20, 9)
  expect(meanWait({ counters: 1, arrivalsPerMinute: 0.08, serviceMinutes: 10, serviceScv: 0.36 })).toBeCloseTo(
    singleCounterWait(0.08, 10, 0.36),
    9,
  )
  expect(singleCounterWait(0.1, 10, 1)).toBe(Number.POSITIVE_INFINITY)
})
