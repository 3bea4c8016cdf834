import { booked, type DrawnDay, priority, walkIn } from '../simulation/drawn-day.ts'

/** One number of the log: minutes after midnight of its day. */
export interface LoggedNumber {
  service: string
  joined: number
  /** When it was called, and when it ended; null where that never came. */
  called: number | null
  ended: number | null
  became: 'done' | 'no-show' | 'cancelled' | 'expired'
  isPriority: boolean
  /** Since when a booking's wait counts. */
  bookedSince: number | null
}

/** A counter that somebody sat at. */
export interface LoggedSession {
  counter: string
  from: number
  to: number
}

/**
 * A day of the log as the simulator meets its own: who came when for what, how long it took and when counters were open are facts;
 * what the order of calling may change is left to happen. Each number is a visitor of its own. `numbers` by their joining.
 *
 * Two things no log knows: when somebody left in silence (half of the wait until the vain call is taken), and how long those who were
 * never served would have taken (the service's mean).
 */
export function loggedDay(
  numbers: readonly LoggedNumber[],
  sessions: readonly LoggedSession[],
  hall: {
    services: readonly { id: string; meanMinutes: number }[]
    counters: readonly { id: string }[]
    close: number
  },
): DrawnDay {
  const serviceAt = new Map(hall.services.map(({ id }, position) => [id, position]))
  const counterAt = new Map(hall.counters.map(({ id }, position) => [id, position]))
  const known = numbers.filter(({ service }) => serviceAt.has(service))
  const served = sessions
    .filter(({ counter, from, to }) => counterAt.has(counter) && from < to)
    .sort(
      (one, other) => (counterAt.get(one.counter) ?? 0) - (counterAt.get(other.counter) ?? 0) || one.from - other.from,
    )
  return {
    seed: 0,
    day: 0,
    arrival: Float64Array.from(known, ({ joined }) => joined),
    class: Uint8Array.from(known, ({ isPriority, bookedSince }) =>
      bookedSince !== null ? booked : isPriority ? priority : walkIn,
    ),
    slot: Float64Array.from(known, ({ bookedSince }) => bookedSince ?? Number.NaN),
    need: new Int32Array(known.length).fill(-1),
    firstStop: Int32Array.from({ length: known.length + 1 }, (_, visitor) => visitor),
    service: Int32Array.from(known, ({ service }) => serviceAt.get(service) ?? 0),
    work: Float64Array.from(known, number =>
      workOf(number, hall.services[serviceAt.get(number.service) ?? 0]?.meanMinutes ?? 1),
    ),
    patience: Float64Array.from(known, patienceOf),
    aloud: Uint8Array.from(known, ({ became, called }) => (became === 'cancelled' && called === null ? 1 : 0)),
    walk: new Float64Array(known.length),
    counterOfSpan: Int32Array.from(served, ({ counter }) => counterAt.get(counter) ?? 0),
    spanFrom: Float64Array.from(served, ({ from }) => from),
    // From the closing time on, counters go on while somebody waits, under either order.
    spanTo: Float64Array.from(served, ({ to }) => Math.min(to, hall.close)),
    outages: [],
    slowness: 1,
    booked: [],
  }
}

function workOf({ became, called, ended }: LoggedNumber, meanMinutes: number): number {
  if (became !== 'done' || called === null || ended === null) return meanMinutes
  return Math.max(0.1, ended - called)
}

function patienceOf({ became, joined, called, ended }: LoggedNumber): number {
  if (became === 'no-show' && called !== null) return Math.max(0.5, (called - joined) / 2)
  if (became === 'cancelled' && called === null && ended !== null) return Math.max(0, ended - joined)
  return Number.POSITIVE_INFINITY
}
