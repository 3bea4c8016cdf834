import type { CounterModel, NeedModel, ServiceModel, Span } from '../hall-model.ts'

/** How a day's visitors spread over the half hours after the kiosk opens: most come early, noon is quiet, a little more at one. */
export const morningHeavy = [6, 12, 13, 12, 10, 8, 7, 5, 4, 6, 7, 5, 3, 2]

/** Expected visitors of a day, spread over half hours by these weights. */
export function spread(visitors: number, weights: readonly number[] = morningHeavy): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map(weight => (visitors * weight) / whole)
}

/** People who come for one service. */
export function comeFor(service: string, visitors: number, weights?: readonly number[]): NeedModel {
  return { stops: [service], perHalfHour: spread(visitors, weights) }
}

/** People who come for several services, some of them only after others. */
export function comeForAll(
  stops: readonly string[],
  visitors: number,
  onlyAfter: readonly (readonly [number, number])[] = [],
): NeedModel {
  return { stops, onlyAfter, perHalfHour: spread(visitors) }
}

/** A service whose promise is its usual minutes rounded up to five, as catalogues do. */
export function service(id: string, meanMinutes: number, cv = 0.6): ServiceModel {
  return { id, meanMinutes, cv, standardMinutes: Math.ceil(meanMinutes / 5) * 5 }
}

/** Open from eight to three with a break, the hours of our example halls. */
export function workday(breakFrom: number, breakMinutes = 30): Span[] {
  return [
    [480, breakFrom],
    [breakFrom + breakMinutes, 900],
  ]
}

/** A counter; its name tells what it gives. Officers differ: the pace follows from the name, so that it stays when others change. */
export function counter(id: string, skills: readonly string[], plan: readonly Span[]): CounterModel {
  return { id, skills, pace: paceOf(id), plan }
}

/** Between 0.85 and 1.2. */
function paceOf(id: string): number {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 1_009
  return 0.85 + 0.35 * (sum / 1_009)
}
