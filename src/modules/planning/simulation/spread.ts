/** How values lie: null where there are none. */
export interface Spread {
  mean: number | null
  p50: number | null
  p90: number | null
  p95: number | null
  most: number | null
}

/** The spread of values that are sorted, the smallest first. */
export function spreadOf(sorted: Float64Array): Spread {
  if (sorted.length === 0) return { mean: null, p50: null, p90: null, p95: null, most: null }
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null
  let sum = 0
  for (let i = 0; i < sorted.length; i += 1) sum += sorted[i] ?? 0
  return { mean: sum / sorted.length, p50: at(0.5), p90: at(0.9), p95: at(0.95), most: at(1) }
}

/** All values of sorted lists, sorted: two and two are merged, which takes far less than sorting all anew. */
export function merged(lists: readonly Float64Array[]): Float64Array {
  const [first = new Float64Array(0), second, ...others] = lists
  if (!second) return first
  if (others.length === 0) return mergedTwo(first, second)
  const half = lists.length >> 1
  return mergedTwo(merged(lists.slice(0, half)), merged(lists.slice(half)))
}

function mergedTwo(one: Float64Array, other: Float64Array): Float64Array {
  const all = new Float64Array(one.length + other.length)
  let i = 0
  let j = 0
  for (let to = 0; to < all.length; to += 1) {
    const isOnes = j >= other.length || (i < one.length && (one[i] ?? 0) <= (other[j] ?? 0))
    all[to] = (isOnes ? one[i] : other[j]) ?? 0
    if (isOnes) i += 1
    else j += 1
  }
  return all
}
