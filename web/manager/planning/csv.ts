import type { HallFigures, WhatIf } from '#contracts/planning'
import { clock, words } from './words.ts'

export type Cell = string | number | null

/** Rows as lines for a spreadsheet: numbers as numbers with a point. RFC 4180. */
export function asCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map(row => row.map(quoted).join(',')).join('\r\n')
}

/** An answer as one table for a spreadsheet. */
export function csvOf({ today, whatIf, targetMinutes }: WhatIf): string {
  const { answer } = words
  const before = new Map(today.services.map(one => [one.serviceId, one]))
  const rows: Cell[][] = [
    [answer.measure, answer.today, answer.whatIf],
    ...wholeHall(today, whatIf, targetMinutes),
    [],
    [
      answer.service,
      answer.perDay,
      answer.inTimeToday,
      answer.inTimeWhatIf,
      answer.nineOfTen,
      answer.medianShort,
      answer.ninetyShort,
    ],
    ...whatIf.services.map(one => [
      one.nameId,
      one.perDay,
      before.get(one.serviceId)?.inTime ?? null,
      one.inTime,
      one.inTimeNineOfTen,
      one.medianWait,
      one.ninetyWait,
    ]),
    [],
    [answer.halfHour, answer.inTimeToday, answer.inTimeWhatIf],
    ...whatIf.halfHours.map((one, half) => [clock(one.from), today.halfHours[half]?.inTime ?? null, one.inTime]),
  ]
  return asCsv(rows)
}

function wholeHall(today: HallFigures, whatIf: HallFigures, targetMinutes: number): Cell[][] {
  const { answer } = words
  const row = (label: string, of: (figures: HallFigures) => Cell): Cell[] => [label, of(today), of(whatIf)]
  return [
    row(answer.inTime(targetMinutes), one => one.inTime),
    row(answer.nineOfTen, one => one.inTimeNineOfTen),
    row(answer.median, one => one.medianWait),
    row(answer.ninety, one => one.ninetyWait),
    row(answer.visitors, one => one.visitors),
    row(answer.atOnce, one => one.peopleAtOnce),
    row(answer.lastOut, one => one.lastOut && clock(one.lastOut)),
    row(answer.lastOutNineOfTen, one => one.lastOutNineOfTen && clock(one.lastOutNineOfTen)),
    row(answer.unserved, one => one.unserved),
    row(answer.left, one => one.left),
  ]
}

/** A text that begins like a formula is kept a text. */
function quoted(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Hands a text to the browser as a file. */
export function save(text: string, name: string): void {
  // The mark tells a spreadsheet that the file is UTF-8.
  const href = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv' }))
  const link = Object.assign(document.createElement('a'), { href, download: name })
  link.click()
  URL.revokeObjectURL(href)
}
