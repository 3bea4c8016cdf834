import { normalBelow } from './normal.ts'

/** A lognormal time at the counter. `scv` is the squared coefficient of variation; 0 means always the same. */
export interface ServiceTime {
  meanMinutes: number
  scv: number
}

/** So many people a minute from one minute to another. */
export interface ArrivalPiece {
  from: number
  to: number
  perMinute: number
}

/**
 * How many counters would be busy if there were enough for everybody, with arrivals λ̄ + A sin γt and exponential service
 * of rate μ: λ̄/μ + A(μ sin γt − γ cos γt)/(μ² + γ²) (Eick, Massey & Whitt 1993).
 */
export function sinusoidalLoad(
  { mean, amplitude, frequency }: { mean: number; amplitude: number; frequency: number },
  serviceMinutes: number,
  t: number,
): number {
  const rate = 1 / serviceMinutes
  const swing = rate * Math.sin(frequency * t) - frequency * Math.cos(frequency * t)
  return mean / rate + (amplitude * swing) / (rate ** 2 + frequency ** 2)
}

/**
 * The same for arrivals that are constant by pieces and lognormal service: m(t) = ∫λ(t−u)P(S>u)du, which for a piece is
 * λ·(E min(S, t−from) − E min(S, t−to)), so nothing is left to integrate. Pieces may touch or leave gaps.
 */
export function offeredLoad(pieces: readonly ArrivalPiece[], service: ServiceTime, t: number): number {
  let load = 0
  for (const { from, to, perMinute } of pieces)
    if (from < t) load += perMinute * (limitedMean(service, t - from) - limitedMean(service, t - to))
  return load
}

/** E min(S, x): how much of the service happens in the first x minutes. */
export function limitedMean({ meanMinutes, scv }: ServiceTime, x: number): number {
  if (x <= 0 || meanMinutes <= 0) return 0
  if (scv <= 0) return Math.min(meanMinutes, x)
  const sigma = Math.sqrt(Math.log1p(scv))
  const z = (Math.log(x / meanMinutes) + sigma ** 2 / 2) / sigma
  return meanMinutes * normalBelow(z - sigma) + x * normalBelow(-z)
}
