import { normalQuantile } from '../theory/normal.ts'

/**
 * The smallest count that is not exceeded with this chance, for people who come at random (Poisson) around a mean that is
 * itself uncertain (gamma, `scv` its relative variance): a negative binomial, summed; a normal for large means.
 */
export function countQuantile(mean: number, scv: number, share: number): number {
  if (mean <= 0) return 0
  if (mean > 2_000) return Math.max(0, Math.round(mean + normalQuantile(share) * Math.sqrt(mean + scv * mean ** 2)))
  const shape = 1 / Math.max(scv, 1e-9)
  const more = mean / (mean + shape)
  let chance = Math.exp(-shape * Math.log1p(mean / shape))
  let below = chance
  let count = 0
  while (below < share && count < 40_000) {
    chance *= ((shape + count) / (count + 1)) * more
    count += 1
    below += chance
  }
  return count
}
