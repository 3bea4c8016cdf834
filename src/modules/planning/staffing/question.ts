import type { Span } from '../simulation/hall-model.ts'

/** A service's people and times, as far as staffing needs them. Times are minutes after midnight, durations minutes. */
export interface ServiceDemand {
  service: string
  meanMinutes: number
  cv: number
  /** People expected in the half hour that begins at this minute. Who comes before the counters open waits for them. */
  arrivals: readonly { halfHour: number; mean: number }[]
}

/** Officers who can do the same, each with a counter of their own while on duty. */
export interface OfficerKind {
  id: string
  skills: readonly string[]
  /** How many there are, and how many counters they can have at once. */
  officers: number
  counters: number
}

/** How duty at a counter can be cut. Half hours are the grain: minutes that are no multiple of 30 are rounded to them. */
export interface ShiftRules {
  lengthsMinutes: readonly number[]
  /** One break within the window, for shifts of at least `fromLength`; such a shift that cannot have it is not made. */
  break: { minutes: number; from: number; to: number; fromLength: number }
}

/** This share of visitors called within so many minutes of their arrival. */
export interface Target {
  share: number
  minutes: number
}

export interface StaffingQuestion {
  open: number
  close: number
  services: readonly ServiceDemand[]
  officers: readonly OfficerKind[]
  target: Target
  /** Coefficient of variation of a day's total, from the forecast's range. */
  busyDayCv: number
  shifts: ShiftRules
  /** The hall's own breaks: nobody is at a counter, and whoever waits goes on waiting. */
  closed?: readonly Span[]
}

/** Nine of ten within a quarter of an hour: what the hall promises unless it says otherwise. */
export const usualTarget: Target = { share: 0.9, minutes: 15 }

/** Duty of two to seven hours, half an hour's rest around noon from five hours on. A hall sets its own. */
export const usualShifts: ShiftRules = {
  lengthsMinutes: [120, 150, 180, 210, 240, 270, 300, 330, 360, 390, 420],
  break: { minutes: 30, from: 11 * 60, to: 14 * 60, fromLength: 300 },
}

/** Whether nobody is at a counter in this half hour, because most of it lies in a break of the hall. */
export function isClosed({ closed = [] }: Pick<StaffingQuestion, 'closed'>, halfHour: number): boolean {
  return closed.some(([from, to]) => from <= halfHour + 15 && halfHour + 15 < to)
}

/** The half hours between opening and closing, each by the minute in which it begins. */
export function halfHoursOf({ open, close }: Pick<StaffingQuestion, 'open' | 'close'>): number[] {
  return Array.from({ length: Math.max(0, Math.ceil((close - open) / 30)) }, (_, i) => open + i * 30)
}
