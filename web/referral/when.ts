/** An instant on the wall of the hall: 11.40. */
function time(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('id-ID', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    .format(new Date(instant))
    .replace(':', '.')
}

function day(instant: string, timeZone: string, language: 'id' | 'en'): string {
  const locale = language === 'en' ? 'en-GB' : 'id-ID'
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  const said = new Intl.DateTimeFormat(locale, { timeZone, ...parts }).format(new Date(instant))
  // British English says `Thursday 26 November 2026`; a comma is kinder to the eye in both.
  return language === 'en' ? said.replace(/^(\w+),? /, '$1, ') : said
}

/** `Kamis, 26 November 2026` and `11.40`. */
export interface When {
  day: string
  time: string
  isToday: boolean
}

/** An instant as the page says it; today is told by the clock alone. */
export function when(
  instant: string,
  { at, timezone, language }: { at: string; timezone: string; language: 'id' | 'en' },
): When {
  const said = day(instant, timezone, language)
  return { day: said, time: time(instant, timezone), isToday: said === day(at, timezone, language) }
}
