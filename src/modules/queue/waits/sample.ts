/** The last so many observations of one quantity, kept in order of size so that they can be drawn from. */
export interface Sample {
  sorted: number[]
  /** The same values in the order they came; the oldest leaves first. */
  came: number[]
  /** How many values were never observed: what was believed beforehand. They leave first. */
  believed: number
  sum: number
}

const most = 1_000

/** Begins with a belief: values that stand for observations until there are three times as many real ones. */
export function sampleOf(believed: readonly number[]): Sample {
  return {
    sorted: [...believed].sort((a, b) => a - b),
    came: [...believed],
    believed: believed.length,
    sum: believed.reduce((sum, one) => sum + one, 0),
  }
}

export function remember(sample: Sample, value: number): void {
  const { sorted, came } = sample
  sorted.splice(firstAbove(sorted, value), 0, value)
  came.push(value)
  sample.sum += value
  const isBeliefOutgrown = sample.believed > 0 && came.length - sample.believed >= 3 * sample.believed
  if (isBeliefOutgrown) while (sample.believed > 0) forgetOldest(sample)
  if (came.length > most) forgetOldest(sample)
}

function forgetOldest(sample: Sample): void {
  const value = sample.came.shift() as number
  sample.sorted.splice(firstAbove(sample.sorted, value) - 1, 1)
  sample.sum -= value
  if (sample.believed > 0) sample.believed -= 1
}

/** How many real observations there are. */
export function observed({ came, believed }: Sample): number {
  return came.length - believed
}

export function meanOf({ sum, came }: Sample): number {
  return came.length === 0 ? 0 : sum / came.length
}

/** One of the values, by a random number in [0, 1). */
export function drawFrom({ sorted }: Sample, random: number): number {
  return sorted[Math.floor(random * sorted.length)] ?? 0
}

/** One of the values that are above `past`; beyond all of them a tail whose mean grows with what has passed. */
export function drawAbove({ sorted }: Sample, past: number, random: number): number {
  const from = firstAbove(sorted, past)
  const count = sorted.length - from
  if (count >= 3) return sorted[from + Math.floor(random * count)] as number
  return past - Math.log(1 - random) * Math.max(1, 0.35 * past)
}

/** The share of values above `past`, never quite 0 or 1. */
export function shareAbove({ sorted }: Sample, past: number): number {
  return (sorted.length - firstAbove(sorted, past) + 0.5) / (sorted.length + 1)
}

/** The index of the first value that is larger. */
export function firstAbove(sorted: ArrayLike<number>, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low
}

/** Values that a lognormal of this mean and coefficient of variation spreads evenly: a belief of so many values. */
export function lognormalBelief(mean: number, cv: number, count = 12): number[] {
  const variance = Math.log(1 + cv * cv)
  const middle = Math.log(mean) - variance / 2
  return Array.from({ length: count }, (_, i) =>
    Math.exp(middle + Math.sqrt(variance) * normalQuantile((i + 0.5) / count)),
  )
}

/** The standard normal quantile (Acklam's rational approximation, absolute error below 1.2e-9). */
export function normalQuantile(p: number): number {
  if (p <= 0) return Number.NEGATIVE_INFINITY
  if (p >= 1) return Number.POSITIVE_INFINITY
  if (p > 0.5) return -normalQuantile(1 - p)
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p))
    return (
      (((((-7.784894002430293e-3 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) * q +
        4.374664141464968) *
        q +
        2.938163982698783) /
      ((((7.784695709041462e-3 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1)
    )
  }
  const q = p - 0.5
  const r = q * q
  return (
    ((((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r -
      30.66479806614716) *
      r +
      2.506628277459239) *
      q) /
    (((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598868) * r + 66.80131188771972) * r -
      13.28068155288572) *
      r +
      1)
  )
}
