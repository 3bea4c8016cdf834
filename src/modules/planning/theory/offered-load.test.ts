import { expect, test } from 'vitest'
import { normalBelow } from './normal.ts'
import { limitedMean, offeredLoad, sinusoidalLoad } from './offered-load.ts'

test('nobody is being served before anybody has come, nor long after', () => {
  const pieces = [{ from: 480, to: 510, perMinute: 2 }]
  const service = { meanMinutes: 10, scv: 0.36 }

  expect(offeredLoad([], service, 500)).toBe(0)
  expect(offeredLoad(pieces, service, 480)).toBe(0)
  expect(offeredLoad(pieces, service, 900)).toBeCloseTo(0, 6)
})

test('arrivals that never change end at λ times the mean', () => {
  expect(offeredLoad([{ from: -1e6, to: 1e6, perMinute: 0.8 }], { meanMinutes: 10, scv: 1.5 }, 0)).toBeCloseTo(8, 6)
})

test('service that is always the same is the arrivals of the last minutes', () => {
  expect(offeredLoad([{ from: 0, to: 30, perMinute: 2 }], { meanMinutes: 10, scv: 0 }, 35)).toBeCloseTo(10, 9)
  expect(limitedMean({ meanMinutes: 10, scv: 0 }, 4)).toBe(4)
})

test('the closed form of a lognormal is what adding up P(S > u) gives', () => {
  const service = { meanMinutes: 12, scv: 0.5 }
  const [x, step] = [20, 1e-3]
  let area = 0
  for (let u = step / 2; u < x; u += step)
    area += normalBelow(-(Math.log(u / 12) + Math.log1p(0.5) / 2) / Math.sqrt(Math.log1p(0.5))) * step

  expect(limitedMean(service, x)).toBeCloseTo(area, 5)
  expect(limitedMean(service, 1e9)).toBeCloseTo(12, 9)
  expect(limitedMean(service, 1e-9)).toBeCloseTo(1e-9, 15)
})

test('arrivals that swing: the load lags, as Eick, Massey and Whitt have it', () => {
  const [mean, amplitude, frequency] = [2, 1, Math.PI / 120]
  const times = Array.from({ length: 4_000 }, (_, i) => i * 0.5)
  const pieces = times.map(from => ({
    from,
    to: from + 0.5,
    perMinute: mean + amplitude * Math.sin(frequency * (from + 0.25)),
  }))
  // Exponential service as a mixture of ages: P(S > u) = e^(−u/m), summed by hand.
  const byHand = (t: number) =>
    pieces.reduce(
      (sum, { from, to, perMinute }) =>
        sum + (to <= t ? perMinute * 10 * (Math.exp((to - t) / 10) - Math.exp((from - t) / 10)) : 0),
      0,
    )

  for (const t of [1_500, 1_530, 1_577])
    expect(sinusoidalLoad({ mean, amplitude, frequency }, 10, t)).toBeCloseTo(byHand(t), 2)
  const steady = offeredLoad(pieces, { meanMinutes: 10, scv: 1 }, 1_560)
  expect(Math.abs(steady / sinusoidalLoad({ mean, amplitude, frequency }, 10, 1_560) - 1)).toBeLessThan(0.01)
})
