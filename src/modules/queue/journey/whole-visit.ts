import { toldRange } from '../rules.ts'
import { reckon } from './reckon.ts'
import type { Start, StopAhead } from './stop-ahead.ts'

/** Standard deviations of the time at the counters that the range makes room for: eight of ten, as for a wait. */
const spreads = 1.28

/**
 * Minutes from now until the last of the stops, in their order, is finished: a range rounded outwards to 5. Null where
 * a wait is not known, a service stands still, or the slow case ends after closing: no number is better than a false one.
 */
export function wholeVisit(
  stops: readonly StopAhead[],
  start: Start,
): { fromMinutes: number; toMinutes: number } | null {
  if (stops.some(stop => stop.wait === null || stop.isStopped)) return null
  const order = stops.map((_, position) => position)
  const fast = reckon(stops, order, start, 'fast')
  const slow = reckon(stops, order, start, 'slow')
  if (slow.late > 0) return null
  const spread = spreads * Math.hypot(...stops.map(stop => stop.spreadMinutes))
  return toldRange(fast.end - spread, slow.end + spread)
}
