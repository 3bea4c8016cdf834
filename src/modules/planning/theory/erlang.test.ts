import { expect, test } from 'vitest'
import { blockingProbability, delayProbability } from './erlang.ts'

/** Σ aᵏ/k! as whole numbers: a = p/q, everything times qˢ·s!. */
function exact(counters: number, p: bigint, q: bigint) {
  let factorials = 1n
  let sum = 0n
  for (let k = counters; k >= 0; k -= 1) {
    sum += p ** BigInt(k) * q ** BigInt(counters - k) * factorials
    factorials *= BigInt(Math.max(1, k))
  }
  const full = p ** BigInt(counters)
  const s = BigInt(counters)
  // C = s·full·q / (s·q·sum − p·(sum − full)), because s − a(1−B) = (s·q·sum − p(sum − full)) / (q·sum).
  return { blocking: toNumber(full, sum), delay: toNumber(s * q * full, s * q * sum - p * (sum - full)) }
}

function toNumber(numerator: bigint, denominator: bigint): number {
  return Number((numerator * 10n ** 60n) / denominator) / 1e60
}

test('nobody is blocked or waits where nobody comes, and everybody where there is no counter', () => {
  expect(blockingProbability(3, 0)).toBe(0)
  expect(delayProbability(3, 0)).toBe(0)
  expect(blockingProbability(0, 2)).toBe(1)
  expect(delayProbability(0, 2)).toBe(1)
  expect(delayProbability(0, 0)).toBe(1)
})

test('everybody waits where more come than can be served', () => {
  expect(delayProbability(3, 3)).toBe(1)
  expect(delayProbability(3, 1e12)).toBe(1)
  expect(blockingProbability(3, 1e12)).toBeCloseTo(1, 9)
})

test('stays a chance for loads from tiny to huge', () => {
  for (const [counters, load] of [
    [1, 1e-300],
    [400, 1e-9],
    [5_000, 4_990],
    [100_000, 99_000],
  ] as const)
    for (const chance of [blockingProbability(counters, load), delayProbability(counters, load)]) {
      expect(chance).toBeGreaterThanOrEqual(0)
      expect(chance).toBeLessThanOrEqual(1)
    }
})

test('equals the exact rational to 1e-9, Erlang B and C', () => {
  for (const [counters, p, q] of [
    [1, 1n, 2n],
    [2, 1n, 1n],
    [3, 2n, 1n],
    [5, 4n, 1n],
    [7, 13n, 2n],
    [10, 8n, 1n],
    [24, 43n, 2n],
    [50, 48n, 1n],
    [171, 160n, 1n],
  ] as const) {
    const { blocking, delay } = exact(counters, p, q)
    const load = Number(p) / Number(q)
    expect(Math.abs(blockingProbability(counters, load) / blocking - 1)).toBeLessThan(1e-9)
    expect(Math.abs(delayProbability(counters, load) / delay - 1)).toBeLessThan(1e-9)
  }
})

test('gives the published loads that one in a hundred is blocked at', () => {
  for (const [lines, load] of [
    [5, 1.361],
    [10, 4.461],
    [20, 12.03],
    [100, 84.06],
  ] as const)
    expect(blockingProbability(lines, load)).toBeCloseTo(0.01, 4)
})

test('gives the known chances of waiting', () => {
  expect(delayProbability(2, 1)).toBeCloseTo(1 / 3, 9)
  expect(delayProbability(3, 2)).toBeCloseTo(4 / 9, 9)
  for (const [counters, load, chance] of [
    [5, 4, 0.554113],
    [10, 8, 0.40918],
    [24, 21.5, 0.499945],
    [50, 48, 0.694456],
  ] as const)
    expect(delayProbability(counters, load)).toBeCloseTo(chance, 6)
})
