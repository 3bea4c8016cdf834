import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { forecast as contract, Forecast } from '../contract.ts'
import type { Confidence } from '../forecast/forecast.ts'
import { type Expected, rangeOf, togetherOf, wholeOf } from '../forecast/total.ts'
import { comingDay } from '../hall/read-hall.ts'
import { requireHall } from '../policy.ts'
import { knownForecast, rangeShare } from './known-forecast.ts'
import { catalogueServices, namesOf } from './names.ts'

/** How many are expected on a coming day, per service and half hour, and how sure that is. */
export async function forecast(ctx: Context, { hallId, day: asked }: Input<typeof contract>): Promise<Forecast> {
  requireHall(ctx, hallId)
  const day = await comingDay(ctx, hallId, asked)
  const { traits, services, history, bookings } = await knownForecast(ctx, hallId, day)
  const names = namesOf(await catalogueServices(ctx))
  const known = services.filter(({ confidence }) => confidence !== 'none')
  const byHalfHour = Map.groupBy(
    known.flatMap(({ halfHours }) => halfHours),
    ({ halfHour }) => halfHour,
  )
  return {
    day,
    marks: [...traits.marks],
    rangeShare,
    history,
    bookings,
    confidence: surestOf(known.map(({ confidence }) => confidence)),
    whole: known.length === 0 ? null : told(togetherOf(known.map(({ halfHours }) => wholeOf(halfHours)))),
    halfHours: [...byHalfHour]
      .sort(([one], [other]) => one - other)
      .map(([from, parts]) => ({ from, ...told(togetherOf(parts)) })),
    services: services
      .map(({ service, confidence, halfHours }) => ({
        serviceId: service,
        ...(names.get(service) ?? { nameId: service, agencyId: service, agency: '' }),
        confidence,
        whole: confidence === 'none' ? null : told(wholeOf(halfHours)),
        halfHours: halfHours.map(one => ({ from: one.halfHour, ...told(one) })),
      }))
      .sort((one, other) => (other.whole?.mean ?? -1) - (one.whole?.mean ?? -1)),
  }
}

function told(expected: Expected) {
  return { mean: Math.round(expected.mean * 100) / 100, ...rangeOf(expected, rangeShare) }
}

/** The hall's numbers are as sure as the service that is known best: all share its days. */
function surestOf(list: readonly Confidence[]): Confidence {
  return (['log', 'few-days', 'prior'] as const).find(one => list.includes(one)) ?? 'none'
}
