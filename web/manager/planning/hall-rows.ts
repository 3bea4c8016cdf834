import type { HallFigures, WhatIf } from '#contracts/planning'
import { words } from './words.ts'

interface HallRow {
  label: string
  today: string
  whatIf: string
  /** In words, so that nobody needs a colour. */
  change: string
  isWorse: boolean
}

type Kind = 'percent' | 'minutes' | 'people' | 'clock'

/** The hall's figures, a line each. */
export function hallRows({ today, whatIf, targetMinutes }: WhatIf): HallRow[] {
  const { answer } = words
  const row = (label: string, kind: Kind, of: (figures: HallFigures) => number | null): HallRow => ({
    label,
    today: sayValue(kind, of(today)),
    whatIf: sayValue(kind, of(whatIf)),
    ...compare(kind, of(today), of(whatIf)),
  })
  return [
    row(answer.inTime(targetMinutes), 'percent', one => one.inTime),
    row(answer.nineOfTen, 'percent', one => one.inTimeNineOfTen),
    row(answer.median, 'minutes', one => one.medianWait),
    row(answer.ninety, 'minutes', one => one.ninetyWait),
    { ...row(answer.visitors, 'people', one => one.visitors), isWorse: false },
    row(answer.atOnce, 'people', one => one.peopleAtOnce),
    row(answer.lastOut, 'clock', one => one.lastOut),
    row(answer.lastOutNineOfTen, 'clock', one => one.lastOutNineOfTen),
    row(answer.unserved, 'people', one => one.unserved),
    row(answer.left, 'people', one => one.left),
  ]
}

export function sayValue(kind: Kind, value: number | null): string {
  return value === null ? words.none : words.value[kind](value)
}

/** Less than this is what another draw of days would also bring. */
const leastChange: Record<Kind, number> = { percent: 0.005, minutes: 0.3, people: 0.5, clock: 1 }

/** How it changes. A larger share in time is better, a larger anything else is worse. */
export function compare(kind: Kind, today: number | null, whatIf: number | null): Pick<HallRow, 'change' | 'isWorse'> {
  if (today === null || whatIf === null) return { change: words.none, isWorse: false }
  const change = whatIf - today
  if (Math.abs(change) < leastChange[kind]) return { change: words.answer.same, isWorse: false }
  if (kind === 'percent') return { change: words.worse.points(change, change > 0), isWorse: change < 0 }
  return { change: words.worse[kind](change), isWorse: change > 0 }
}
