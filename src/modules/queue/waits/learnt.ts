import { kinds } from './order-terms.ts'
import type { Hall } from './read-hall.ts'
import { drawFrom, lognormalBelief, meanOf, observed, remember, type Sample, sampleOf } from './sample.ts'

/** Half hours of a day. */
export const slots = 48

/** What a hall's log has taught: everything a projection draws from. Minutes throughout. */
export interface Learnt {
  days: number
  /** From call to end of whoever was served, by service. */
  durations: Sample[]
  /** How durations of all services relate to what was believed of them: what a service without a past begins with. */
  ratios: Sample
  believedMinutes: Float64Array
  /** From call to giving up on whoever had left, in all services. */
  noShowDurations: Sample
  /** From the end of one to the call of the next while somebody waits. */
  gaps: Sample
  /** After the planned opening: the first of a counter's day, and after a break. Below zero: before it, as who rests in shifts does. */
  firstLateness: Sample
  breakLateness: Sample
  /** How far into a planned break a counter still calls. */
  overruns: Sample
  pauses: Sample
  pauseCount: number
  openMinutes: number
  /** How much longer than usual a counter takes, as share of the usual: sum of deviations and their number. */
  counterDeviation: Float64Array
  counterCount: Float64Array
  /** Planned spans of a counter, and those in which nobody opened it. */
  counterSpans: Float64Array
  counterAbsences: Float64Array
  /** By minutes waited at the call (`ageBins`): how many were called and how many had left. */
  calledByAge: Float64Array
  goneByAge: Float64Array
  /** Who took back a number: how many, in how many minutes of waiting. */
  cancelled: number
  waitedMinutes: number
  /** Minutes before the booked time at check-in; and how many of those booked came. */
  earliness: Sample
  bookedCount: number
  shownCount: number
  /** Arrivals a day by service × kind × half hour, as an average that favours recent days. */
  rates: Float64Array
  /** How old the arrival in the hall is when a carried place joins. */
  carriedAges: Sample
  /** Variance of deviations within a day, and of the mean of days: what today's pace is worth. */
  withinVariance: number
  betweenVariance: number
}

const ageEdges = [5, 10, 20, 30, 45, 60, 90]

export function ageBin(minutes: number): number {
  let bin = 0
  while (bin < ageEdges.length && minutes >= (ageEdges[bin] as number)) bin += 1
  return bin
}

/** Before the first day: the catalogue's promised minutes, and what such halls show (queueing.md, domain.md section 7). */
export function beforeTheFirstDay(hall: Hall): Learnt {
  const promised = [...hall.promisedMinutes].filter(Number.isFinite)
  const usual = promised.length ? promised.reduce((sum, one) => sum + one, 0) / promised.length : 11
  const counterCount = hall.skills.length
  const believedMinutes = hall.promisedMinutes.map(minutes => (Number.isFinite(minutes) ? minutes : usual))
  return {
    days: 0,
    durations: [...believedMinutes].map(minutes => sampleOf(lognormalBelief(minutes, 0.6))),
    ratios: sampleOf([]),
    believedMinutes,
    noShowDurations: sampleOf([0.7, 0.9, 1, 1.1, 1.3].map(share => share * hall.graceMinutes)),
    gaps: sampleOf([0, 0, 0]),
    firstLateness: sampleOf([0, 0, 1, 2, 4, 8]),
    breakLateness: sampleOf([0, 0, 1, 2, 4, 6]),
    overruns: sampleOf([0, 0, 0, 0]),
    pauses: sampleOf(lognormalBelief(12, 0.8, 8)),
    pauseCount: 0,
    openMinutes: 1_200,
    counterDeviation: new Float64Array(counterCount),
    counterCount: new Float64Array(counterCount),
    counterSpans: new Float64Array(counterCount),
    counterAbsences: new Float64Array(counterCount),
    calledByAge: new Float64Array(ageEdges.length + 1),
    goneByAge: new Float64Array(ageEdges.length + 1),
    cancelled: 0,
    waitedMinutes: 2_000,
    earliness: sampleOf([-10, -2, 2, 5, 8, 12, 20]),
    bookedCount: 10,
    shownCount: 8.5,
    rates: new Float64Array(hall.promisedMinutes.length * kinds * slots),
    carriedAges: sampleOf([20, 40]),
    withinVariance: 0.4,
    betweenVariance: 0.002,
  }
}

