import { halfHoursOf, type ShiftRules, type StaffingQuestion } from './question.ts'

/** Duty at a counter; the break is a gap between two spans. */
export interface Shift {
  spans: readonly (readonly [from: number, to: number])[]
}

/** Every shift that the rules allow between opening and closing, without two that are the same. */
export function possibleShifts({ open, close, shifts }: Pick<StaffingQuestion, 'open' | 'close' | 'shifts'>): Shift[] {
  const found = new Map<string, Shift>()
  for (const start of halfHoursOf({ open, close }))
    for (const length of shifts.lengthsMinutes) {
      const end = start + toHalfHours(length)
      if (end > close || end <= start) continue
      for (const spans of withBreak(start, end, shifts.break)) found.set(JSON.stringify(spans), { spans })
    }
  return [...found.values()]
}

/** The place of a break in every half hour of its window, away from the first and last hour of the duty. */
function withBreak(start: number, end: number, rest: ShiftRules['break']): Shift['spans'][] {
  const minutes = toHalfHours(rest.minutes)
  if (end - start < rest.fromLength || minutes === 0) return [[[start, end]]]
  const breaks: Shift['spans'][] = []
  for (let from = start + 60; from + minutes <= end - 60; from += 30)
    if (from >= rest.from && from + minutes <= rest.to)
      breaks.push([
        [start, from],
        [from + minutes, end],
      ])
  return breaks
}

export function isOnDuty({ spans }: Shift, halfHour: number): boolean {
  return spans.some(([from, to]) => from <= halfHour && halfHour < to)
}

export function dutyHours({ spans }: Shift): number {
  return spans.reduce((sum, [from, to]) => sum + (to - from) / 60, 0)
}

function toHalfHours(minutes: number): number {
  return Math.max(0, Math.round(minutes / 30)) * 30
}
