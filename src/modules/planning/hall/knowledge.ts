import type { CallOrder } from '#modules/queue'
import type { Span } from '../simulation/hall-model.ts'

/** All that a hall's own tables say about a day like the asked one, as plain data. Minutes after midnight; durations in minutes. */
export interface HallKnowledge {
  name: string
  kioskOpen: number
  kioskClose: number
  open: number
  close: number
  /** The hall's opening hours of the day: what a counter that is opened besides keeps. */
  hours: readonly Span[]
  services: readonly KnownService[]
  counters: readonly KnownCounter[]
  callOrder: CallOrder
  past: Past
  learnt: LearntTimes
}

export interface KnownService {
  id: string
  name: string
  agencyId: string
  /** What the catalogue says. */
  meanMinutes: number
  sdMinutes: number
  /** Weight among the hall's services, from the catalogue; only ratios count. */
  demand: number
}

export interface KnownCounter {
  id: string
  label: string
  agencyId: string
  skills: readonly string[]
  plan: readonly Span[]
}

/** What the numbers of the last weeks tell. No person: counts and minutes. */
export interface Past {
  /** Days on which numbers were given. */
  days: number
  /** Visits of all these days with the same stops that came in the same half hour (minutes after midnight). */
  visits: readonly { stops: readonly string[]; halfHour: number; isBooked: boolean; count: number }[]
  visitsByDay: readonly number[]
  /** Visits of a priority group, of all without a booking. */
  prioritySharePercent: number | null
  /** From the call to the end of who was served. */
  durations: ReadonlyMap<string, { count: number; mean: number; sd: number }>
  /** How many numbers were called in vain, how many were taken back while waiting, out of how many; and the mean wait of the served. */
  leaving: { numbers: number; missed: number; cancelled: number; meanWait: number | null }
  /** By counter: on how many of these days somebody opened it. */
  openedDays: ReadonlyMap<string, number>
}

/** What the nightly learning knows about counters, where it has seen enough; null where it has not. */
export interface LearntTimes {
  openingLateness: number | null
  returnLateness: number | null
  noShowMinutes: number | null
  pauses: { perHour: number; minutes: number } | null
}

export const nothingLearnt: LearntTimes = {
  openingLateness: null,
  returnLateness: null,
  noShowMinutes: null,
  pauses: null,
}
