import { repeated } from './repeated.ts'
import type { TenantFiles } from './schema.ts'

const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** Days that stand once, on the weekday they are said to be. */
export function checkCalendar(
  { calendar }: Pick<TenantFiles, 'calendar'>,
  say: (field: string, says: string) => void,
): void {
  const { holidays, ramadan, meta } = calendar
  repeated(
    holidays.map(holiday => holiday.date),
    (index, date) => say(`holidays[${index}].date`, `${date} is there twice`),
  )
  holidays.forEach(({ date, weekday, source }, index) => {
    const real = names[new Date(`${date}T00:00:00Z`).getUTCDay()]
    if (weekday !== real) say(`holidays[${index}].weekday`, `${date} is a ${real}, not a ${weekday}`)
    source.forEach((name, s) => {
      if (!Object.hasOwn(meta.sources, name)) say(`holidays[${index}].source[${s}]`, `there is no source ${name}`)
    })
  })
  ramadan.forEach(({ start, end }, index) => {
    const before = ramadan[index - 1]
    if (end < start) say(`ramadan[${index}].end`, `ends on ${end}, before it starts`)
    else if (before && start <= before.end) say(`ramadan[${index}].start`, `starts before the one before it ends`)
  })
}
