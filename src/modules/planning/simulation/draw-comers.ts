import type { Hall } from './hall.ts'
import { exponential, normal, poisson, streamOf } from './random.ts'

/** Everybody who will stand at the kiosk. `order` lists them by arrival; the other lists are in the order of drawing. */
interface Comers {
  time: number[]
  /** A position in the hall's needs, −1 for whoever has booked: then `service` and `slot` tell what. */
  need: number[]
  service: number[]
  slot: number[]
  order: number[]
  booked: { service: number; slot: number }[]
}

const halfHour = 30

export function drawComers(hall: Hall, seed: number, day: number, busy: number): Comers {
  const comers: Comers = { time: [], need: [], service: [], slot: [], order: [], booked: [] }
  addBeforeDoors(hall, seed, day, busy, comers)
  addWalkIns(hall, seed, day, busy, comers)
  addBooked(hall, seed, day, comers)
  const { time, order } = comers
  for (let i = 0; i < time.length; i += 1) order.push(i)
  // Three runs that are sorted already, or nearly: the engine's merge sort takes little more than one look at each.
  order.sort((one, other) => (time[one] ?? 0) - (time[other] ?? 0))
  return comers
}

/** Whoever waited outside is taken in one after the other. */
function addBeforeDoors(hall: Hall, seed: number, day: number, busy: number, comers: Comers): void {
  const { kioskOpen, kioskClose, beforeDoors } = hall.model
  if (beforeDoors.visitors === 0 || hall.needs.length === 0) return
  const stream = streamOf(seed, day, 'before the doors')
  const count = poisson(stream, beforeDoors.visitors * busy)
  for (let i = 0; i < count; i += 1) {
    const time = kioskOpen + i * beforeDoors.minutesEach
    const need = pick(hall.mixUpTo, 0, hall.needs.length, stream())
    if (time < kioskClose) add(comers, time, need, -1, Number.NaN)
  }
}

/** A Poisson process with a constant rate in each half hour: exponential gaps come out in order, and nothing needs sorting. */
function addWalkIns(hall: Hall, seed: number, day: number, busy: number, comers: Comers): void {
  const { kioskOpen, kioskClose } = hall.model
  const arriving = streamOf(seed, day, 'arrivals')
  const needing = streamOf(seed, day, 'needs')
  const kinds = hall.needs.length
  for (let half = 0; half < hall.halfHours; half += 1) {
    const rate = (hall.rate[half] ?? 0) * busy
    if (rate === 0) continue
    const end = Math.min(kioskOpen + (half + 1) * halfHour, kioskClose)
    const gap = halfHour / rate
    let time = kioskOpen + half * halfHour + exponential(arriving, gap)
    for (; time < end; time += exponential(arriving, gap))
      add(comers, time, pick(hall.rateUpTo, half * kinds, kinds, needing()), -1, Number.NaN)
  }
}

/** Slots are taken or not, and who has one comes or not, a little before or after it. */
function addBooked(hall: Hall, seed: number, day: number, comers: Comers): void {
  const { bookings, bookingManners: manners, kioskOpen, kioskClose } = hall.model
  const booking = streamOf(seed, day, 'bookings')
  const coming = streamOf(seed, day, 'booked arrivals')
  for (const [position, { from, to, everyMinutes, places, fill }] of bookings.entries()) {
    const service = hall.bookedService[position] ?? 0
    for (let slot = from; slot < to; slot += everyMinutes) {
      for (let place = 0; place < places; place += 1) {
        if (booking() >= fill) continue
        comers.booked.push({ service, slot })
        const comes = coming() < manners.showRate
        const time = Math.max(kioskOpen, slot - normal(coming, manners.earlyMinutes, manners.earlySd))
        if (comes && time < kioskClose) add(comers, time, -1, service, slot)
      }
    }
  }
  comers.booked.sort((one, other) => one.slot - other.slot || one.service - other.service)
}

function add(comers: Comers, time: number, need: number, service: number, slot: number): void {
  comers.time.push(time)
  comers.need.push(need)
  comers.service.push(service)
  comers.slot.push(slot)
}

/** The position whose share of a running sum holds this fraction of its total. */
function pick(upTo: Float64Array, from: number, count: number, fraction: number): number {
  const wanted = fraction * (upTo[from + count - 1] ?? 0)
  let position = 0
  while (position < count - 1 && (upTo[from + position] ?? 0) <= wanted) position += 1
  return position
}
