import { type DayMark, type DayTraits, dayNumber } from './past-day.ts'

/** How much busier a kind of day is, and how uncertain that is (relative variance). */
export interface Factor {
  times: number
  variance: number
}

/** Factors of the calendar: a day's people are the level times its weekday's and its marks'. */
export interface Factors {
  weekdays: ReadonlyMap<number, Factor>
  marks: ReadonlyMap<DayMark, Factor>
}

/** A past day's people, made whole, and how far they can be trusted. */
export interface DayTotal extends DayTraits {
  people: number
}

/**
 * What we take marked days to be before the hall has seen any: our own estimates, in need of a year's log. After Lebaran
 * one office counted several times its usual day (domain.md section 5), but not every service is such an office.
 */
const marksBefore: Readonly<Record<DayMark, Factor>> = {
  'after-closing': { times: 1.15, variance: 0.02 },
  'after-long-closing': { times: 1.6, variance: 0.25 },
  'week-after-long-closing': { times: 1.2, variance: 0.04 },
  'start-of-month': { times: 1.05, variance: 0.01 },
  ramadan: { times: 0.85, variance: 0.02 },
}
const weekdayBefore: Factor = { times: 1, variance: 0.04 }

/** After so many days a day counts half as much for the present level. */
const levelHalfLifeDays = 10

/**
 * Weekday and mark factors from past days, in rounds: each is the winsorised mean of what its days had over what all the
 * other factors and the level around that day say, drawn towards what was thought before by how few days there were.
 */
export function fitFactors(days: readonly DayTotal[], dayScv: number): Factors {
  let factors: Factors = { weekdays: new Map(), marks: new Map() }
  for (let round = 0; round < 5; round += 1) {
    const levels = levelsThen(days, factors)
    const ratios = days.map((day, i) => day.people / Math.max(1e-9, (levels[i] ?? 0) * factorOf(factors, day).times))
    const over = (picked: (day: DayTotal) => boolean) => ratios.filter((_, i) => days[i] && picked(days[i]))
    const weekdays = new Map<number, Factor>()
    for (const weekday of new Set(days.map(day => day.weekday))) {
      const had = factors.weekdays.get(weekday)?.times ?? 1
      weekdays.set(
        weekday,
        drawn(
          over(day => day.weekday === weekday).map(r => r * had),
          weekdayBefore,
          dayScv,
        ),
      )
    }
    const marks = new Map<DayMark, Factor>()
    for (const mark of new Set(days.flatMap(day => day.marks))) {
      const had = factors.marks.get(mark)?.times ?? marksBefore[mark].times
      marks.set(
        mark,
        drawn(
          over(day => day.marks.includes(mark)).map(r => r * had),
          marksBefore[mark],
          dayScv,
        ),
      )
    }
    factors = { weekdays, marks }
  }
  return factors
}

/** All that the calendar says of a day, in one factor. */
export function factorOf({ weekdays, marks }: Factors, day: DayTraits): Factor {
  return [
    weekdays.get(day.weekday) ?? weekdayBefore,
    ...day.marks.map(mark => marks.get(mark) ?? marksBefore[mark]),
  ].reduce((all, one) => ({ times: all.times * one.times, variance: all.variance + one.variance }), {
    times: 1,
    variance: 0,
  })
}

/** The present level, freed of weekdays and marks, by exponential smoothing; and how many days it rests on. */
export function presentLevel(days: readonly DayTotal[], factors: Factors): { level: number; days: number } {
  const plain = plainDays(days, factors)
  const newest = Math.max(...plain.map(day => day.at))
  const weights = plain.map(day => 0.5 ** ((newest - day.at) / levelHalfLifeDays))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const squares = weights.reduce((total, weight) => total + weight ** 2, 0)
  return { level: levelAround(plain, newest, levelHalfLifeDays), days: squares > 0 ? sum ** 2 / squares : 0 }
}

/** By day: the level in the weeks around it, so that a slow drift is not taken for days that differ. */
export function levelsThen(days: readonly DayTotal[], factors: Factors): number[] {
  const plain = plainDays(days, factors)
  return plain.map(day => levelAround(plain, day.at, 2 * levelHalfLifeDays))
}

/** A day freed of its weekday and marks. `trust`: marked days count less, because what they say depends on what we think of the mark. */
interface PlainDay {
  at: number
  people: number
  trust: number
}

/** One mad day must not carry the level away: what is far from the middle is drawn in. */
function plainDays(days: readonly DayTotal[], factors: Factors): PlainDay[] {
  const people = days.map(day => day.people / Math.max(1e-9, factorOf(factors, day).times))
  const middle = medianOf(people)
  return days.map((day, i) => ({
    at: dayNumber(day.day),
    people: Math.min(2.5 * middle, Math.max(0.4 * middle, people[i] ?? 0)),
    trust: 1 / (1 + 2 * day.marks.length),
  }))
}

/** Days weigh by nearness. */
function levelAround(days: readonly PlainDay[], at: number, halfLife: number): number {
  let sum = 0
  let total = 0
  for (const day of days) {
    const weight = day.trust * 0.5 ** (Math.abs(at - day.at) / halfLife)
    sum += weight * day.people
    total += weight
  }
  return total > 0 ? sum / total : 0
}

/** Empirical Bayes: n days say as much as n / (n + noise/before) of the answer. */
function drawn(ratios: readonly number[], before: Factor, dayScv: number): Factor {
  const middle = medianOf(ratios)
  const mean = ratios.reduce((sum, r) => sum + Math.min(2 * middle, Math.max(0.5 * middle, r)), 0) / ratios.length
  const noise = (dayScv * mean ** 2) / ratios.length
  const weight = before.variance / (before.variance + noise)
  const times = before.times + weight * (mean - before.times)
  return { times, variance: ((1 - weight) * before.variance) / Math.max(0.01, times ** 2) }
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}
