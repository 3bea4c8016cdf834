import type { Staffing } from '#contracts/planning'
import { asCsv, type Cell } from './csv.ts'
import { staffingWords as said } from './staffing-words.ts'
import { clock, words } from './words.ts'

/** A plan as one file: who is at which counter when, what is missing, and counters by half hour. */
export function staffingCsv({ counters, shortages, halfHours, groups, inTime }: Staffing): string {
  const lines = [
    { name: said.all, halfHours },
    ...groups.map(one => ({ name: said.groupName(one.agencies, one.services), halfHours: one.halfHours })),
  ]
  const rows: Cell[][] = [
    [said.counter, said.agency, said.duty, said.hoursHead],
    ...counters.map(({ label, agency, spans, hours }) => [
      label,
      agency,
      spans.length > 0 ? spans.map(said.span).join(', ') : said.unmanned,
      hours,
    ]),
    [],
    [said.shortages],
    ...shortages.map(one => [said.shortage([one])]),
    [],
    [said.group, words.answer.halfHour, said.needed, said.planned],
    ...lines.flatMap(({ name, halfHours: parts }) =>
      parts.map(({ from, needed, planned }) => [name, clock(from), needed, planned]),
    ),
    [],
    [words.answer.halfHour, said.inTimeHead],
    ...inTime.map(({ from, share }) => [clock(from), share]),
  ]
  return asCsv(rows)
}
