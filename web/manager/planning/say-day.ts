import { wallDay } from '../wall-time.ts'

/** A calendar day in words: Senin, 23 November 2026. */
export function sayDay(day: string): string {
  return wallDay(`${day}T12:00:00+07:00`)
}
