import type { CitizenLanguage } from './words.ts'

/** An address of ours in the reader's language, with what else it says. Indonesian needs no word for it. */
export function link(path: string, language: CitizenLanguage, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(language === 'en' ? { ...more, lang: 'en' } : more).toString()
  return query ? `${path}?${query}` : path
}
