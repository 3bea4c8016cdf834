import type { HallModel } from '../hall-model.ts'
import { ordinary } from './ordinary.ts'

/** The same hall with this times as many visitors, booked ones excepted: their number is limited by slots. */
export function withVisitors(model: HallModel, factor: number): HallModel {
  return {
    ...model,
    needs: model.needs.map(need => ({ ...need, perHalfHour: need.perHalfHour.map(rate => rate * factor) })),
    beforeDoors: { ...model.beforeDoors, visitors: model.beforeDoors.visitors * factor },
  }
}

/** The ordinary hall when too many come in the morning: a fifth more than its counters can take until eleven. */
export const packed: HallModel = { ...withVisitors(ordinary, 1.28), name: 'packed', busyDayCv: 0.12 }

/** The first week after the opening: more people, officers who still learn, less patience than anybody has seen before. */
export function openingWeekOf(model: HallModel): HallModel {
  return {
    ...withVisitors(model, 1.35),
    name: `${model.name}, opening week`,
    counters: model.counters.map(counter => ({ ...counter, pace: counter.pace * 1.12 })),
    leavers: { ...model.leavers, share: Math.min(1, model.leavers.share * 1.6) },
    lateness: { openingMinutes: 6, returnMinutes: 8 },
  }
}

export const openingWeek = openingWeekOf(ordinary)
