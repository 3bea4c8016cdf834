/** One side of one answer of a day: by how much it missed, in widths of that side; below 0 it held. */
export interface SideMiss {
  day: number
  bin: number
  miss: number
}

/** Shares that are tried, and those beyond which a range says nothing or is no promise. */
const shares = [0.012, 0.018, 0.025, 0.032, 0.04, 0.05, 0.06]
/** Days before their misses say how unlike one another they are. */
const leastDays = 4
const leastOfOthers = 60

/**
 * The share of misses to allow on one side so that a day unlike the others still misses `wanted`: each day is judged by the
 * quantiles of all other days (leave one day out), because the tickets of a day share its luck, and many of them say less
 * than they seem to. Undefined while there are too few days.
 */
export function honestShare(misses: readonly SideMiss[], wanted: number): number | undefined {
  const days = [...new Set(misses.map(one => one.day))]
  if (days.length < leastDays) return undefined
  const byBin = [...Map.groupBy(misses, one => one.bin).values()].map(bin => ({
    ascending: bin.toSorted((a, b) => a.miss - b.miss),
    byDay: Map.groupBy(bin, one => one.day),
  }))
  const missed = new Float64Array(shares.length)
  let judged = 0
  for (const { ascending, byDay } of byBin)
    for (const [day, own] of byDay) {
      const others = ascending.flatMap(one => (one.day === day ? [] : [one.miss]))
      if (others.length < leastOfOthers) continue
      judged += own.length
      for (const [i, share] of shares.entries()) {
        const limit = others[Math.min(others.length, Math.ceil((others.length + 1) * (1 - share))) - 1] as number
        for (const one of own) if (one.miss > limit) missed[i] = (missed[i] as number) + 1
      }
    }
  if (judged < 200) return undefined
  return between(
    Array.from(missed, count => count / judged),
    wanted,
  )
}

/** The share at which as much was missed as is wanted, between those that were tried. */
function between(rates: readonly number[], wanted: number): number {
  const above = rates.findIndex(rate => rate > wanted)
  if (above === -1) return shares.at(-1) as number
  if (above === 0) return shares[0] as number
  const [low, high] = [rates[above - 1] as number, rates[above] as number]
  const [from, to] = [shares[above - 1] as number, shares[above] as number]
  return from + ((wanted - low) / (high - low)) * (to - from)
}
