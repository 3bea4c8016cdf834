/** From and to, in minutes after midnight. */
export interface Minutes {
  from: number
  to: number
}

/** What is special about a day, as the calendar tells it. */
export type DayMark = 'after-closing' | 'after-long-closing' | 'week-after-long-closing' | 'start-of-month' | 'ramadan'

/** A day as far as arrivals depend on the calendar. */
export interface DayTraits {
  /** `2026-03-30`. */
  day: string
  /** 1 Monday to 7 Sunday. */
  weekday: number
  /** When people can come in and take a number: from the doors to the last ticket. */
  doors: Minutes
  marks: readonly DayMark[]
}

/** How many came for a service in the half hour that begins at this minute. */
export interface ArrivalCount {
  service: string
  halfHour: number
  walkIns: number
  /** Who came with a booking, counted when they came. */
  booked: number
}

/**
 * A day of the log. Within `logged` what is not in `counts` is zero; outside of it we do not know. A day that the log has lost
 * is simply not among the past days: it is no day on which nobody came.
 */
export interface PastDay extends DayTraits {
  logged: Minutes
  counts: readonly ArrivalCount[]
}

export const halfHoursADay = 48

/** Whether the half hour with this place in the day lies wholly in a span. */
export function holds({ from, to }: Minutes, index: number): boolean {
  return from <= index * 30 && index * 30 + 30 <= to
}

/** Whether any of the half hour lies in a span. */
export function touches({ from, to }: Minutes, index: number): boolean {
  return from < index * 30 + 30 && index * 30 < to
}

/** Days since 1970, so that days can be subtracted. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}
