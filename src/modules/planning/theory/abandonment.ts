import { blockingProbability, delayProbability } from './erlang.ts'
import { integrateConcave } from './integral.ts'

/** A line whose people leave after an exponential patience (Erlang A, M/M/s+M; Palm 1957, Mandelbaum & Zeltyn 2005). */
export interface ImpatientPool {
  counters: number
  arrivalsPerMinute: number
  serviceMinutes: number
  /** The mean patience; infinite where nobody leaves. */
  patienceMinutes: number
}

export interface ImpatientWaits {
  /** The chance of having to wait at all. */
  delayed: number
  /** The share that leaves before being called. */
  abandoning: number
  /** People in line, on average. */
  inLine: number
  /** Mean minutes until called or gone. */
  meanWait: number
  /** Share of their time that counters are busy. */
  utilisation: number
}

/**
 * Steady state of the birth–death chain. Its weights are scaled at the likeliest state of the line, so that none overflows,
 * and summed both ways until they no longer count; states with a free counter are together 1/B(s, a) of the first with all
 * counters busy.
 */
export function impatientWaits(pool: ImpatientPool): ImpatientWaits {
  const { counters, arrivalsPerMinute: arrivals, serviceMinutes, patienceMinutes } = pool
  const load = arrivals * serviceMinutes
  if (!Number.isFinite(patienceMinutes)) return patientWaits(pool, load)
  if (arrivals <= 0) return { delayed: counters > 0 ? 0 : 1, abandoning: 0, inLine: 0, meanWait: 0, utilisation: 0 }

  const served = counters / serviceMinutes
  const leaving = 1 / patienceMinutes
  const mode = Math.max(0, Math.floor((arrivals - served) / leaving))
  let total = 0
  let people = 0
  const count = (inLine: number, weight: number) => {
    total += weight
    people += weight * inLine
  }
  for (let j = mode, weight = 1; weight > 1e-18; j += 1, weight *= arrivals / (served + j * leaving)) count(j, weight)
  let lowest = mode
  let weight = 1
  while (lowest > 0 && weight > 1e-18) {
    weight *= (served + lowest * leaving) / arrivals
    lowest -= 1
    count(lowest, weight)
  }
  // Without state s itself, which is counted among the delayed. B may be 0 for a tiny load: then nobody is delayed.
  const free = lowest === 0 ? weight * (1 / blockingProbability(counters, load) - 1) : 0
  const inLine = people / (total + free)
  const abandoning = (leaving * inLine) / arrivals
  return {
    delayed: total / (total + free),
    abandoning,
    inLine,
    meanWait: inLine / arrivals,
    utilisation: counters > 0 ? (load * (1 - abandoning)) / counters : 0,
  }
}

/** Nobody leaves: Erlang C. */
function patientWaits({ counters, arrivalsPerMinute, serviceMinutes }: ImpatientPool, load: number): ImpatientWaits {
  const delayed = delayProbability(counters, load)
  const isStable = load < counters
  const meanWait =
    delayed === 0 ? 0 : isStable ? delayed / (counters / serviceMinutes - arrivalsPerMinute) : Number.POSITIVE_INFINITY
  const inLine = arrivalsPerMinute > 0 ? arrivalsPerMinute * meanWait : 0
  return { delayed, abandoning: 0, inLine, meanWait, utilisation: counters > 0 ? Math.min(1, load / counters) : 0 }
}

/**
 * The chance that somebody of endless patience would wait longer than so many minutes: λJ(t) / (1/B(s−1, a) + λJ(0)),
 * J(t) = ∫ₜ^∞ exp((λ/θ)(1−e^{−θu}) − sμu) du (Mandelbaum & Zeltyn 2005).
 */
export function offeredWaitLonger(pool: ImpatientPool, minutes: number): number {
  const { counters, arrivalsPerMinute: arrivals, serviceMinutes, patienceMinutes } = pool
  if (counters <= 0) return 1
  if (arrivals <= 0) return 0
  const served = counters / serviceMinutes
  const exponent = (u: number) => arrivals * agedMinutes(u, patienceMinutes) - served * u
  const peak = Number.isFinite(patienceMinutes) && arrivals > served ? patienceMinutes * Math.log(arrivals / served) : 0
  if (!Number.isFinite(patienceMinutes) && arrivals >= served) return 1

  // Both integrals are scaled by e^{−exponent(peak)}, which would overflow where far more come than can be served.
  const scale = exponent(peak)
  const integral = (from: number) => integrateConcave(u => exponent(u) - scale, from, peak)
  const free = Math.exp(-scale) / blockingProbability(counters - 1, arrivals * serviceMinutes)
  return (arrivals * integral(Math.max(0, minutes))) / (free + arrivals * integral(0))
}

/** The chance that somebody, leavers included, really waits longer: the offered wait is, and the patience too. */
export function actualWaitLonger(pool: ImpatientPool, minutes: number): number {
  return offeredWaitLonger(pool, minutes) * Math.exp(-minutes / pool.patienceMinutes)
}

/** (1 − e^{−u/τ})·τ, which is u for endless patience. */
function agedMinutes(u: number, patienceMinutes: number): number {
  return Number.isFinite(patienceMinutes) ? -patienceMinutes * Math.expm1(-u / patienceMinutes) : u
}
