import type { KioskLanguage } from '../words.ts'

/** What makes the kiosk easier for this person; forgotten with her. */
export interface Comfort {
  isSpoken: boolean
  isLarge: boolean
  isHighContrast: boolean
  /** Everything that can be touched stands within reach of a wheelchair. */
  isLow: boolean
}

/** What every screen of the kiosk has around it. */
export interface Frame {
  language: KioskLanguage
  hallName: string
  /** The hall's clock: 09.41. */
  time: string
  /** From when the waits are, where that is no longer now. */
  staleAt: string | null
  comfort: Comfort
  /** False where the browser has no voice of this language. */
  canSpeak: boolean
  help: 'none' | 'coming' | 'failed'
  isPractice: boolean
  isSimulated: boolean
  onComfort(kind: keyof Comfort): void
  onHelp(): void
}

/** How everyone finds the kiosk. */
export const usualComfort: Comfort = { isSpoken: true, isLarge: false, isHighContrast: false, isLow: false }
