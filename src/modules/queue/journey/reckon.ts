import type { MinuteRange, Start, StopAhead } from './stop-ahead.ts'

/** Which end of every range is believed: all goes fast, as expected, all goes slowly. */
export type Luck = 'fast' | 'usual' | 'slow'

/** What an order of stops comes to. */
export interface Reckoning {
  /** Minutes from now until the last stop is finished. */
  end: number
  /** How many stops would be called after their counters have closed for the day. */
  late: number
}

/** A wait that nobody knows counts as a day, a stop that stands still as two: so either comes after what can be done now. */
const unknownMinutes = 24 * 60
const stoppedMinutes = 2 * unknownMinutes

/**
 * Walks the visitor through the stops, one place at a time. A place that is kept grows older while its holder is
 * elsewhere, so a stop is called when the visitor is free and its line has come to the place, whichever is later
 * (queueing.md section 6).
 */
export function reckon(stops: readonly StopAhead[], order: readonly number[], start: Start, luck: Luck): Reckoning {
  let time = pick(start.free, luck)
  let zone = start.zone
  let late = 0
  for (const position of order) {
    const stop = stops[position]
    if (!stop) continue
    const walk = zone === null || zone === stop.zone ? 0 : start.walkingMinutes
    const called = opensAt(stop.open, Math.max(time + walk, turnOf(stop, luck)))
    if (called === null) late += 1
    time = (called ?? Math.max(time + walk, turnOf(stop, luck))) + stop.counterMinutes
    zone = stop.zone
  }
  return { end: time, late }
}

/** When the line comes to the place that the visitor keeps in it. */
function turnOf({ wait, earnedMinutes, isStopped }: StopAhead, luck: Luck): number {
  if (isStopped) return stoppedMinutes
  return wait === null ? unknownMinutes : pick(wait, luck) - earnedMinutes
}

function pick({ from, to }: MinuteRange, luck: Luck): number {
  if (luck === 'fast') return from
  return luck === 'slow' ? to : (from + to) / 2
}

/** This minute, or the next one at which its counters are open by plan; null after the last. */
function opensAt(open: StopAhead['open'], time: number): number | null {
  for (const [from, to] of open) if (time < to) return Math.max(time, from)
  return null
}
