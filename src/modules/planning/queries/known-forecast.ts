import { menuOf } from '#modules/catalogue'
import { hallFacts, localTime } from '#modules/places'
import type { Context } from '#platform/context'
import { traitsOf } from '../forecast/day-traits.ts'
import type { ServiceForecast } from '../forecast/forecast.ts'
import { forecastApart } from '../forecast/forecast-apart.ts'
import type { DayTraits, PastDay } from '../forecast/past-day.ts'
import { readBookings } from '../forecast/read-bookings.ts'
import { readHistory } from '../forecast/read-history.ts'

/** Nine of ten such counts lie in the ranges that are shown. */
export const rangeShare = 0.9
/** Bookings come and go within minutes; the days that are past do not change. */
const keptSeconds = 300

export interface KnownForecast {
  traits: DayTraits
  services: readonly ServiceForecast[]
  history: { days: number; firstDay: string | null; lastDay: string | null }
  bookings: number
}

/** The forecast of a day on which the hall opens, for every service of its menu. No service has a figure that nobody counted. */
export async function knownForecast(ctx: Context, hallId: string, day: string): Promise<KnownForecast> {
  const hall = await hallFacts(ctx, hallId)
  const today = localTime(ctx.now, hall.timezone).day
  return ctx.remember(`planning.forecast ${hallId} ${today} ${day}`, keptSeconds, async () => {
    const traits = traitsOf(hall.calendar, day, hall)
    if (!traits) throw new Error(`The hall does not open on ${day}`)
    const history = await readHistory(ctx, hall, today)
    const known = await readBookings(ctx, hall, today, day)
    const services = [...(await menuOf(ctx, hallId)).keys()].map(service => ({ service }))
    return {
      traits,
      services: await forecastApart({ day: traits, history, services, ...known, rangeShare }),
      history: toldOf(history),
      bookings: known.bookings.reduce((sum, { count }) => sum + count, 0),
    }
  })
}

/** Days on which somebody came: an empty one is logged too, but nobody calls that history. */
function toldOf(history: readonly PastDay[]): KnownForecast['history'] {
  const days = history.filter(({ counts }) => counts.length > 0)
  return { days: days.length, firstDay: days[0]?.day ?? null, lastDay: days.at(-1)?.day ?? null }
}
