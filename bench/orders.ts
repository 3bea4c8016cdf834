import {
  asKeyed,
  type DrawnDay,
  drawDay,
  exampleHalls,
  type Hall,
  type HallModel,
  type Outcome,
  readyHall,
  runDay,
  ticketClasses,
} from '#modules/planning'
import { balancedOrder, type CallOrder } from '#modules/queue'
import { livelyHall } from '../src/modules/planning/simulation/lively-halls.ts'
import { atLeast, atMost, quantile, type Row, row } from './row.ts'

const seed = 20_261_127
const days = 60
/** The hall's promise to priority groups and to whoever has booked. */
const promiseMinutes = 15

/** What an order did to the people of a hall, over the same drawn days as every other. */
export interface Fairness {
  /** Percent called within the promise. Null where nobody was of that class. */
  priorityInTime: number | null
  bookedInTime: number | null
  /** Minutes: the 90 % quantile of the service that has the largest. */
  worstServiceP90: number
  /** Minutes: the longest wait of a walk-in on a day, on average over days. */
  longestWalkIn: number
}

/** Halls on which nothing was chosen. */
const livelySeeds = Array.from({ length: 12 }, (_, n) => 500 + n)

const peers = ['zms', 'novosga', 'arrival', 'strict'] as const

/**
 * Our order beside those of peers in every example hall, the same drawn days for all. Against ZMS: priority groups and
 * bookings hardly later, the worst service and the longest walk-in wait no worse (the goals of issue 4). Then the same on
 * halls that nobody thought up, at loads up to what nobody could serve: there without a goal, in sum.
 */
export function measureOrders(): Row[] {
  return [...Object.values<HallModel>(exampleHalls).flatMap(inExample), ...inLivelyHalls()]

  function inExample(model: HallModel): Row[] {
    const hall = readyHall(model)
    const drawn = drawnDays(hall)
    const [zms, ...others] = peers.map(order => fairnessOf(hall, drawn, { ...balancedOrder, order }))
    const ours = fairnessOf(hall, drawn, balancedOrder)
    return [
      ...(zms ? againstZms(model.name, ours, zms) : []),
      ...[ours, zms, ...others].flatMap((one, i) => (one ? plainly(model.name, ['ours', ...peers][i] ?? '', one) : [])),
    ]
  }
}

function drawnDays(hall: Hall): DrawnDay[] {
  return Array.from({ length: days }, (_, day) => drawDay(hall, seed, day))
}

function inLivelyHalls(): Row[] {
  const compared = livelySeeds.map(hallSeed => {
    const hall = readyHall(livelyHall(hallSeed))
    const drawn = drawnDays(hall)
    const zms = fairnessOf(hall, drawn, { ...balancedOrder, order: 'zms' })
    const ours = fairnessOf(hall, drawn, balancedOrder)
    return {
      p90: ours.worstServiceP90 / zms.worstServiceP90,
      longest: ours.longestWalkIn / zms.longestWalkIn,
      priority: (ours.priorityInTime ?? 0) - (zms.priorityInTime ?? 0),
      booked: (ours.bookedInTime ?? 0) - (zms.bookedInTime ?? 0),
    }
  })
  const all = (pick: (one: (typeof compared)[number]) => number) => compared.map(pick)
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
  const name = `${compared.length} lively halls`
  return [
    row(`${name}: priority groups in time, against ZMS, worst hall`, Math.min(...all(one => one.priority)), 'points'),
    row(`${name}: bookings in time, against ZMS, worst hall`, Math.min(...all(one => one.booked)), 'points'),
    row(`${name}: worst service's p90, to ZMS, mean`, mean(all(one => one.p90)), 'ratio'),
    row(`${name}: worst service's p90, to ZMS, worst hall`, Math.max(...all(one => one.p90)), 'ratio'),
    row(`${name}: longest walk-in wait, to ZMS, mean`, mean(all(one => one.longest)), 'ratio'),
    row(`${name}: longest walk-in wait, to ZMS, worst hall`, Math.max(...all(one => one.longest)), 'ratio'),
  ]
}

