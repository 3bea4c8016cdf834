import type { Language } from './language.ts'

/** A wait is always a range: `20–35 menit`; under five minutes `sebentar lagi`; null when nothing honest can be said. */
export function sayRange(range: { fromMinutes: number; toMinutes: number } | null, language: Language = 'id'): string {
  if (!range) return language === 'en' ? 'cannot be estimated yet' : 'belum bisa diperkirakan'
  if (range.toMinutes <= 5) return language === 'en' ? 'in a moment' : 'sebentar lagi'
  return `${range.fromMinutes}–${range.toMinutes} ${language === 'en' ? 'minutes' : 'menit'}`
}

interface Kept {
  day: string
  told: number
  kept: number
}

/** How often the last day's ranges held, out of ten, rounded down; null where too few were told. `today` is the day of whoever reads. */
export function sayKept(kept: Kept | null, today: string | null, language: Language = 'id'): string | null {
  if (!kept) return null
  const ofTen = Math.floor((10 * kept.kept) / kept.told)
  const isYesterday = today !== null && Date.parse(today) - Date.parse(kept.day) === 86_400_000
  if (language === 'en')
    return `${ofTen} of 10 estimates ${isYesterday ? 'yesterday' : 'on the last open day'} were right`
  return `${ofTen} dari 10 perkiraan ${isYesterday ? 'kemarin' : 'pada hari buka terakhir'} tepat`
}
