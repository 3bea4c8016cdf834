/**
 * A hall as the simulator knows it: plain data, so that it can be stored, changed and sent to a worker. Times are minutes
 * after midnight, durations are minutes, names are compared as text. `problemsOf` says what is impossible in it.
 */
export interface HallModel {
  name: string
  services: readonly ServiceModel[]
  counters: readonly CounterModel[]
  /** When numbers are first and last given. */
  kioskOpen: number
  kioskClose: number
  /** When the hall opens and closes its counters. */
  open: number
  close: number
  /** Counters whose plan reaches `close` go on until whoever is in the hall is served, at most this long. */
  overtimeMinutes: number
  /** What people come for without a booking. */
  needs: readonly NeedModel[]
  /** Coefficient of variation of the day's factor on all arrivals (gamma, mean 1): busy Mondays. */
  busyDayCv: number
  /** How many wait outside when the kiosk opens, on average, and how fast the kiosk takes them in. */
  beforeDoors: { visitors: number; minutesEach: number }
  bookings: readonly BookingModel[]
  /** Share of booked people who come, and how early: a normal distribution, negative is late. */
  bookingManners: { showRate: number; earlyMinutes: number; earlySd: number }
  /** Share of visitors without a booking who belong to a priority group. */
  priorityShare: number
  /** Who does not wait for ever: of this share, each has an exponential patience; some say so, the others just go. */
  leavers: { share: number; patienceMinutes: number; aloudShare: number }
  /** What it costs a counter to call somebody who is no longer there. */
  noShowMinutes: number
  /** Between two stops of a visit. */
  walkingMinutes: number
  /** How late counters open, and come back from a break, on average (exponential). */
  lateness: { openingMinutes: number; returnMinutes: number }
  /** Stops that no plan knows: how often per open hour of a counter, and how long (lognormal). */
  pauses: { perHour: number; minutes: number; cv: number }
  outages: readonly OutageModel[]
  /** Coefficient of variation of the day's factor on all durations (lognormal, mean 1): systems that are slow today. */
  slowDayCv: number
}

export interface ServiceModel {
  id: string
  /** Minutes at the counter, and their coefficient of variation. */
  meanMinutes: number
  cv: number
  /** Lognormal unless said otherwise; exponential (its cv is 1) is for comparing with theory. */
  law?: 'lognormal' | 'exponential'
  /** What the catalogue promises; an estimator is told this, never the mean. */
  standardMinutes: number
}

export interface CounterModel {
  id: string
  skills: readonly string[]
  /** Factor on the minutes of whoever works here: 1.2 takes a fifth longer. No log tells it. */
  pace: number
  /** When it is meant to be open; breaks are the gaps. */
  plan: readonly Span[]
}

export type Span = readonly [from: number, to: number]

export interface NeedModel {
  /** The services of the visit in the order in which they are keyed in: one, or up to four. */
  stops: readonly string[]
  /** Positions in `stops`: the second only after the first. */
  onlyAfter?: readonly (readonly [first: number, then: number])[]
  /** Visitors expected in each half hour, the first beginning at `kioskOpen`. */
  perHalfHour: readonly number[]
}

export interface BookingModel {
  service: string
  /** Slots from here, before there. */
  from: number
  to: number
  everyMinutes: number
  /** People a slot can take, and the share of places that is taken on average. */
  places: number
  fill: number
}

export interface OutageModel {
  /** The service that cannot be given meanwhile; null is the whole hall. */
  service: string | null
  /** Expected number in a day. */
  perDay: number
  minutes: number
  cv: number
}

/** More stops than this make a visit that nobody plans in one day; orders are tried out one by one. */
export const maxStops = 4

/** A hall in which nothing goes wrong: the ground that example halls and textbook queues are laid on. */
export const calm = {
  overtimeMinutes: 0,
  busyDayCv: 0,
  beforeDoors: { visitors: 0, minutesEach: 0.33 },
  bookings: [],
  bookingManners: { showRate: 1, earlyMinutes: 0, earlySd: 0 },
  priorityShare: 0,
  leavers: { share: 0, patienceMinutes: 60, aloudShare: 0 },
  noShowMinutes: 1,
  walkingMinutes: 0,
  lateness: { openingMinutes: 0, returnMinutes: 0 },
  pauses: { perHour: 0, minutes: 5, cv: 0.5 },
  outages: [],
  slowDayCv: 0,
} as const satisfies Partial<HallModel>
