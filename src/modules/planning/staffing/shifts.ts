import { halfHoursOf, isClosed, type ShiftRules, type StaffingQuestion } from './question.ts'

/** Duty at a counter; the break is a gap between two spans. */
export interface Shift {
  spans: readonly (readonly [from: number, to: number])[]
}

type Hours = Pick<StaffingQuestion, 'open' | 'close' | 'closed' | 'shifts'>

/**
 * Every shift that the rules allow between opening and closing, without two that are the same. The hall's own break is a break
 * for whoever works on both sides of it.
 */
export function possibleShifts(hours: Hours): Shift[] {
  const { open, close, shifts } = hours
  const found = new Map<string, Shift>()
  for (const start of halfHoursOf({ open, close }))
    for (const length of shifts.lengthsMinutes) {
      const end = start + toHalfHours(length)
      if (end > close || end <= start || isClosed(hours, start) || isClosed(hours, end - 30)) continue
      const around = openSpans(hours, start, end)
      const choices = around.length > 1 ? [around] : withBreak(start, end, shifts.break)
      for (const spans of choices) found.set(JSON.stringify(spans), { spans })
    }
  return [...found.values()]
}

/** A time as the spans of it in which the hall is not on its break. */
function openSpans(hours: Hours, start: number, end: number): Shift['spans'] {
  const spans: [number, number][] = []
  for (let from = start; from < end; from += 30) {
    if (isClosed(hours, from)) continue
    const last = spans.at(-1)
    if (last && last[1] === from) last[1] = from + 30
    else spans.push([from, from + 30])
  }
  return spans
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
