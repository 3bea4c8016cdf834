import { expect, test } from 'vitest'
import { calibrated, learnMiss, refit, uncalibrated } from './calibration.ts'
import { honestShare, type SideMiss } from './honest-share.ts'
import { randomFrom } from './random.ts'

const random = randomFrom(5)
/** So many answers a day; all of a day are off by its luck, and each by its own. */
function daysOf(count: number, luck: number): SideMiss[] {
  return Array.from({ length: count }, (_, day) => day).flatMap(day => {
    const shared = luck * (random() - 0.5)
    return Array.from({ length: 200 }, (_, i) => ({ day, bin: i % 2, miss: shared + random() - 0.9 }))
  })
}

test('too few days, or none, say nothing', () => {
  expect(honestShare([], 0.05)).toBeUndefined()
  expect(honestShare(daysOf(3, 0), 0.05)).toBeUndefined()
})

test('days that are alike may miss as often as is wanted; days with a luck of their own are given more room', () => {
  const alike = honestShare(daysOf(10, 0), 0.04) ?? 0
  const unlike = honestShare(daysOf(10, 2), 0.04) ?? 0

  expect(alike).toBeGreaterThan(0.033)
  expect(alike).toBeLessThan(0.047)
  expect(unlike).toBeLessThan(0.8 * alike)
})

test('rests on the last ten days, not fewer and not more', () => {
  const calibration = uncalibrated(1)
  const raw = { p50: 20, mean: 20, lo: 15, hi: 25 }
  for (let day = 1; day <= 14; day += 1) {
    for (let i = 0; i < 50; i += 1) learnMiss(calibration, raw, 10 + 20 * random(), { day, isAgain: false })
    refit(calibration, 1)
    expect(new Set(calibration.misses.map(miss => miss.day)).size).toBe(Math.min(10, day))
  }
  const { lo, hi } = calibrated(calibration, raw, 0, false)
  expect(lo).toBeLessThan(12)
  expect(hi).toBeGreaterThan(28)
})
