import type { Language } from './language.ts'

/** A wait is always a range: `20–35 menit`; under five minutes `sebentar lagi`; null when nothing honest can be said. */
export function sayRange(range: { fromMinutes: number; toMinutes: number } | null, language: Language = 'id'): string {
  if (!range) return language === 'en' ? 'cannot be estimated yet' : 'belum bisa diperkirakan'
  if (range.toMinutes <= 5) return language === 'en' ? 'in a moment' : 'sebentar lagi'
  return `${range.fromMinutes}–${range.toMinutes} ${language === 'en' ? 'minutes' : 'menit'}`
}
