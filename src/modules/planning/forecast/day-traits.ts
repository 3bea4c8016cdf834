import { type Calendar, daysLater, spansOf } from '#modules/places'
import type { DayMark, DayTraits } from './past-day.ts'

/** How far the hall's doors and its last number lie from its opening hours. */
export interface Doors {
  doorsOpenMinutesBefore: number
  lastTicketMinutesBeforeClose: number
}

/** Closed for so many days in a row, weekend included, is long: Lebaran, year's end. */
const longClosingDays = 5
/** Salaries are paid on the first; so many days of the month count as its start. */
const startOfMonthDays = 3

/** What the hall's calendar says of a day that arrivals depend on; undefined when the hall is closed all day. */
export function traitsOf(calendar: Calendar, day: string, doors: Doors): DayTraits | undefined {
  const spans = spansOf(calendar, day, null)
  const [first, last] = [spans[0], spans.at(-1)]
  if (!first || !last) return undefined
  return {
    day,
    weekday: new Date(`${day}T00:00:00Z`).getUTCDay() || 7,
    doors: {
      from: first.opens - doors.doorsOpenMinutesBefore,
      to: Math.max(first.opens, last.closes - doors.lastTicketMinutesBeforeClose),
    },
    marks: marksOf(calendar, day),
  }
}

function marksOf(calendar: Calendar, day: string): DayMark[] {
  const marks: DayMark[] = []
  const closed = closedBefore(calendar, day)
  if (closed.days >= longClosingDays) marks.push('after-long-closing')
  else if (closed.holidays > 0) marks.push('after-closing')
  else if (isInWeekAfter(calendar, day)) marks.push('week-after-long-closing')
  if (Number(day.slice(8)) <= startOfMonthDays) marks.push('start-of-month')
  if (calendar.ramadan.some(({ starts, ends }) => day >= starts && day <= ends)) marks.push('ramadan')
  return marks
}

/** The days in a row just before this one on which the hall was closed, and how many of them were holidays. */
function closedBefore(calendar: Calendar, day: string): { days: number; holidays: number } {
  let days = 0
  let holidays = 0
  // A hall without any opening hours is closed for ever; a month says it as well.
  for (let before = daysLater(day, -1); days < 31 && spansOf(calendar, before, null).length === 0; ) {
    days += 1
    if (calendar.days.has(before)) holidays += 1
    before = daysLater(before, -1)
  }
  return { days, holidays }
}

function isInWeekAfter(calendar: Calendar, day: string): boolean {
  return [1, 2, 3, 4, 5, 6, 7].some(ago => {
    const earlier = daysLater(day, -ago)
    return spansOf(calendar, earlier, null).length > 0 && closedBefore(calendar, earlier).days >= longClosingDays
  })
}
