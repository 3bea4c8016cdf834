import { countQuantile } from './spread.ts'

/** An expected count with its uncertainty as relative variances: what it shares with the whole hall's day, and its own. */
export interface Expected {
  mean: number
  sharedScv: number
  ownScv: number
}

export interface Range {
  low: number
  high: number
}

const usualShare = 0.8

/** The range that holds this share of such counts, as many below as above. */
export function rangeOf({ mean, sharedScv, ownScv }: Expected, share = usualShare): Range {
  const scv = sharedScv + ownScv
  return { low: countQuantile(mean, scv, (1 - share) / 2), high: countQuantile(mean, scv, (1 + share) / 2) }
}

/** The half hours of one service together: what is uncertain about it is so in all of them. */
export function wholeOf(parts: readonly Expected[]): Expected {
  return { mean: meanOf(parts), sharedScv: alike(parts, 'sharedScv'), ownScv: alike(parts, 'ownScv') }
}

/** Several services together: a busy day is busy for all of them, their own part differs from one to the next. */
export function togetherOf(parts: readonly Expected[]): Expected {
  const mean = meanOf(parts)
  const own = parts.reduce((sum, one) => sum + one.mean ** 2 * one.ownScv, 0)
  return { mean, sharedScv: alike(parts, 'sharedScv'), ownScv: mean > 0 ? own / mean ** 2 : 0 }
}

function meanOf(parts: readonly Expected[]): number {
  return parts.reduce((sum, one) => sum + one.mean, 0)
}

/** Deviations that move together add up; their variance is the square of the sum. */
function alike(parts: readonly Expected[], kind: 'sharedScv' | 'ownScv'): number {
  const mean = meanOf(parts)
  return mean > 0 ? (parts.reduce((sum, one) => sum + one.mean * Math.sqrt(one[kind]), 0) / mean) ** 2 : 0
}
