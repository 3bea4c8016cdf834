/**
 * What became of a drawn day. The stop arrays have the positions of the drawn day's stops; a minute that never came is NaN.
 */
export interface Outcome {
  /** When the stop joined a line, since when its wait counts, when it was called, and when it ended or was cancelled. */
  issued: Float64Array
  ref: Float64Array
  called: Float64Array
  ended: Float64Array
  counter: Int32Array
  state: Uint8Array
  /** By counter: minutes open, and minutes with somebody or calling somebody who has gone. */
  openMinutes: Float64Array
  busyMinutes: Float64Array
  /** All that happened, in its order: minute, kind (a number of `happened`), and the stop, or the counter for `open` and `close`. */
  happenings: { count: number; minute: Float64Array; kind: Uint8Array; index: Int32Array }
  /** When the last counter closed. */
  endOfDay: number
}

/** States of a stop. `ahead`: its visitor never came to it. `unserved`: still in line when the day ended. */
export const state = { ahead: 0, waiting: 1, called: 2, served: 3, noshow: 4, cancelled: 5, unserved: 6 } as const

export const happened = { issue: 0, call: 1, end: 2, noshow: 3, cancel: 4, open: 5, close: 6 } as const

/** An outcome in which nothing has happened, with room for all that can. */
export function emptyOutcome(stops: number, counters: number, spans: number): Outcome {
  const never = () => new Float64Array(stops).fill(Number.NaN)
  // A stop is issued, called and ended, or issued and cancelled; a counter opens and closes at most once a span.
  const room = 3 * stops + 2 * (spans + counters)
  return {
    issued: never(),
    ref: never(),
    called: never(),
    ended: never(),
    counter: new Int32Array(stops).fill(-1),
    state: new Uint8Array(stops),
    openMinutes: new Float64Array(counters),
    busyMinutes: new Float64Array(counters),
    happenings: {
      count: 0,
      minute: new Float64Array(room),
      kind: new Uint8Array(room),
      index: new Int32Array(room),
    },
    endOfDay: 0,
  }
}

export function note({ happenings }: Outcome, minute: number, kind: number, index: number): void {
  const { count } = happenings
  happenings.minute[count] = minute
  happenings.kind[count] = kind
  happenings.index[count] = index
  happenings.count = count + 1
}
