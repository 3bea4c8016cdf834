import { expect, test } from 'vitest'
import { drawHistory } from './drawn-history.ts'
import { forecastArrivals, type ServiceForecast } from './forecast.ts'
import type { DayTraits, PastDay } from './past-day.ts'
import { scoreForecast } from './score.ts'
import { countQuantile } from './spread.ts'

const doors = { from: 450, to: 870 }
const ordinary = (day: string, weekday: number): DayTraits => ({ day, weekday, doors, marks: [] })
const tuesday = ordinary('2026-06-16', 2)
const services = [{ service: 'id-card' }]

/** Ten an hour for the id card, five for the family card, on each day. */
function steady(day: string, weekday: number, times = 1): PastDay {
  const halfHours = Array.from({ length: 14 }, (_, i) => 450 + 30 * i)
  const counts = halfHours.flatMap(halfHour => [
    { service: 'id-card', halfHour, walkIns: 5 * times, booked: 0 },
    { service: 'family-card', halfHour, walkIns: 2.5 * times, booked: 0 },
  ])
  return { ...ordinary(day, weekday), logged: doors, counts }
}
const twoWeeks = [1, 2, 3, 4, 5].flatMap(weekday => [
  steady(`2026-06-0${weekday}`, weekday),
  steady(weekday < 3 ? `2026-06-0${weekday + 7}` : `2026-06-${weekday + 7}`, weekday),
])
const peopleIn = (forecast: ServiceForecast | undefined) =>
  (forecast?.halfHours ?? []).reduce((sum, one) => sum + one.mean, 0)

test('knows nothing of a service that nobody has told of, and does not say zero', () => {
  expect(forecastArrivals({ day: tuesday, history: [], services })).toEqual([
    { service: 'id-card', confidence: 'none', halfHours: [] },
  ])
  expect(forecastArrivals({ day: tuesday, history: twoWeeks, services: [{ service: 'new' }] })[0]?.confidence).toBe(
    'none',
  )
})

test('before the first day it says the menu’s figure, with a wide range', () => {
  const [forecast] = forecastArrivals({
    day: tuesday,
    history: [],
    services: [{ service: 'id-card', visitorsADay: 70 }],
  })

  expect(forecast?.confidence).toBe('prior')
  expect(peopleIn(forecast)).toBeCloseTo(70, 6)
  const busiest = forecast?.halfHours.toSorted((a, b) => b.mean - a.mean)[0]
  expect(busiest?.high).toBeGreaterThan(1.5 * (busiest?.mean ?? 0))
})

test('one day of log is used, and its range is wider than that of two weeks', () => {
  const [one] = forecastArrivals({ day: tuesday, history: [steady('2026-06-15', 1)], services })
  const [many] = forecastArrivals({ day: tuesday, history: twoWeeks, services })

  expect(one?.confidence).toBe('few-days')
  expect(many?.confidence).toBe('log')
  expect(peopleIn(one)).toBeCloseTo(70, 0)
  const width = (forecast: ServiceForecast | undefined) =>
    forecast?.halfHours.reduce((sum, { low, high }) => sum + high - low, 0) ?? 0
  expect(width(one)).toBeGreaterThan(width(many))
})

test('a day that the log lost is not a day on which nobody came', () => {
  const [forecast] = forecastArrivals({ day: tuesday, history: twoWeeks.filter((_, i) => i % 3 > 0), services })

  expect(peopleIn(forecast)).toBeCloseTo(70, 0)
})

test('half a day of log says half hours, not a small day', () => {
  const half = twoWeeks.map((day, i) =>
    i % 2 === 0
      ? day
      : { ...day, logged: { from: 450, to: 660 }, counts: day.counts.filter(one => one.halfHour < 660) },
  )

  const [forecast] = forecastArrivals({ day: tuesday, history: half, services })

  expect(peopleIn(forecast)).toBeCloseTo(70, 0)
  expect(forecast?.halfHours.at(-1)?.mean).toBeCloseTo(5, 0)
})

test('a day of which nothing is known, and counts that cannot be, change nothing', () => {
  const unlogged = { ...steady('2026-06-15', 1, 9), logged: { from: 0, to: 0 } }
  const broken = {
    ...steady('2026-06-15', 1),
    counts: [{ service: 'id-card', halfHour: 480, walkIns: Number.NaN, booked: -3 }],
  }

  const [forecast] = forecastArrivals({
    day: tuesday,
    history: [...twoWeeks, unlogged, { ...broken, logged: { from: 480, to: 510 } }],
    services,
  })

  expect(peopleIn(forecast)).toBeCloseTo(70, 0)
})

