import type { ServiceForecast } from '../forecast/forecast.ts'
import { togetherOf, wholeOf } from '../forecast/total.ts'
import type { BookingModel, HallModel, NeedModel } from '../simulation/hall-model.ts'

type Forecasts = readonly ServiceForecast[]

/**
 * The hall with the people of a forecast instead of those of an average day. Visits with several stops stay so, as far as their
 * services are expected; who comes for one is the rest. Bookings come at their half hours. How much such days differ is what the
 * forecast does not know about the whole day. Services without a forecast have nobody: `forecast.confidence` says so.
 */
export function hallExpecting(model: HallModel, forecasts: Forecasts): HallModel {
  const halfHours = Math.max(1, Math.ceil((model.kioskClose - model.kioskOpen) / 30))
  const walkIns = new Map(forecasts.map(one => [one.service, walkInsOf(model, one, halfHours)]))
  const journeys = journeysOf(model, walkIns)
  const inJourneys = (service: string, h: number) => perService(journeys, service, h)
  const single = [...walkIns].map(([service, people]) => ({
    stops: [service],
    perHalfHour: people.map((expected, h) => Math.max(0, expected - inJourneys(service, h))),
  }))
  return {
    ...model,
    needs: [...journeys, ...single].filter(({ perHalfHour }) => perHalfHour.some(people => people > 0)),
    bookings: forecasts.flatMap(one => bookingsOf(model, one)),
    beforeDoors: { ...model.beforeDoors, visitors: 0 },
    busyDayCv: Math.sqrt(togetherOf(forecasts.map(({ halfHours: parts }) => wholeOf(parts))).sharedScv),
  }
}

/** The clock's half hours as those of the model, which begin with the kiosk: people spread evenly over the part in which numbers are given. */
function walkInsOf({ kioskOpen, kioskClose }: HallModel, forecast: ServiceForecast, halfHours: number): number[] {
  const people = Array<number>(halfHours).fill(0)
  for (const { halfHour, mean, booked } of forecast.halfHours) {
    const [from, to] = [Math.max(kioskOpen, halfHour), Math.min(kioskClose, halfHour + 30)]
    if (from >= to) continue
    people.forEach((had, h) => {
      const shared = Math.min(to, kioskOpen + 30 * (h + 1)) - Math.max(from, kioskOpen + 30 * h)
      people[h] = had + ((mean - booked) * Math.max(0, shared)) / (to - from)
    })
  }
  return people
}

/** Visits of several stops, each as much more or less often as its services on average. */
function journeysOf({ needs }: HallModel, walkIns: ReadonlyMap<string, readonly number[]>): NeedModel[] {
  return needs
    .filter(({ stops }) => stops.length > 1)
    .map(need => ({
      ...need,
      perHalfHour: need.perHalfHour.map((usual, h) => {
        const times = need.stops.map(service => {
          const before = perService(needs, service, h)
          return before > 0 ? (walkIns.get(service)?.[h] ?? 0) / before : 0
        })
        return usual * Math.min(...times)
      }),
    }))
}

function perService(needs: readonly NeedModel[], service: string, h: number): number {
  return needs.reduce((sum, need) => sum + (need.stops.includes(service) ? (need.perHalfHour[h] ?? 0) : 0), 0)
}

function bookingsOf({ open, close }: HallModel, { service, halfHours }: ServiceForecast): BookingModel[] {
  return halfHours.flatMap(({ halfHour, booked }) => {
    const [from, to] = [Math.max(open, halfHour), Math.min(close, halfHour + 30)]
    if (booked <= 0 || from >= to) return []
    const places = Math.ceil(booked)
    return [{ service, from, to, everyMinutes: to - from, places, fill: booked / places }]
  })
}
