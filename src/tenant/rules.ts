import { checkCalendar } from './calendar-rules.ts'
import { checkCatalogue } from './catalogue-rules.ts'
import { checkChecklists } from './checklist-rules.ts'
import { contrast } from './contrast.ts'
import { checkHall } from './hall-rules.ts'
import { isTimezone } from './hours-rules.ts'
import { checkLifeEvents } from './life-event-rules.ts'
import { checkRegions } from './region-rules.ts'
import { repeated } from './repeated.ts'
import type { HallFile, TenantFiles } from './schema.ts'
import { checkSynonyms } from './synonym-rules.ts'

/** A fault in what a file says; `file` and `field` name the value. */
export interface RuleFault {
  file: string
  field: string
  says: string
}

/** What no shape can tell: things that must fit together, within a file and across files. */
export function checkRules(files: TenantFiles, fileOfHall: (hall: HallFile) => string): RuleFault[] {
  const faults: RuleFault[] = []
  const sayIn = (file: string) => (field: string, says: string) => void faults.push({ file, field, says })
  checkTenant(files, sayIn('tenant.json'))
  checkCatalogue(files, sayIn('catalogue.json'))
  checkChecklists(files, sayIn('checklists.json'))
  checkLifeEvents(files, sayIn('catalogue.json'))
  checkSynonyms(files, sayIn('synonyms.json'))
  checkCalendar(files, sayIn('calendar.json'))
  checkRegions(files, sayIn('regions.json'))
  for (const hall of files.halls) checkHall(files, hall, sayIn(fileOfHall(hall)))
  checkAcrossHalls(files.halls, hall => sayIn(fileOfHall(hall)))
  return faults
}

/** The grounds of `web/ui/tokens.css` on which an accent stands, and what each is called. */
const grounds = {
  light: { page: '#fbfbf8', sheet: '#ffffff' },
  dark: { page: '#101416', sheet: '#181d20' },
}

function checkTenant({ tenant }: TenantFiles, say: (field: string, says: string) => void): void {
  const { colours, timezone } = tenant
  if (!isTimezone(timezone)) say('timezone', `${timezone} is not a time zone`)
  repeated(tenant.languages, (index, language) => say(`languages[${index}]`, `the language ${language} is there twice`))
  const pairs = [
    ['accent', grounds.light.page, 'the light page'],
    ['accent', grounds.light.sheet, 'a light sheet'],
    ['accent-on', colours.accent, 'the accent'],
    ['accent-dark', grounds.dark.page, 'the dark page'],
    ['accent-dark', grounds.dark.sheet, 'a dark sheet'],
    ['accent-on-dark', colours['accent-dark'], 'the dark accent'],
  ] as const
  for (const [name, ground, where] of pairs) {
    const ratio = contrast(colours[name], ground)
    if (ratio < 4.5) {
      say(`colours.${name}`, `has a contrast of ${floored(ratio)} on ${where}; 4.5 is needed`)
    }
  }
}

/** Never rounds up to the bound that it misses. */
function floored(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2)
}

/** Counters and desks are known by their id in the whole regency, not in their hall alone. */
function checkAcrossHalls(halls: HallFile[], sayOf: (hall: HallFile) => (field: string, says: string) => void): void {
  const seen = new Map<string, HallFile>()
  const once = (hall: HallFile, what: string, id: string, field: string) => {
    const other = seen.get(`${what} ${id}`)
    if (other && other !== hall) sayOf(hall)(field, `the ${what} ${id} is in the hall ${other.id} already`)
    else seen.set(`${what} ${id}`, hall)
  }
  for (const hall of halls) {
    once(hall, 'hall', hall.id, 'id')
    for (const [i, counter] of hall.counters.entries()) once(hall, 'counter', counter.id, `counters[${i}].id`)
    for (const [i, desk] of hall.desks.entries()) once(hall, 'desk', desk.id, `desks[${i}].id`)
  }
}
