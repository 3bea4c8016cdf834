import { delayProbability } from './erlang.ts'

/**
 * A line in front of counters that all give the same services, in steady state. `arrivalScv` and `serviceScv` are squared
 * coefficients of variation (variance over squared mean), 1 when left out: Poisson arrivals, exponential service.
 */
export interface Pool {
  counters: number
  arrivalsPerMinute: number
  serviceMinutes: number
  arrivalScv?: number
  serviceScv?: number
}

/**
 * The share that waits longer than so many minutes: C·e^{−(s/m − λ)t}, its tail stretched by 2/(c_a² + c_s²) for other
 * than exponential times (Allen & Cunneen; queueing.md section 2). 1 where the counters cannot keep up.
 */
export function shareWaitingLonger(pool: Pool, minutes: number): number {
  const delayed = delayProbability(pool.counters, loadOf(pool))
  const spare = spareOf(pool)
  if (spare <= 0) return delayed
  if (minutes <= 0) return delayed
  return delayed * Math.exp((-spare * minutes) / variability(pool))
}

/** The mean wait in minutes, those included who do not wait: Erlang C's, times (c_a² + c_s²)/2 (Allen & Cunneen). */
export function meanWait(pool: Pool): number {
  if (pool.arrivalsPerMinute <= 0) return pool.counters > 0 ? 0 : Number.POSITIVE_INFINITY
  const spare = spareOf(pool)
  if (spare <= 0) return Number.POSITIVE_INFINITY
  return (delayProbability(pool.counters, loadOf(pool)) / spare) * variability(pool)
}

/** The minutes within which this share is called; 0 where that many do not wait at all. */
export function waitQuantile(pool: Pool, share: number): number {
  const delayed = delayProbability(pool.counters, loadOf(pool))
  if (1 - share >= delayed) return 0
  const spare = spareOf(pool)
  if (spare <= 0) return Number.POSITIVE_INFINITY
  return (Math.log(delayed / (1 - share)) / spare) * variability(pool)
}

/**
 * The mean wait at one counter with Poisson arrivals and any service times, exact: λm²(1+c²)/(2(1−λm))
 * (Pollaczek 1930, Khinchine 1932).
 */
export function singleCounterWait(arrivalsPerMinute: number, serviceMinutes: number, serviceScv: number): number {
  const utilisation = arrivalsPerMinute * serviceMinutes
  if (utilisation >= 1) return Number.POSITIVE_INFINITY
  return (arrivalsPerMinute * serviceMinutes ** 2 * (1 + serviceScv)) / (2 * (1 - utilisation))
}

function loadOf({ arrivalsPerMinute, serviceMinutes }: Pool): number {
  return arrivalsPerMinute * serviceMinutes
}

/** How many more could be served a minute than come, while all counters are busy. */
function spareOf({ counters, arrivalsPerMinute, serviceMinutes }: Pool): number {
  return counters / serviceMinutes - arrivalsPerMinute
}

function variability({ arrivalScv = 1, serviceScv = 1 }: Pool): number {
  return (arrivalScv + serviceScv) / 2
}
