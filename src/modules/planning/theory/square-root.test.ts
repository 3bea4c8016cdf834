import { expect, test } from 'vitest'
import { impatientWaits } from './abandonment.ts'
import { delayProbability } from './erlang.ts'
import { normalBelow, normalHazard, normalQuantile } from './normal.ts'
import {
  countersAtSlack,
  delayAtSlack,
  impatientDelayAtSlack,
  impatientSlackForDelay,
  slackForDelay,
} from './square-root.ts'

test('gives the published values of Halfin and Whitt, and back', () => {
  for (const [beta, share] of [
    [0.25, 0.7209],
    [0.5, 0.5045],
    [1, 0.2234],
    [1.5, 0.0847],
    [2, 0.0269],
  ] as const) {
    expect(delayAtSlack(beta)).toBeCloseTo(share, 4)
    expect(slackForDelay(delayAtSlack(beta))).toBeCloseTo(beta, 9)
  }
  expect(slackForDelay(0.2)).toBeCloseTo(1.0615, 4)
})

test('is a chance however little or much room there is', () => {
  expect(delayAtSlack(0)).toBe(1)
  expect(delayAtSlack(-3)).toBe(1)
  expect(delayAtSlack(1e-12)).toBeCloseTo(1, 9)
  expect(delayAtSlack(60)).toBe(0)
  for (const beta of [-30, -3, 0, 3, 30]) {
    const share = impatientDelayAtSlack(beta, 0.5)
    expect(share).toBeGreaterThanOrEqual(0)
    expect(share).toBeLessThanOrEqual(1)
  }
})

test('is what Erlang C and Erlang A come to in a large hall', () => {
  const counters = countersAtSlack(10_000, 1)
  expect(counters).toBe(10_100)
  expect(delayProbability(counters, 10_000)).toBeCloseTo(delayAtSlack(1), 2)

  const { delayed } = impatientWaits({
    counters: 9_950,
    arrivalsPerMinute: 10_000,
    serviceMinutes: 1,
    patienceMinutes: 2,
  })
  expect(delayed).toBeCloseTo(impatientDelayAtSlack(-0.5, 0.5), 2)
  expect(impatientSlackForDelay(impatientDelayAtSlack(-0.5, 0.5), 0.5)).toBeCloseTo(-0.5, 9)
})

test('patience without end is Halfin and Whitt', () => {
  expect(impatientDelayAtSlack(1, 0)).toBe(delayAtSlack(1))
  expect(impatientDelayAtSlack(1, 1e-9)).toBeCloseTo(delayAtSlack(1), 3)
})

test('the normal distribution is as in the tables, also far out', () => {
  expect(normalBelow(0)).toBe(0.5)
  expect(normalBelow(1.959963984540054)).toBeCloseTo(0.975, 14)
  expect(normalBelow(3.0902323061678132)).toBeCloseTo(0.999, 14)
  expect(normalBelow(-5) / 2.866515718791939e-7).toBeCloseTo(1, 12)
  expect(normalBelow(2.9999999)).toBeCloseTo(normalBelow(3.0000001), 8)
  expect(normalHazard(30)).toBeCloseTo(30.033, 3)
  expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446004, 10)
})
