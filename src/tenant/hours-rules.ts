import type { Week } from './schema.ts'

/** Spans of a day in their order, and a last one long enough to give a number in. */
export function checkWeek(week: Week, cutOffMinutes: number, say: (field: string, says: string) => void): void {
  for (const [day, spans] of Object.entries(week)) {
    spans.forEach(([opens, closes], i) => {
      const before = spans[i - 1]
      const isLast = i === spans.length - 1
      if (closes <= opens) say(`${day}[${i}]`, `${opens} to ${closes} goes backwards`)
      else if (before && opens < before[1]) say(`${day}[${i}]`, `begins at ${opens}, before the one before it ends`)
      else if (isLast && minutes(closes) - minutes(opens) <= cutOffMinutes) {
        say(`${day}[${i}]`, `is no longer than the ${cutOffMinutes} minutes before closing in which no number is given`)
      }
    })
  }
}

/** Whether the clock of this place is known. */
export function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
