import type { BookingModel, CounterModel, HallModel } from '../simulation/hall-model.ts'
import {
  type OfficerKind,
  type ServiceDemand,
  type ShiftRules,
  type StaffingQuestion,
  type Target,
  usualShifts,
  usualTarget,
} from './question.ts'

/** What may be set when a hall's model is made a question of staffing. */
export interface Wishes {
  target?: Target
  shifts?: ShiftRules
  officers?: readonly OfficerKind[]
  closed?: StaffingQuestion['closed']
}

/** A simulated hall as a question of staffing: its demand, and the officers it has unless others are named. */
export function questionOf(model: HallModel, wishes: Wishes = {}): StaffingQuestion {
  return {
    open: model.open,
    close: model.close,
    services: demandOf(model),
    officers: wishes.officers ?? kindsOf(model),
    target: wishes.target ?? usualTarget,
    busyDayCv: model.busyDayCv,
    shifts: wishes.shifts ?? usualShifts,
    closed: wishes.closed ?? [],
  }
}

/** Counters with the same skills are one kind of officers. */
export function kindsOf({ counters }: Pick<HallModel, 'counters'>): OfficerKind[] {
  const kinds = new Map<string, OfficerKind>()
  for (const { skills } of counters) {
    const id = kindId(skills)
    const had = kinds.get(id)?.officers ?? 0
    kinds.set(id, { id, skills: [...skills], officers: had + 1, counters: had + 1 })
  }
  return [...kinds.values()]
}

/** The kind that a counter of the model belongs to. */
export function kindId(skills: CounterModel['skills']): string {
  return [...skills].sort().join('+')
}

/** People per service and half hour: each stop of a visit counts, bookings at their slots, the early ones when the kiosk opens. */
function demandOf(model: HallModel): ServiceDemand[] {
  const { needs, kioskOpen, beforeDoors } = model
  const visitors = needs.reduce((sum, need) => sum + total(need.perHalfHour), 0)
  return model.services.map(({ id, meanMinutes, cv }) => {
    const arrivals = new Map<number, number>()
    const add = (halfHour: number, mean: number) => arrivals.set(halfHour, (arrivals.get(halfHour) ?? 0) + mean)
    for (const { stops, perHalfHour } of needs) {
      const times = stops.filter(stop => stop === id).length
      if (times === 0) continue
      perHalfHour.forEach((mean, h) => {
        add(kioskOpen + 30 * h, times * mean)
      })
      if (visitors > 0) add(kioskOpen, (times * beforeDoors.visitors * total(perHalfHour)) / visitors)
    }
    for (const booking of model.bookings) if (booking.service === id) addBookings(booking, model, add)
    return {
      service: id,
      meanMinutes,
      cv,
      arrivals: [...arrivals].sort(([a], [b]) => a - b).map(([halfHour, mean]) => ({ halfHour, mean })),
    }
  })
}

function addBookings(
  { from, to, everyMinutes, places, fill }: BookingModel,
  { bookingManners, kioskOpen }: HallModel,
  add: (halfHour: number, mean: number) => void,
): void {
  for (let slot = from; slot < to; slot += everyMinutes)
    add(kioskOpen + 30 * Math.floor((slot - kioskOpen) / 30), places * fill * bookingManners.showRate)
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
