import { words as en } from './words-en.ts'
import { words as id } from './words-id.ts'

export type CitizenLanguage = 'id' | 'en'
export type { Words } from './words-id.ts'

/** The words of every language, for the server and the gallery; a phone loads one (main.tsx). */
export const words = { id, en }
