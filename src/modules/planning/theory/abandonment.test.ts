import { expect, test } from 'vitest'
import { actualWaitLonger, impatientWaits, offeredWaitLonger } from './abandonment.ts'
import { meanWait, shareWaitingLonger } from './delay.ts'
import { delayProbability } from './erlang.ts'

const callCentre = { counters: 50, arrivalsPerMinute: 48, serviceMinutes: 1, patienceMinutes: 2 }

test('with no counter everybody leaves; when nobody comes nobody does', () => {
  const closed = impatientWaits({ counters: 0, arrivalsPerMinute: 3, serviceMinutes: 1, patienceMinutes: 2 })
  const empty = impatientWaits({ ...callCentre, arrivalsPerMinute: 0 })

  expect(closed.abandoning).toBeCloseTo(1, 9)
  expect(closed.inLine).toBeCloseTo(6, 9)
  expect(empty).toEqual({ delayed: 0, abandoning: 0, inLine: 0, meanWait: 0, utilisation: 0 })
  expect(offeredWaitLonger({ ...callCentre, counters: 0 }, 15)).toBe(1)
})

test('is a number for loads from tiny to huge and patience from seconds to weeks', () => {
  for (const counters of [1, 40, 900])
    for (const arrivalsPerMinute of [1e-9, 1, 50, 1e4])
      for (const patienceMinutes of [0.1, 30, 1e4]) {
        const pool = { counters, arrivalsPerMinute, serviceMinutes: 1, patienceMinutes }
        const { delayed, abandoning, utilisation } = impatientWaits(pool)
        for (const share of [delayed, abandoning, utilisation, offeredWaitLonger(pool, 5), actualWaitLonger(pool, 5)]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1 + 1e-9)
        }
      }
})

test('gives the call centre of Garnett, Mandelbaum & Reiman with a patience of two minutes', () => {
  const { abandoning, inLine, meanWait, utilisation } = impatientWaits(callCentre)

  expect(meanWait * 60).toBeCloseTo(3.7, 1)
  expect(inLine).toBeCloseTo(3, 0)
  expect(abandoning).toBeCloseTo(0.031, 3)
  expect(utilisation).toBeCloseTo(0.93, 2)
  expect(actualWaitLonger(callCentre, 12.5 / 60)).toBeCloseTo(0.1, 2)
})

test('the chain and the integral agree on who has to wait', () => {
  for (const pool of [
    callCentre,
    { ...callCentre, arrivalsPerMinute: 70 },
    { ...callCentre, counters: 1, arrivalsPerMinute: 0.7 },
  ])
    expect(offeredWaitLonger(pool, 0)).toBeCloseTo(impatientWaits(pool).delayed, 8)
})

test('the wait of those who leave and those who do not adds up to its mean', () => {
  const { meanWait } = impatientWaits(callCentre)
  const step = 0.005
  let area = 0
  for (let t = step / 2; t < 3; t += step) area += actualWaitLonger(callCentre, t) * step

  expect(area).toBeCloseTo(meanWait, 5)
})

test('endless patience is Erlang C', () => {
  const pool = { counters: 6, arrivalsPerMinute: 0.5, serviceMinutes: 10, patienceMinutes: Number.POSITIVE_INFINITY }

  expect(impatientWaits(pool).delayed).toBeCloseTo(delayProbability(6, 5), 12)
  expect(impatientWaits({ ...pool, patienceMinutes: 1e9 }).meanWait).toBeCloseTo(meanWait(pool), 5)
  expect(offeredWaitLonger(pool, 15)).toBeCloseTo(shareWaitingLonger(pool, 15), 8)
  expect(impatientWaits({ ...pool, arrivalsPerMinute: 1 }).meanWait).toBe(Number.POSITIVE_INFINITY)
})
