import { type DayTotal, type Factors, factorOf, fitFactors, levelsThen, presentLevel } from './factors.ts'
import { dayNumber, type PastDay } from './past-day.ts'
import { hallProfile, massWhere, type Profile, serviceProfile } from './profile.ts'
import { type Coming, type Tally, tally } from './tally.ts'

/** What the log says of arrivals: one level, the calendar's factors, and for each service its share and its profile. */
export interface ArrivalModel {
  factors: Factors
  level: number
  /** How many days the level rests on; old ones count less. */
  levelDays: number
  /** Relative variance of a day's total around what was expected of it. */
  dayScv: number
  profile: Profile
  services: ReadonlyMap<string, LearntService>
}

interface LearntService {
  share: number
  /** Days on which the service can have been seen, and people who came for it. */
  days: number
  people: number
  profile: Profile
  /** By weekday, over what the hall's weekday says: an agency that comes on two days a week has most near 0. */
  weekdays: ReadonlyMap<number, number>
}

/** A day's total varies by about 0.15 of itself beside chance; believed as strongly as ten days of log. */
const usualDayScv = 0.15 ** 2
const daysBelieved = 10
const shareHalfLifeDays = 30
/** So many expected people make a service's own weekday count as much as the hall's. */
const peopleToTrustAWeekday = 10
/** A half day tells the whole day's total only if this much of the usual day was logged. */
const leastLogged = 0.2

/** Learns from the log; undefined while there is nothing to learn from. */
export function fitArrivals(history: readonly PastDay[], coming: Coming): ArrivalModel | undefined {
  const days = tally(history, coming)
  const profile = hallProfile(days)
  const totals = wholeDays(days, profile)
  if (totals.length === 0 || totals.every(day => day.people === 0)) return undefined

  const dayScv = learntDayScv(totals, fitFactors(totals, usualDayScv))
  const factors = fitFactors(totals, dayScv)
  const { level, days: levelDays } = presentLevel(totals, factors)
  const names = new Set(days.flatMap(day => [...day.services.keys()]))
  const services = new Map([...names].map(name => [name, fitService(days, name, profile)]))
  return { factors, level, levelDays, dayScv, profile, services }
}

/** Half days scaled up by the part of the usual day that they logged. */
function wholeDays(days: readonly Tally[], profile: Profile): DayTotal[] {
  return days.flatMap(({ past, isLogged, isOpen, people }) => {
    const logged = massWhere(profile, isLogged) / Math.max(1e-9, massWhere(profile, isOpen))
    return logged < leastLogged ? [] : [{ ...past, people: people / logged }]
  })
}

function learntDayScv(totals: readonly DayTotal[], factors: Factors): number {
  const levels = levelsThen(totals, factors)
  const spread = totals.map((day, d) => {
    const expected = (levels[d] ?? 0) * factorOf(factors, day).times
    // Chance alone gives 1/expected; one lost day must not make all ranges wide.
    return Math.min(0.5, (day.people / Math.max(1, expected) - 1) ** 2) - 1 / Math.max(1, expected)
  })
  const own = spread.reduce((sum, one) => sum + one, 0)
  return Math.max(0.0025, (daysBelieved * usualDayScv + own) / (daysBelieved + totals.length))
}

function fitService(days: readonly Tally[], name: string, pooled: Profile): LearntService {
  const newest = Math.max(...days.map(day => dayNumber(day.past.day)))
  const came = (day: Tally) => day.services.get(name)?.reduce((sum, count) => sum + count, 0) ?? 0
  let ofService = 0
  let ofHall = 0
  for (const day of days) {
    const weight = 0.5 ** ((newest - dayNumber(day.past.day)) / shareHalfLifeDays)
    ofService += weight * came(day)
    ofHall += weight * day.people
  }
  const share = ofHall > 0 ? ofService / ofHall : 0
  const weekdays = new Map<number, number>()
  for (const weekday of new Set(days.map(day => day.past.weekday))) {
    const those = days.filter(day => day.past.weekday === weekday)
    const expected = those.reduce((sum, day) => sum + share * day.people, 0)
    const seen = those.reduce((sum, day) => sum + came(day), 0)
    weekdays.set(weekday, (seen + peopleToTrustAWeekday) / (expected + peopleToTrustAWeekday))
  }
  return {
    share,
    days: days.length,
    people: days.reduce((sum, day) => sum + came(day), 0),
    profile: serviceProfile(days, name, pooled),
    weekdays,
  }
}
