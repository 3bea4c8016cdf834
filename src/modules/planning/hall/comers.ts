import { type BookingModel, maxStops, type NeedModel } from '../simulation/hall-model.ts'
import type { Assumption } from './assumption.ts'
import type { HallKnowledge } from './knowledge.ts'

/** Expected visitors without a booking in a day, and how that is known. */
export interface Visitors {
  perDay: number
  from: Assumption['from']
}

/** A hall whose counters nobody has counted at: what ten people a counter and day make. `assumed`. */
const visitorsPerCounter = 10

/** How a day's visitors spread over its half hours where nobody counted: most come early, noon is quiet. */
const usualDay = [6, 12, 13, 12, 10, 8, 7, 5, 4, 6, 7, 5, 3, 2]

export function visitorsOf({ past, counters }: HallKnowledge): Visitors {
  if (past.days === 0) {
    const able = counters.filter(({ skills, plan }) => skills.length > 0 && plan.length > 0)
    return { perDay: visitorsPerCounter * able.length, from: 'assumed' }
  }
  const walkIns = past.visits.filter(visit => !visit.isBooked).reduce((sum, visit) => sum + visit.count, 0)
  return { perDay: walkIns / past.days, from: 'measured' }
}

/** Who comes for what, by half hour after the kiosk opens: as counted, or the catalogue's weights over a usual day. */
export function needsOf(known: HallKnowledge, { perDay }: Visitors): NeedModel[] {
  if (known.past.days === 0) return needsByDemand(known, perDay)
  const { past, services } = known
  const isOffered = new Set(services.map(({ id }) => id))
  const byStops = new Map<string, NeedModel & { perHalfHour: number[] }>()
  for (const { stops, halfHour, isBooked, count } of past.visits) {
    const offered = [...new Set(stops)].filter(id => isOffered.has(id)).slice(0, maxStops)
    if (isBooked || offered.length === 0) continue
    const key = offered.join(' ')
    const need = byStops.get(key) ?? { stops: offered, perHalfHour: emptyDay(known) }
    const at = halfHourAt(known, halfHour)
    need.perHalfHour[at] = (need.perHalfHour[at] ?? 0) + count / past.days
    byStops.set(key, need)
  }
  return [...byStops.values()]
}

function needsByDemand(known: HallKnowledge, perDay: number): NeedModel[] {
  const { services } = known
  const whole = services.reduce((sum, service) => sum + service.demand, 0)
  return services
    .map(({ id, demand }) => ({
      stops: [id],
      perHalfHour: spreadOverDay(known, perDay * (whole > 0 ? demand / whole : 1 / services.length)),
    }))
    .filter(({ perHalfHour }) => perHalfHour.some(rate => rate > 0))
}

/** Visitors of a day as they usually spread from the opening of the kiosk to its close. In the hall's own breaks nobody comes: hours are known. */
export function spreadOverDay(
  {
    kioskOpen,
    kioskClose,
    open,
    close,
    hours,
  }: Pick<HallKnowledge, 'kioskOpen' | 'kioskClose' | 'open' | 'close' | 'hours'>,
  visitors: number,
): number[] {
  const halfHours = Math.max(1, Math.ceil((kioskClose - kioskOpen) / 30))
  const weights = Array.from({ length: halfHours }, (_, half) => {
    const middle = kioskOpen + 30 * half + 15
    const isBreak =
      middle > open && middle < close && !hours.some(([opens, closes]) => opens <= middle && middle < closes)
    return isBreak ? 0 : (usualDay[Math.floor((half * usualDay.length) / halfHours)] ?? 1)
  })
  const whole = Math.max(
    1,
    weights.reduce((sum, weight) => sum + weight, 0),
  )
  return weights.map(weight => (visitors * weight) / whole)
}

/**
 * Bookings that came, spread evenly over the opening hours. The rest of the booked are not in our numbers, so everybody in
 * these slots comes.
 */
export function bookingsOf({ past, open, close, services }: HallKnowledge): BookingModel[] {
  if (past.days === 0) return []
  return services.flatMap(({ id }) => {
    const came = past.visits.filter(visit => visit.isBooked && visit.stops.includes(id))
    const perDay = came.reduce((sum, visit) => sum + visit.count, 0) / past.days
    if (perDay === 0) return []
    const slots = Math.max(1, Math.min(Math.round(perDay), Math.floor((close - open) / 5)))
    const places = Math.ceil(perDay / slots)
    return [
      {
        service: id,
        from: open,
        to: close,
        everyMinutes: (close - open) / slots,
        places,
        fill: perDay / (slots * places),
      },
    ]
  })
}

function emptyDay({ kioskOpen, kioskClose }: HallKnowledge): number[] {
  return Array.from({ length: Math.max(1, Math.ceil((kioskClose - kioskOpen) / 30)) }, () => 0)
}

/** The position of a minute among the half hours; whoever came earlier or later is counted at the edge. */
function halfHourAt({ kioskOpen, kioskClose }: HallKnowledge, minute: number): number {
  const last = Math.max(1, Math.ceil((kioskClose - kioskOpen) / 30)) - 1
  // Counted on the clock's half hours, which begin up to 29 minutes before ours: their middle decides.
  return Math.min(last, Math.max(0, Math.floor((minute + 15 - kioskOpen) / 30)))
}
