import type { HallModel } from './hall-model.ts'
import type { ModelProblem } from './problems.ts'

/** What a number may be: `share` from 0 to 1, `amount` from 0, `positive` above 0, `spread` a coefficient of variation, `any` finite. */
type Kind = 'share' | 'amount' | 'positive' | 'spread' | 'any'

const allows: Record<Kind, { holds: (value: number) => boolean; says: string }> = {
  share: { holds: value => value >= 0 && value <= 1, says: 'must be between 0 and 1' },
  amount: { holds: value => value >= 0, says: 'must not be negative' },
  positive: { holds: value => value > 0, says: 'must be more than 0' },
  spread: { holds: value => value >= 0 && value <= 20, says: 'must be between 0 and 20' },
  any: { holds: () => true, says: '' },
}

/** More visitors than this in a day are a slip of the pen, and would hold up whoever asks for minutes. */
const mostVisitors = 2_000_000

/** No minute, rate or number of a day is larger; what is would end in sums that are not finite. */
const mostOfAnything = 10_000_000

/** Numbers that are not finite, negative where nothing can be, or so large that no day has them. */
export function numberProblems(model: HallModel): ModelProblem[] {
  const found = numbersOf(model).flatMap(([path, value, kind]) => {
    if (!Number.isFinite(value)) return [{ path, says: 'must be a finite number' }]
    if (Math.abs(value) > mostOfAnything) return [{ path, says: `must be at most ${mostOfAnything}` }]
    return allows[kind].holds(value) ? [] : [{ path, says: allows[kind].says }]
  })
  return found.length > 0 ? found : amountProblems(model)
}

function numbersOf(model: HallModel): [path: string, value: number, kind: Kind][] {
  const { beforeDoors, bookingManners, leavers, lateness, pauses } = model
  return [
    ['kioskOpen', model.kioskOpen, 'amount'],
    ['kioskClose', model.kioskClose, 'amount'],
    ['open', model.open, 'amount'],
    ['close', model.close, 'amount'],
    ['overtimeMinutes', model.overtimeMinutes, 'amount'],
    ['busyDayCv', model.busyDayCv, 'spread'],
    ['slowDayCv', model.slowDayCv, 'spread'],
    ['priorityShare', model.priorityShare, 'share'],
    ['noShowMinutes', model.noShowMinutes, 'amount'],
    ['walkingMinutes', model.walkingMinutes, 'amount'],
    ['beforeDoors.visitors', beforeDoors.visitors, 'amount'],
    ['beforeDoors.minutesEach', beforeDoors.minutesEach, 'amount'],
    ['bookingManners.showRate', bookingManners.showRate, 'share'],
    ['bookingManners.earlyMinutes', bookingManners.earlyMinutes, 'any'],
    ['bookingManners.earlySd', bookingManners.earlySd, 'amount'],
    ['leavers.share', leavers.share, 'share'],
    ['leavers.patienceMinutes', leavers.patienceMinutes, 'amount'],
    ['leavers.aloudShare', leavers.aloudShare, 'share'],
    ['lateness.openingMinutes', lateness.openingMinutes, 'amount'],
    ['lateness.returnMinutes', lateness.returnMinutes, 'amount'],
    ['pauses.perHour', pauses.perHour, 'amount'],
    ['pauses.minutes', pauses.minutes, 'positive'],
    ['pauses.cv', pauses.cv, 'spread'],
    ...numbersOfLists(model),
  ]
}

function numbersOfLists({ services, counters, needs, bookings, outages }: HallModel) {
  const listed: [path: string, value: number, kind: Kind][] = []
  for (const [s, { meanMinutes, cv, standardMinutes }] of services.entries())
    listed.push(
      [`services[${s}].meanMinutes`, meanMinutes, 'positive'],
      [`services[${s}].cv`, cv, 'spread'],
      [`services[${s}].standardMinutes`, standardMinutes, 'positive'],
    )
  for (const [c, { pace, plan }] of counters.entries()) {
    listed.push([`counters[${c}].pace`, pace, 'positive'])
    for (const [s, span] of plan.entries())
      for (const [end, minute] of span.entries()) listed.push([`counters[${c}].plan[${s}][${end}]`, minute, 'amount'])
  }
  for (const [n, { perHalfHour }] of needs.entries())
    for (const [h, rate] of perHalfHour.entries()) listed.push([`needs[${n}].perHalfHour[${h}]`, rate, 'amount'])
  for (const [b, { from, to, everyMinutes, places, fill }] of bookings.entries())
    listed.push(
      [`bookings[${b}].from`, from, 'amount'],
      [`bookings[${b}].to`, to, 'amount'],
      [`bookings[${b}].everyMinutes`, everyMinutes, 'positive'],
      [`bookings[${b}].places`, places, 'amount'],
      [`bookings[${b}].fill`, fill, 'share'],
    )
  for (const [o, { perDay, minutes, cv }] of outages.entries())
    listed.push(
      [`outages[${o}].perDay`, perDay, 'amount'],
      [`outages[${o}].minutes`, minutes, 'positive'],
      [`outages[${o}].cv`, cv, 'spread'],
    )
  return listed
}

function amountProblems({ needs, bookings, beforeDoors, outages, pauses, open, close }: HallModel): ModelProblem[] {
  const walkIns = needs.flatMap(({ perHalfHour }) => perHalfHour).reduce((sum, rate) => sum + rate, 0)
  const booked = bookings.reduce((sum, one) => sum + ((one.to - one.from) / one.everyMinutes) * one.places, 0)
  const standstills = outages.reduce((sum, { perDay }) => sum + perDay, 0) + (pauses.perHour * (close - open)) / 60
  return [
    ...(walkIns + booked + beforeDoors.visitors > mostVisitors
      ? [{ path: 'needs', says: `more than ${mostVisitors} visitors a day` }]
      : []),
    ...(standstills > mostVisitors ? [{ path: 'outages', says: 'more standstills than minutes' }] : []),
  ]
}