/** The chance that whoever has waited so long is gone when called, drawn towards the hall's average. */
export function chanceGone({ calledByAge, goneByAge }: Learnt): Float64Array {
  const all = sumOf(calledByAge)
  const average = (sumOf(goneByAge) + 1) / (all + 20)
  return calledByAge.map((called, bin) => ((goneByAge[bin] as number) + 10 * average) / (called + 10))
}

/** How a counter's pace differs, as a factor on durations; close to 1 until there is proof. */
export function paceOfCounter(learnt: Learnt, counter: number): number {
  const sum = learnt.counterDeviation[counter] ?? 0
  const count = learnt.counterCount[counter] ?? 0
  const between = 0.006
  return Math.max(0.4, 1 + sum / (count + learnt.withinVariance / between))
}

/** The chance that nobody opens a counter in a planned span, drawn towards the hall's average. */
export function chanceAbsent({ counterSpans, counterAbsences }: Learnt): Float64Array {
  const average = (sumOf(counterAbsences) + 0.2) / (sumOf(counterSpans) + 10)
  return counterSpans.map((spans, c) => ((counterAbsences[c] as number) + 3 * average) / (spans + 3))
}

/** Learns one served person: the service's duration and the counter's pace. Returns the deviation from the usual, as a share of it. */
export function learnDuration(learnt: Learnt, service: number, counter: number, minutes: number): number {
  const sample = learnt.durations[service] as Sample
  const usual = meanOf(sample)
  remember(sample, Math.max(0.01, minutes))
  remember(learnt.ratios, Math.max(0.01, minutes) / (learnt.believedMinutes[service] as number))
  believeAnew(learnt)
  if (observed(sample) < 10 || usual <= 0) return 0
  const deviation = Math.min(6, minutes / usual - 1)
  learnt.counterDeviation[counter] = 0.995 * (learnt.counterDeviation[counter] as number) + deviation
  learnt.counterCount[counter] = 0.995 * (learnt.counterCount[counter] as number) + 1
  return deviation
}

/** What services without a past are believed to take follows those with one: at 8, 16, 32 … observations. */
function believeAnew({ durations, ratios, believedMinutes }: Learnt): void {
  const count = ratios.came.length
  if (count < 8 || count > 300 || (count & (count - 1)) !== 0) return
  const spread = Array.from({ length: 12 }, (_, i) => drawFrom(ratios, (i + 0.5) / 12))
  for (const [service, sample] of durations.entries()) {
    if (sample.believed === 0) continue
    const seen = sample.came.slice(sample.believed)
    const anew = sampleOf(spread.map(ratio => ratio * (believedMinutes[service] as number)))
    for (const value of seen) remember(anew, value)
    durations[service] = anew
  }
}

/** At the end of a day: its arrivals join the averages, its pace the variances. */
export function learnDay(learnt: Learnt, day: { arrivals: Float64Array; deviations: readonly number[] }): void {
  learnt.days += 1
  const weight = Math.max(0.15, 1 / learnt.days)
  for (let i = 0; i < learnt.rates.length; i += 1)
    learnt.rates[i] = (1 - weight) * (learnt.rates[i] as number) + weight * (day.arrivals[i] as number)
  const { deviations } = day
  if (deviations.length < 20) return
  const mean = deviations.reduce((sum, one) => sum + one, 0) / deviations.length
  const within = deviations.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (deviations.length - 1)
  // The belief of the first day counts as four days.
  const share = Math.max(0.08, 1 / (learnt.days + 4))
  learnt.withinVariance += share * (Math.max(0.02, Math.min(4, within)) - learnt.withinVariance)
  const between = mean * mean - within / deviations.length
  learnt.betweenVariance = Math.max(
    1e-4,
    learnt.betweenVariance + share * (Math.min(0.1, between) - learnt.betweenVariance),
  )
}

export function sumOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i += 1) sum += values[i] as number
  return sum
}
