import { factorOf } from './factors.ts'
import { type ArrivalModel, fitArrivals } from './model.ts'
import { type DayTraits, halfHoursADay, type PastDay, touches } from './past-day.ts'
import { massWhere, type Profile } from './profile.ts'
import { type Expected, rangeOf } from './total.ts'
import { usualProfile } from './usual-profile.ts'

/** What a forecast rests on: nothing, a figure that somebody gave, a few days of log, or many. */
export type Confidence = 'none' | 'prior' | 'few-days' | 'log'

/**
 * People expected for a service in the half hour that begins at this minute; of the counts of such half hours the share that was
 * asked for lies in the range. `booked` of the mean have a booking or are yet to make one.
 */
export interface ExpectedArrivals extends Expected {
  halfHour: number
  booked: number
  low: number
  high: number
}

/** No half hours where the confidence is `none`: we do not know, and zero would be a lie. */
export interface ServiceForecast {
  service: string
  confidence: Confidence
  halfHours: ExpectedArrivals[]
}

export interface ForecastQuestion {
  day: DayTraits
  history: readonly PastDay[]
  /** The services to tell of, with a visitors-a-day figure from the menu where there is one. */
  services: readonly { service: string; visitorsADay?: number }[]
  /** Made for that day so far. */
  bookings?: readonly { service: string; halfHour: number; count: number }[]
  /** Of all bookings in the log, how many came. */
  shown?: { made: number; came: number }
  /** The share of a day's bookings that is usually still to be made at this distance: 0 on the day itself. */
  stillToBook?: number
  /** How many of all counts the ranges are to hold; 0.8 unless said. */
  rangeShare?: number
}

/** Relative variance of a figure that somebody gave, and of one service's share of the hall beside the day's own. */
const priorScv = 0.25
const shareScv = 0.01
/** A given figure counts as one day of log. */
const priorDays = 1
const fewDays = 5
/** Bookings kept, before the hall has counted its own: as strong as twenty of them. */
const usualShow = { made: 20, came: 17 }

/** Means by half hour, the relative variance that they share with the hall and that of their own, and the days of log that they rest on. */
interface Part {
  means: Float64Array
  sharedScv: number
  ownScv: number
  days: number
}

/**
 * Arrivals per service and half hour of a day, from the log's model, the calendar and the bookings already made.
 * Walk-ins and booked visitors are learnt apart: of the booked we know more, because their bookings are there.
 */
export function forecastArrivals(question: ForecastQuestion): ServiceForecast[] {
  const walkIns = fitArrivals(question.history, 'walkIns')
  const booked = fitArrivals(question.history, 'booked')
  return question.services.map(({ service, visitorsADay }) => {
    const usual = partOf(walkIns, question.day, service, visitorsADay)
    const toBook = partOf(booked, question.day, service)
    const made = bookedShows(question, service)
    if (!usual && !toBook && !made.some(count => count > 0)) return { service, confidence: 'none', halfHours: [] }

    const halfHours: ExpectedArrivals[] = []
    for (let h = 0; h < halfHoursADay; h += 1) {
      if (!touches(question.day.doors, h) && (made[h] ?? 0) === 0) continue
      const free = usual?.means[h] ?? 0
      const later = (toBook?.means[h] ?? 0) * (question.stillToBook ?? 0)
      const booked = later + (made[h] ?? 0)
      const mean = free + booked
      // Bookings that are there vary less than chance would have it; that is left as a margin.
      const scvOf = (kind: 'sharedScv' | 'ownScv') =>
        mean > 0 ? (free ** 2 * (usual?.[kind] ?? 0) + later ** 2 * (toBook?.[kind] ?? 0)) / mean ** 2 : 0
      const expected = { mean, sharedScv: scvOf('sharedScv'), ownScv: scvOf('ownScv') }
      halfHours.push({ halfHour: h * 30, booked, ...expected, ...rangeOf(expected, question.rangeShare) })
    }
    return { service, confidence: confidenceOf(usual ?? toBook), halfHours }
  })
}

/** What the log, or a given figure, says of a service on that day; undefined when neither knows it. */
function partOf(
  model: ArrivalModel | undefined,
  day: DayTraits,
  service: string,
  visitorsADay?: number,
): Part | undefined {
  const known = model?.services.get(service)
  if (!model || !known) return visitorsADay === undefined ? undefined : priorPart(model, day, visitorsADay)

  const learnt = model.level * known.share
  const days = Math.min(known.days, model.levelDays * 3)
  const weight = visitorsADay === undefined ? 1 : days / (days + priorDays)
  const level = weight * learnt + (1 - weight) * (visitorsADay ?? 0)
  const { times, variance } = factorOf(model.factors, day)
  const onThisWeekday = known.weekdays.get(day.weekday) ?? 1
  return {
    means: spreadOver(known.profile, day, level * times * onThisWeekday),
    sharedScv: model.dayScv * (1 + 1 / model.levelDays) + variance,
    ownScv: shareScv + 1 / Math.max(1, known.people),
    days: known.days,
  }
}

function priorPart(model: ArrivalModel | undefined, day: DayTraits, visitorsADay: number): Part {
  const profile = model?.profile ?? usualProfile(day)
  const times = model ? factorOf(model.factors, day).times : 1
  return { means: spreadOver(profile, day, visitorsADay * times), sharedScv: 0, ownScv: priorScv, days: 0 }
}

/** A day with other hours, as in Ramadan, gets the same people into the half hours it has. */
function spreadOver(profile: Profile, day: DayTraits, people: number): Float64Array {
  const isOpen = Array.from(profile, (_, h) => touches(day.doors, h))
  const mass = massWhere(profile, isOpen)
  const from = mass > 0 ? profile : usualProfile(day)
  return from.map((share, h) => (isOpen[h] ? (people * share) / (mass > 0 ? mass : 1) : 0))
}

function bookedShows({ bookings = [], shown = { made: 0, came: 0 } }: ForecastQuestion, service: string): Float64Array {
  const kept = (shown.came + usualShow.came) / (shown.made + usualShow.made)
  const shows = new Float64Array(halfHoursADay)
  for (const booking of bookings) {
    const h = Math.floor(booking.halfHour / 30)
    if (booking.service === service && h in shows) shows[h] = (shows[h] ?? 0) + booking.count * kept
  }
  return shows
}

function confidenceOf(usual: Part | undefined): Confidence {
  if (!usual || usual.days === 0) return 'prior'
  return usual.days < fewDays ? 'few-days' : 'log'
}
