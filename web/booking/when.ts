import { type CitizenLanguage, words } from './words.ts'

/** `2026-11-25` is said Rabu, 25 November 2026. */
export function sayDay(day: string, language: CitizenLanguage): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(words[language].locale, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
}

/** Today and tomorrow by their names, another day in full. */
export function sayNear(day: string, today: string, language: CitizenLanguage): string {
  const away = (Date.parse(day) - Date.parse(today)) / 86_400_000
  if (away === 0) return words[language].today
  return away === 1 ? words[language].tomorrow : sayDay(day, language)
}

/** An instant as the clock on the hall's wall shows it: 09.41. */
export function wallTime(instant: string, timezone: string): string {
  return new Date(instant)
    .toLocaleTimeString('id-ID', { timeZone: timezone, hour: '2-digit', minute: '2-digit' })
    .replace(':', '.')
}

/** The day that the hall's wall shows. */
export function wallDay(instant: string, timezone: string): string {
  return new Date(instant).toLocaleDateString('en-CA', { timeZone: timezone })
}

/** An address in the language of the page. */
export function inLanguage(path: string, language: CitizenLanguage, query: Record<string, string> = {}): string {
  const asked = new URLSearchParams(language === 'en' ? { ...query, lang: 'en' } : query).toString()
  return asked ? `${path}?${asked}` : path
}
