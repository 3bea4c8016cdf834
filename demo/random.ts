/** Chances that are the same for the same seed. */
export interface Random {
  /** From 0 up to 1. */
  unit(): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[], weight?: (one: T) => number): T
  /** Minutes with this mean and spread, never negative, with a long tail. */
  lognormal(mean: number, sd: number): number
  exponential(mean: number): number
  between(low: number, high: number): number
}

/** mulberry32: small, fast, good enough for a play. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit())
  return {
    unit,
    chance: probability => unit() < probability,
    pick: (from, weight = () => 1) => {
      let left = unit() * from.reduce((sum, one) => sum + weight(one), 0)
      const found =
        from.find(one => {
          left -= weight(one)
          return left < 0
        }) ?? from.at(-1)
      if (found === undefined) throw new Error('Nothing to pick from')
      return found
    },
    lognormal: (mean, sd) => {
      const variance = Math.log(1 + (sd / mean) ** 2)
      return Math.exp(Math.log(mean) - variance / 2 + Math.sqrt(variance) * normal())
    },
    exponential: mean => -mean * Math.log(1 - unit()),
    between: (low, high) => low + (high - low) * unit(),
  }
}
