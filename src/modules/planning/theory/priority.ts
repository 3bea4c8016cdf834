import { delayProbability } from './erlang.ts'

/** Classes in front of the same counters, all with exponential service of the same mean. */
export interface PriorityLine {
  counters: number
  serviceMinutes: number
  arrivalsPerMinute: readonly number[]
}

/**
 * Mean waits under strict priority, first class first: w₀/((1−σ_{k−1})(1−σ_k)), w₀ = C(s, a)·m/s, σ the share of the
 * counters that this class and those before it keep busy (Cobham 1954). Infinite from the class that no longer fits.
 */
export function strictPriorityWaits(line: PriorityLine): number[] {
  const { shares, backlog } = loadsOf(line)
  let before = 0
  return shares.map(share => {
    const upTo = before + share
    const wait = upTo < 1 - 1e-12 ? backlog / ((1 - before) * (1 - upTo)) : Number.POSITIVE_INFINITY
    before = upTo
    return wait
  })
}

/**
 * Mean waits where a ticket's index grows by `rates[k]` a minute and the largest is called (Kleinrock 1964):
 * W_p = [W − Σ_{i<p}ρᵢWᵢ(1−bᵢ/b_p)] / [1 − Σ_{i>p}ρᵢ(1−b_p/bᵢ)], classes by ascending rate b, W the mean of first come,
 * first served. Only the ratios of rates count. In the order that they were given; all infinite where more come than can be served.
 */
export function accumulatingPriorityWaits(line: PriorityLine, rates: readonly number[]): number[] {
  const { shares, backlog, utilisation } = loadsOf(line)
  if (utilisation >= 1 - 1e-12) return shares.map(() => Number.POSITIVE_INFINITY)

  const common = backlog / (1 - utilisation)
  const waits = shares.map(() => 0)
  const ascending = shares.map((_, k) => k).sort((a, b) => (rates[a] ?? 0) - (rates[b] ?? 0))
  ascending.forEach((p, place) => {
    const owed = sumOf(ascending.slice(0, place), i => (shares[i] ?? 0) * (waits[i] ?? 0) * (1 - ratio(rates, i, p)))
    const overtakers = sumOf(ascending.slice(place + 1), i => (shares[i] ?? 0) * (1 - ratio(rates, p, i)))
    waits[p] = (common - owed) / (1 - overtakers)
  })
  return waits
}

/** The share of the counters that each class keeps busy, and w₀: the wait until a counter is free for whoever is first in line. */
function loadsOf({ counters, serviceMinutes, arrivalsPerMinute }: PriorityLine) {
  if (counters <= 0)
    return {
      shares: arrivalsPerMinute.map(() => Number.POSITIVE_INFINITY),
      backlog: 0,
      utilisation: Number.POSITIVE_INFINITY,
    }
  const loads = arrivalsPerMinute.map(arrivals => arrivals * serviceMinutes)
  const load = sumOf(loads, one => one)
  const shares = loads.map(one => one / counters)
  const backlog = (delayProbability(counters, load) * serviceMinutes) / counters
  return { shares, backlog, utilisation: load / counters }
}

function ratio(rates: readonly number[], slower: number, faster: number): number {
  const fast = rates[faster] ?? 0
  return fast > 0 ? (rates[slower] ?? 0) / fast : 1
}

function sumOf<T>(list: readonly T[], value: (one: T) => number): number {
  return list.reduce((sum, one) => sum + value(one), 0)
}
