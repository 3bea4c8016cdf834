import { completeLanguages } from '#ui/language.ts'
import { wordsEn } from './words-en.ts'
import { wordsId } from './words-id.ts'

export type KioskLanguage = (typeof completeLanguages)[number]

/** The languages a visitor can choose. Javanese and Madurese join once a native reader has checked their words. */
export const kioskLanguages: readonly KioskLanguage[] = completeLanguages

export const words: Record<KioskLanguage, typeof wordsId> = { id: wordsId, en: wordsEn }

/** The name of a thing in this language. */
export function nameOf(thing: { nameId: string; nameEn: string }, language: KioskLanguage): string {
  return language === 'en' ? thing.nameEn : thing.nameId
}
