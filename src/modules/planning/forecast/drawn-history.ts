import { gammaFactor, poisson, streamOf } from '../simulation/random.ts'
import { type DayMark, dayNumber, halfHoursADay, type PastDay, touches } from './past-day.ts'

/**
 * A made-up log whose truth is known, for tests and benches: weekdays and marks with factors of their own (other ones than
 * the forecast begins with), a level that drifts, services with profiles of their own, days that differ by chance.
 */
export interface DrawnHistory {
  days: PastDay[]
  /** The services, and how many come for each on an average day at the first level. */
  services: { service: string; visitorsADay: number }[]
}

const weekdayTimes = [0, 1.3, 1.05, 0.9, 0.95, 0.8]
const markTimes: Readonly<Record<DayMark, number>> = {
  'after-closing': 1.35,
  'after-long-closing': 2.2,
  'week-after-long-closing': 1.3,
  'start-of-month': 1.15,
  ramadan: 0.75,
}
const doors = { from: 450, to: 870 }
const services = [60, 45, 40, 30, 25, 20, 12, 8, 4, 2].map((visitorsADay, i) => ({ service: `s${i}`, visitorsADay }))

/** Monday to Friday for so many weeks, from a Monday on. */
export function drawHistory(seed: number, weeks: number): DrawnHistory {
  const first = dayNumber('2026-01-05')
  const days: PastDay[] = []
  for (let n = 0; n < weeks * 7; n += 1) {
    const weekday = (n % 7) + 1
    if (weekday > 5) continue
    const day = new Date((first + n) * 86_400_000).toISOString().slice(0, 10)
    const marks = marksOf(n, day)
    const level = 1 + 0.25 * Math.sin((2 * Math.PI * n) / 150) + n / 700
    const times = level * (weekdayTimes[weekday] ?? 1) * marks.reduce((all, mark) => all * markTimes[mark], 1)
    const chance = gammaFactor(streamOf(seed, n, 'day'), 0.12)
    const counts = drawCounts(seed, n, times * chance)
    days.push({ day, weekday, doors, marks, logged: doors, counts })
  }
  return { days, services }
}

function drawCounts(seed: number, n: number, times: number): PastDay['counts'] {
  const stream = streamOf(seed, n, 'counts')
  return services.flatMap(({ service, visitorsADay }, i) =>
    trueProfile(i).flatMap((share, h) => {
      const walkIns = share > 0 ? poisson(stream, visitorsADay * times * share) : 0
      return walkIns > 0 ? [{ service, halfHour: h * 30, walkIns, booked: 0 }] : []
    }),
  )
}

/** Every other service comes late in the day rather than early. */
function trueProfile(service: number): number[] {
  const weights = Array.from({ length: halfHoursADay }, (_, h) => {
    if (!touches(doors, h)) return 0
    const share = (h * 30 + 15 - doors.from) / (doors.to - doors.from)
    return 0.3 + Math.exp(-(((share - (service % 2 === 0 ? 0.15 : 0.5)) / 0.2) ** 2))
  })
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map(weight => weight / sum)
}

function marksOf(n: number, day: string): DayMark[] {
  const marks: DayMark[] = []
  if (n % 70 === 42) marks.push('after-long-closing')
  else if (n % 70 > 42 && n % 70 < 50) marks.push('week-after-long-closing')
  else if (n % 23 === 9) marks.push('after-closing')
  if (Number(day.slice(8)) <= 3) marks.push('start-of-month')
  if (n % 180 > 60 && n % 180 < 90) marks.push('ramadan')
  return marks
}
