import type { DrawnHistory } from './drawn-history.ts'
import { forecastArrivals } from './forecast.ts'
import type { PastDay } from './past-day.ts'

/** How far forecasts of whole days were off, per service and half hour, against two habits; and what the ranges held. */
export interface ForecastScore {
  cells: number
  /** Mean absolute errors, people per service and half hour. */
  error: number
  lastWeekError: number
  plainMeanError: number
  /** The share of counts within the 80 % range: of all, and of half hours in which at least five were expected. */
  covered: number
  coveredBusy: number
}

/** Forecasts every third day from `firstDay` on from all days before it, as a hall would, and compares with what came. */
export function scoreForecast({ days, services }: DrawnHistory, firstDay: number): ForecastScore {
  const sum = { cells: 0, busy: 0, error: 0, lastWeek: 0, plainMean: 0, covered: 0, coveredBusy: 0 }
  for (let d = firstDay; d < days.length; d += 3) {
    const [today, history] = [days[d], days.slice(0, d)]
    if (!today) continue
    const weekAgo = history.at(-5)
    for (const { service, halfHours } of forecastArrivals({ day: today, history, services }))
      for (const { halfHour, mean, low, high } of halfHours) {
        const came = cameOn(today, service, halfHour)
        const isHeld = low <= came && came <= high ? 1 : 0
        sum.cells += 1
        sum.error += Math.abs(mean - came)
        sum.lastWeek += Math.abs((weekAgo ? cameOn(weekAgo, service, halfHour) : 0) - came)
        sum.plainMean += Math.abs(meanOver(history, service, halfHour) - came)
        sum.covered += isHeld
        if (mean < 5) continue
        sum.busy += 1
        sum.coveredBusy += isHeld
      }
  }
  const { cells } = sum
  return {
    cells,
    error: sum.error / cells,
    lastWeekError: sum.lastWeek / cells,
    plainMeanError: sum.plainMean / cells,
    covered: sum.covered / cells,
    coveredBusy: sum.coveredBusy / Math.max(1, sum.busy),
  }
}

function cameOn(day: PastDay, service: string, halfHour: number): number {
  return countsOf(day).get(`${service} ${halfHour}`) ?? 0
}

const known = new WeakMap<PastDay, Map<string, number>>()

/** A day's counts by service and half hour, found once a day. */
function countsOf(day: PastDay): Map<string, number> {
  const had = known.get(day)
  if (had) return had
  const counts = new Map(day.counts.map(one => [`${one.service} ${one.halfHour}`, one.walkIns]))
  known.set(day, counts)
  return counts
}

function meanOver(history: readonly PastDay[], service: string, halfHour: number): number {
  return history.reduce((sum, day) => sum + cameOn(day, service, halfHour), 0) / Math.max(1, history.length)
}
