import { expect, test } from 'vitest'
import { delayProbability } from './erlang.ts'
import { lastWaitErrorRatio, queueLengthError } from './estimator-error.ts'
import { accumulatingPriorityWaits, strictPriorityWaits } from './priority.ts'

const one = { counters: 1, serviceMinutes: 1, arrivalsPerMinute: [0.4, 0.4] }
const six = { counters: 6, serviceMinutes: 1, arrivalsPerMinute: [3.5, 0.6, 1] }

test('with no counter, or too many people, the last class waits without end', () => {
  expect(strictPriorityWaits({ ...one, counters: 0 })).toEqual([Infinity, Infinity])
  expect(accumulatingPriorityWaits({ ...one, counters: 0 }, [1, 2])).toEqual([Infinity, Infinity])
  expect(strictPriorityWaits({ ...one, arrivalsPerMinute: [0.4, 0.7] })).toEqual([expect.closeTo(1 / 0.6, 6), Infinity])
  expect(accumulatingPriorityWaits({ ...one, arrivalsPerMinute: [0.4, 0.7] }, [1, 2])).toEqual([Infinity, Infinity])
  expect(strictPriorityWaits({ ...one, arrivalsPerMinute: [] })).toEqual([])
})

test('gives the known waits of Cobham and of Kleinrock', () => {
  const [first, second] = strictPriorityWaits(one)
  expect(first).toBeCloseTo(4 / 3, 9)
  expect(second).toBeCloseTo(20 / 3, 9)

  const [slow, fast] = accumulatingPriorityWaits(one, [1, 2])
  expect(slow).toBeCloseTo(5, 9)
  expect(fast).toBeCloseTo(3, 9)

  const waits = accumulatingPriorityWaits(six, [1, 1.5, 3])
  for (const [k, wait] of [0.8105, 0.5845, 0.349].entries()) expect(waits[k]).toBeCloseTo(wait, 4)
})

test('the order of classes in the list does not matter, nor does the unit of the rates', () => {
  const turned = { ...six, arrivalsPerMinute: [1, 3.5, 0.6] }
  const [fast, slow, middle] = accumulatingPriorityWaits(turned, [30, 10, 15])

  const [wasSlow, wasMiddle, wasFast] = accumulatingPriorityWaits(six, [1, 1.5, 3])
  expect([slow, middle, fast]).toEqual([wasSlow, wasMiddle, wasFast].map(wait => expect.closeTo(wait ?? 0, 9)))
})

test('equal rates, also none at all, are first come, first served', () => {
  const common = delayProbability(6, 5.1) / (6 - 5.1)
  for (const rates of [
    [2, 2, 2],
    [0, 0, 0],
  ])
    for (const wait of accumulatingPriorityWaits(six, rates)) expect(wait).toBeCloseTo(common, 9)
})

test('whoever goes first, the waits weighted by load stay the same', () => {
  const shares = six.arrivalsPerMinute.map(arrivals => arrivals / 6)
  const kept = (waits: readonly number[]) => waits.reduce((sum, wait, k) => sum + wait * (shares[k] ?? 0), 0)
  const backlog = delayProbability(6, 5.1) / 6
  const conserved = (0.85 * backlog) / (1 - 0.85)

  expect(Math.abs(kept(strictPriorityWaits(six)) - conserved)).toBeLessThan(1e-9)
  for (const rates of [
    [1, 1.5, 3],
    [1, 6, 3],
    [0, 1, 2],
    [1, 1, 1],
  ])
    expect(Math.abs(kept(accumulatingPriorityWaits(six, rates)) - conserved)).toBeLessThan(1e-9)
})

test('the error of counting heads, and of the last wait', () => {
  expect(queueLengthError(100, 0.95, 1)).toBeCloseTo(2e-3, 12)
  expect(queueLengthError(100, 1, 1)).toBe(Infinity)
  expect([1, 0, 4].map(lastWaitErrorRatio)).toEqual([2, 1, 5])
})
