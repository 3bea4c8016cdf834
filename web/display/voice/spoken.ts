import type { ClipName, NumberStyle } from './clips.ts'
import { digitClips, labelClips, letterClip, numberClips } from './number-clips.ts'

/** The language a visitor chose. */
export type CallLanguage = 'id' | 'en' | 'jv' | 'mad'

/** What a call says aloud: nothing of a person. */
export interface SpokenCall {
  letter: string
  number: number
  counterLabel: string
  language: CallLanguage
  isRecall?: boolean
  /**
   * People in a hall call B-014 “B, empat belas”: shorter, and what is heard on the street. A hall where the display's
   * three digits should be heard one by one (“B, nol, satu, empat”) chooses `digits` in its `voice.json`.
   */
  style?: NumberStyle
}

/** The clips of a call, in the order they are heard. */
export function clipsFor({ letter, number, counterLabel, isRecall = false, style = 'whole' }: SpokenCall): ClipName[] {
  const again: ClipName[] = isRecall ? ['called-again', 'pause'] : []
  const said = style === 'digits' ? digitClips(threeDigits(number)) : numberClips(number)
  return [
    'chime',
    ...again,
    'queue-number',
    letterClip(letter),
    ...said,
    'pause',
    'go-to-counter',
    ...labelClips(counterLabel),
  ]
}

/**
 * What is heard in an emergency. `leave` sends people out, so it is said only when the hall is to be left; any other
 * emergency message is written on the display, and `notice` asks people to look or to ask an officer.
 */
export function emergencyClips(kind: 'leave' | 'notice'): ClipName[] {
  const message: ClipName = kind === 'leave' ? 'leave-calmly' : 'look-at-display'
  return ['chime', 'attention', 'pause', message, 'pause', 'attention', 'pause', message]
}

/** What is heard when the sound is tested in the morning. */
export const testClips: readonly ClipName[] = ['chime', 'sound-test']

/**
 * The voice that speaks to a visitor. Only Indonesian is recorded: Javanese and Madurese wait for a native speaker who
 * says and reviews them, and English is read on the screens. When a voice is added, it is named here.
 */
export function voiceLanguage(_language: CallLanguage): 'id' {
  return 'id'
}

/** The same call as a sentence, for captions and screen readers. */
export function sayInWords(letter: string, number: number, counterLabel: string, language: CallLanguage): string {
  const ticket = `${letter}-${threeDigits(number)}`
  if (language === 'en') return `Queue number ${ticket}, please go to Counter ${counterLabel}.`
  return `Nomor antrean ${ticket}, silakan menuju Loket ${counterLabel}.`
}

function threeDigits(number: number): string {
  return String(number).padStart(3, '0')
}