test('one mad day hardly moves tomorrow', () => {
  const [forecast] = forecastArrivals({ day: tuesday, history: [...twoWeeks, steady('2026-06-15', 1, 20)], services })

  expect(peopleIn(forecast)).toBeLessThan(95)
})

test('an agency that comes on two days of the week is not expected on the others', () => {
  const onTwoDays = twoWeeks.map(day => ({
    ...day,
    counts: day.counts.filter(one => one.service === 'id-card' || day.weekday === 2 || day.weekday === 4),
  }))
  const family = [{ service: 'family-card' }]

  const [there] = forecastArrivals({ day: tuesday, history: onTwoDays, services: family })
  const [away] = forecastArrivals({ day: ordinary('2026-06-17', 3), history: onTwoDays, services: family })

  expect(peopleIn(away)).toBeLessThan(0.4 * peopleIn(there))
})

test('after a long closing more come, and how many is learnt', () => {
  const marked = { ...tuesday, marks: ['after-long-closing'] as const }
  const seen = [...twoWeeks, { ...steady('2026-03-24', 2, 3), marks: ['after-long-closing'] as const }]

  const [unseen] = forecastArrivals({ day: marked, history: twoWeeks, services })
  const [learnt] = forecastArrivals({ day: marked, history: seen, services })

  expect(peopleIn(unseen)).toBeCloseTo(70 * 1.6, -1)
  expect(peopleIn(learnt)).toBeGreaterThan(peopleIn(unseen) + 30)
})

test('other hours get the same people into the half hours there are', () => {
  const short = { ...tuesday, doors: { from: 480, to: 720 } }

  const [forecast] = forecastArrivals({ day: short, history: twoWeeks, services })

  expect(forecast?.halfHours).toHaveLength(8)
  expect(peopleIn(forecast)).toBeCloseTo(70, 0)
})

test('bookings already made come on top of walk-ins, less those who will not show', () => {
  const bookings = [{ service: 'id-card', halfHour: 600, count: 20 }]
  const [without] = forecastArrivals({ day: tuesday, history: twoWeeks, services })
  const [forecast] = forecastArrivals({
    day: tuesday,
    history: twoWeeks,
    services,
    bookings,
    shown: { made: 1_000, came: 800 },
  })

  expect(peopleIn(forecast) - peopleIn(without)).toBeCloseTo(16, 0)
  const [only] = forecastArrivals({ day: tuesday, history: [], services, bookings })
  expect(only?.confidence).toBe('prior')
  expect(peopleIn(only)).toBeCloseTo(17, 6)
})

test('a service that is only given by booking is known by its bookings', () => {
  const byBooking = twoWeeks.map(day => ({
    ...day,
    counts: [...day.counts, { service: 'wedding', halfHour: 600, walkIns: 0, booked: 4 }],
  }))
  const ask = (stillToBook: number) =>
    forecastArrivals({ day: tuesday, history: byBooking, services: [{ service: 'wedding' }], stillToBook })[0]

  expect(ask(1)?.confidence).toBe('log')
  expect(peopleIn(ask(1))).toBeCloseTo(4, 0)
  expect(peopleIn(ask(0))).toBe(0)
})

test('a count at random stays below its quantile that often', () => {
  expect(countQuantile(0, 0.1, 0.9)).toBe(0)
  expect(countQuantile(0.05, 0, 0.9)).toBe(0)
  expect(countQuantile(10, 0, 0.9)).toBe(14)
  expect(countQuantile(10, 0, 0.1)).toBe(6)
  expect(countQuantile(10, 0.25, 0.9)).toBeGreaterThan(16)
  expect(countQuantile(5_000, 0, 0.9) / 5_000).toBeCloseTo(1.018, 3)
})

test('beats last week and the plain mean on a drawn log, and eight of ten counts lie in the range', () => {
  const { error, lastWeekError, plainMeanError, covered, coveredBusy } = scoreForecast(drawHistory(7, 24), 60)

  expect(error / lastWeekError).toBeLessThan(0.8)
  expect(error / plainMeanError).toBeLessThan(0.97)
  // Small counts are coarse: a range of whole people holds more than eight of ten of them.
  expect(covered).toBeGreaterThan(0.8)
  expect(coveredBusy).toBeGreaterThan(0.77)
  expect(coveredBusy).toBeLessThan(0.93)
})
