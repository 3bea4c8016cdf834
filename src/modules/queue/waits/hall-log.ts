/**
 * What happens in a hall, line by line, as an estimator of waits is told it: the protocol of `satap estimate`, the log of
 * the simulator and the form into which our own tables are read. Times are minutes after midnight of the hall's day.
 * Names (of services, counters, classes, tickets, visitors) are any text or number and are compared as text.
 */
export type Name = string | number

/** A service of the hall: its name alone, or with the minutes that the catalogue promises at the counter. */
export type ServiceShape = Name | { id: Name; minutes?: number | null }

/** Who waits: walk-in, priority group, booked. Its name alone, or with its terms in the order of calling. */
export type ClassShape = Name | { id: Name; rate?: number; headStartMinutes?: number }

export interface CounterShape {
  id: Name
  /** The services it gives. */
  skills: readonly Name[]
}

export interface HallLine {
  e: 'hall'
  services: readonly ServiceShape[]
  counters: readonly CounterShape[]
  classes: readonly ClassShape[]
  /** When numbers are first and last given. */
  kioskOpen: number
  kioskClose: number
  /** When counters first and last call by plan. */
  open: number
  close: number
  /** Minutes after `close` that counters go on with whoever waits. */
  overtime: number
  /** Minutes after a call until whoever does not come is given up. */
  graceMinutes?: number
  callOrder?: CallOrderShape
}

/** The order of calling as data: accumulating priority, or one of the simple orders that others use. */
export type CallOrderShape = string | { [setting: string]: unknown }

export interface DayLine {
  e: 'day'
  day: number
  /** True while its outcomes may be learnt from before anything is asked. */
  train: boolean
  /** For each counter, in the hall's order, when it is meant to be open: breaks are the gaps. */
  plan: readonly (readonly (readonly [from: number, to: number])[])[]
  /** Who has booked: the service and the minute. */
  booked: readonly { service: Name; slot: number }[]
}

export type HallEvent =
  | {
      e: 'issue'
      t: number
      ticket: Name
      visitor: Name
      service: Name
      class: Name
      /** The booked minute, for somebody who has booked. */
      slot?: number | null
      /** Since when the wait counts: the arrival in the hall, also for a later stop of the same visit. */
      ref: number
    }
  | { e: 'call'; t: number; ticket: Name; counter: Name }
  | { e: 'end' | 'noshow'; t: number; ticket: Name; counter: Name }
  /** Taken back while waiting; or at the counter, without an end that says how long it takes: held, moved elsewhere. */
  | { e: 'cancel'; t: number; ticket: Name }
  | { e: 'counter'; t: number; counter: Name; open: boolean }
  | { e: 'dayend'; t?: number }

export interface QueryLine {
  e: 'query'
  t: number
  q: Name
  ticket: Name
  /** True when the same ticket was asked about before. */
  again?: boolean
}

/** Minutes from now until the call: the median, and a range meant to hold nine of ten. */
export interface WaitAnswer {
  q: Name
  p50: number
  lo: number
  hi: number
}

export type LogLine = HallLine | DayLine | HallEvent | QueryLine
