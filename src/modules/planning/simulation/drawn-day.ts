/**
 * Everything about a day that no policy can change: who comes when and for what, how long it takes, who loses patience,
 * when counters are really open. Structures of arrays: position `v` of the visitor arrays is one visitor, in order of
 * arrival; position `s` of the stop arrays is one stop, those of visitor `v` lie from `firstStop[v]` up to `firstStop[v + 1]`.
 */
export interface DrawnDay {
  seed: number
  day: number
  /** Visitors: arrival at the kiosk, class (a position in `ticketClasses`), booked minute (NaN without), the need (−1 when booked). */
  arrival: Float64Array
  class: Uint8Array
  slot: Float64Array
  need: Int32Array
  firstStop: Int32Array
  /** Stops: service, minutes at an average counter on an average day, minutes until patience ends, whether that is said, the walk to it. */
  service: Int32Array
  work: Float64Array
  patience: Float64Array
  aloud: Uint8Array
  walk: Float64Array
  /** When counters are really open, counter by counter. */
  counterOfSpan: Int32Array
  spanFrom: Float64Array
  spanTo: Float64Array
  outages: readonly Outage[]
  /** Factor on every duration of this day. */
  slowness: number
  /** All bookings of the day, also of those who will not come: what is known in the morning. */
  booked: readonly { service: number; slot: number }[]
}

/** A time in which a service (−1: any) cannot be given. */
export interface Outage {
  service: number
  from: number
  to: number
}

/** Who waits, by the number that the arrays hold. */
export const ticketClasses = ['walk-in', 'priority', 'booked'] as const
export const walkIn = 0
export const priority = 1
export const booked = 2
