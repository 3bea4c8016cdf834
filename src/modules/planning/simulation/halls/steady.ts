import { calm, type HallModel } from '../hall-model.ts'

/**
 * M/M/s as in the textbook: constant arrivals, exponential minutes, equal counters that never close, nobody leaves.
 * `minutes` is the length of the one long day, `perMinute` the arrival rate.
 */
export function steadyQueue(servers: number, perMinute: number, meanMinutes: number, minutes: number): HallModel {
  return {
    ...calm,
    name: `steady, ${servers} counters`,
    kioskOpen: 0,
    kioskClose: minutes,
    open: 0,
    close: minutes,
    services: [{ id: 'any', meanMinutes, cv: 1, law: 'exponential', standardMinutes: meanMinutes }],
    counters: Array.from({ length: servers }, (_, n) => ({
      id: `${n + 1}`,
      skills: ['any'],
      pace: 1,
      plan: [[0, minutes] as const],
    })),
    needs: [{ stops: ['any'], perHalfHour: Array.from({ length: Math.ceil(minutes / 30) }, () => 30 * perMinute) }],
  }
}

/** Six counters, 83 % busy, for ten hours: about 300 customers. */
export const steady: HallModel = { ...steadyQueue(6, 0.5, 10, 600), name: 'steady', overtimeMinutes: 120 }