function againstZms(name: string, ours: Fairness, zms: Fairness): Row[] {
  const p90 = ours.worstServiceP90 / zms.worstServiceP90
  const longest = ours.longestWalkIn / zms.longestWalkIn
  return [
    ...(ours.priorityInTime === null || zms.priorityInTime === null
      ? []
      : [points(`${name}: priority groups in time, against ZMS`, ours.priorityInTime - zms.priorityInTime, -5)]),
    ...(ours.bookedInTime === null || zms.bookedInTime === null
      ? []
      : [points(`${name}: bookings in time, against ZMS`, ours.bookedInTime - zms.bookedInTime, -12)]),
    row(`${name}: worst service's p90, to ZMS`, p90, 'ratio', atMost(p90, 1, 'of ZMS')),
    row(`${name}: longest walk-in wait, to ZMS`, longest, 'ratio', atMost(longest, 1, 'of ZMS')),
  ]
}

function points(name: string, value: number, least: number): Row {
  return row(name, value, 'points', atLeast(value, least, 'points'))
}

function plainly(
  name: string,
  order: string,
  { priorityInTime, bookedInTime, worstServiceP90, longestWalkIn }: Fairness,
) {
  return [
    ...(priorityInTime === null
      ? []
      : [row(`${name}, ${order}: priority groups within 15 minutes`, priorityInTime, '%')]),
    ...(bookedInTime === null ? [] : [row(`${name}, ${order}: bookings within 15 minutes`, bookedInTime, '%')]),
    row(`${name}, ${order}: worst service's p90`, worstServiceP90, 'min'),
    row(`${name}, ${order}: longest walk-in wait of a day`, longestWalkIn, 'min'),
  ]
}

/** Lets the drawn days happen under an order and says how it went for whom. */
export function fairnessOf(hall: Hall, drawn: readonly DrawnDay[], callOrder: CallOrder): Fairness {
  const waits = { 'walk-in': [] as number[], priority: [] as number[], booked: [] as number[] }
  const byService = hall.model.services.map((): number[] => [])
  const longest: number[] = []
  for (const day of drawn) {
    const outcome = runDay(hall, day, { callOrder, journeys: asKeyed })
    let longestToday = 0
    eachCall(day, outcome, (service, name, waited) => {
      waits[name].push(waited)
      byService[service]?.push(waited)
      if (name === 'walk-in') longestToday = Math.max(longestToday, waited)
    })
    longest.push(longestToday)
  }
  return {
    priorityInTime: percentInTime(waits.priority),
    bookedInTime: percentInTime(waits.booked),
    worstServiceP90: Math.max(...byService.map(one => quantile(one, 0.9))),
    longestWalkIn: longest.reduce((sum, one) => sum + one, 0) / longest.length,
  }
}

/** Every call of a day, a wait counted from the booked time, or from joining the line. */
function eachCall(
  { firstStop, class: classOf, service }: DrawnDay,
  { called, ref }: Outcome,
  tell: (service: number, name: (typeof ticketClasses)[number], waited: number) => void,
): void {
  for (let visitor = 0; visitor + 1 < firstStop.length; visitor += 1)
    for (let stop = firstStop[visitor] ?? 0; stop < (firstStop[visitor + 1] ?? 0); stop += 1) {
      const waited = (called[stop] ?? Number.NaN) - (ref[stop] ?? 0)
      const name = ticketClasses[classOf[visitor] ?? 0]
      if (name && !Number.isNaN(waited)) tell(service[stop] ?? 0, name, Math.max(0, waited))
    }
}

function percentInTime(waits: readonly number[]): number | null {
  if (waits.length === 0) return null
  return (100 * waits.filter(wait => wait <= promiseMinutes).length) / waits.length
}
