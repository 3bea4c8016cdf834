import { expect, test } from 'vitest'
import { drawHistory } from './drawn-history.ts'
import { forecastArrivals } from './forecast.ts'
import { rangeOf, togetherOf, wholeOf } from './total.ts'

test('nobody expected is nobody, with a range of nothing', () => {
  expect(togetherOf([])).toEqual({ mean: 0, sharedScv: 0, ownScv: 0 })
  expect(rangeOf(wholeOf([]), 0.9)).toEqual({ low: 0, high: 0 })
})

test('what services share does not average out, what is their own does', () => {
  const one = { mean: 10, sharedScv: 0.04, ownScv: 0.09 }
  const four = [one, one, one, one]

  expect(togetherOf(four)).toEqual({ mean: 40, sharedScv: expect.closeTo(0.04, 9), ownScv: expect.closeTo(0.0225, 9) })
  expect(wholeOf(four)).toEqual({ mean: 40, sharedScv: expect.closeTo(0.04, 9), ownScv: expect.closeTo(0.09, 9) })
})

test('nine of ten drawn days and half hours of the hall lie within their ranges', () => {
  const { days, services } = drawHistory(11, 40)
  let [daysHeld, dayCount, halfHoursHeld, halfHourCount, width] = [0, 0, 0, 0, 0]
  for (let d = 60; d < days.length; d += 3) {
    const [today, history] = [days[d], days.slice(0, d)]
    if (!today) continue
    const parts = forecastArrivals({ day: today, history, services, rangeShare: 0.9 })
    const came = today.counts.reduce((sum, one) => sum + one.walkIns, 0)
    const whole = togetherOf(parts.map(({ halfHours }) => wholeOf(halfHours)))
    const { low, high } = rangeOf(whole, 0.9)
    dayCount += 1
    width += (high - low) / whole.mean
    daysHeld += low <= came && came <= high ? 1 : 0
    for (const { halfHour } of parts[0]?.halfHours ?? []) {
      const range = rangeOf(togetherOf(parts.flatMap(one => one.halfHours.filter(at => at.halfHour === halfHour))), 0.9)
      const inIt = today.counts.filter(one => one.halfHour === halfHour).reduce((sum, one) => sum + one.walkIns, 0)
      halfHourCount += 1
      halfHoursHeld += range.low <= inIt && inIt <= range.high ? 1 : 0
    }
  }

  expect(daysHeld / dayCount).toBeGreaterThan(0.84)
  // Days are 0.12 of their mean apart beside chance: a range that knew it exactly would be 0.45 wide.
  expect(width / dayCount).toBeLessThan(0.7)
  expect(halfHoursHeld / halfHourCount).toBeGreaterThan(0.86)
  expect(halfHoursHeld / halfHourCount).toBeLessThan(0.97)
})
