import { normalBelow, normalDensity, normalHazard } from './normal.ts'

/**
 * The chance of having to wait at s = a + β√a counters as the hall grows: [1 + βΦ(β)/φ(β)]⁻¹ (Halfin & Whitt 1981).
 * 1 for β ≤ 0, where the line never ends. For 30 counters or fewer ask Erlang C, which is exact.
 */
export function delayAtSlack(beta: number): number {
  if (beta <= 0) return 1
  return 1 / (1 + (beta * normalBelow(beta)) / normalDensity(beta))
}

/** The β at which this share has to wait. */
export function slackForDelay(share: number): number {
  return decreasingRoot(delayAtSlack, share, 0, 40)
}

/**
 * As `delayAtSlack`, with people who leave: [1 + √r·h(β/√r)/h(−β)]⁻¹, r = mean service over mean patience
 * (Garnett, Mandelbaum & Reiman 2002). β may be negative: leavers keep the line finite.
 */
export function impatientDelayAtSlack(beta: number, serviceOverPatience: number): number {
  if (serviceOverPatience <= 0) return delayAtSlack(beta)
  const root = Math.sqrt(serviceOverPatience)
  return 1 / (1 + (root * normalHazard(beta / root)) / normalHazard(-beta))
}

/** The β at which this share has to wait, when people leave. */
export function impatientSlackForDelay(share: number, serviceOverPatience: number): number {
  return decreasingRoot(beta => impatientDelayAtSlack(beta, serviceOverPatience), share, -35, 35)
}

/** How many counters that is for a load in erlangs, rounded up. */
export function countersAtSlack(load: number, beta: number): number {
  return Math.max(0, Math.ceil(load + beta * Math.sqrt(load)))
}

function decreasingRoot(f: (x: number) => number, value: number, from: number, to: number): number {
  let low = from
  let high = to
  for (let i = 0; i < 100; i += 1) {
    const middle = (low + high) / 2
    if (f(middle) > value) low = middle
    else high = middle
  }
  return (low + high) / 2
}
