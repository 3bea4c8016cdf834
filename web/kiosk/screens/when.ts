import type { KioskLanguage } from '../words.ts'

const locales: Record<KioskLanguage, string> = { id: 'id-ID', en: 'en-GB' }

/** A day of the calendar: Rabu, 25 November. */
export function sayDay(day: string, language: KioskLanguage): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locales[language], {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
}

/** An instant as the hall's wall shows it, with its day: Rabu, 25 November, 07.30. */
export function sayMoment(instant: string, language: KioskLanguage): string {
  const at = new Date(instant)
  const day = at.toLocaleDateString(locales[language], {
    timeZone: 'Asia/Jakarta',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
  const time = at.toLocaleTimeString('id-ID', { timeZone: 'Asia/Jakarta', hour: '2-digit', minute: '2-digit' })
  return `${day}, ${time.replace(':', '.')}`
}
