import type { HallModel, Span } from '../simulation/hall-model.ts'

/** The hall with so many times the people: those who walk in, and those who book. */
export function withDemand(model: HallModel, times: number): HallModel {
  return {
    ...model,
    needs: model.needs.map(need => ({ ...need, perHalfHour: need.perHalfHour.map(rate => rate * times) })),
    beforeDoors: { ...model.beforeDoors, visitors: model.beforeDoors.visitors * times },
    bookings: model.bookings.map(booking => {
      const taken = booking.places * booking.fill * times
      const places = Math.max(1, Math.ceil(taken))
      return { ...booking, places, fill: taken / places }
    }),
  }
}

/**
 * One more counter, at the end of the list so that nothing drawn for the others changes: it gives every service of the agency that
 * the hall offers, in the hall's hours.
 */
export function withCounter(
  model: HallModel,
  agencyId: string,
  offered: readonly { id: string; agencyId: string }[],
  hours: readonly Span[],
): HallModel {
  const skills = offered.filter(one => one.agencyId === agencyId).map(({ id }) => id)
  if (skills.length === 0) return model
  return { ...model, counters: [...model.counters, { id: `+${model.counters.length}`, skills, pace: 1, plan: hours }] }
}
