/** Numbers that have a clip of their own. The rest are joined from these: 21 is 20 and 1, 340 is 300 and 40. */
export const spokenNumbers: readonly number[] = [
  ...Array.from({ length: 20 }, (_, number) => number),
  ...[20, 30, 40, 50, 60, 70, 80, 90],
  ...[100, 200, 300, 400, 500, 600, 700, 800, 900, 1000],
]

export const spokenLetters = [...'abcdefghijklmnopqrstuvwxyz']

export const phrases = [
  'chime',
  'pause',
  'queue-number',
  'go-to-counter',
  'called-again',
  'attention',
  'leave-calmly',
  'look-at-display',
  'sound-test',
  'thousand',
] as const

/** One recording: a file of this name lies in the tenant's `voice/<language>` folder. */
export type ClipName = (typeof phrases)[number] | `letter-${string}` | `number-${number}`

/** Every clip that a voice needs. */
export const clipNames: readonly ClipName[] = [
  ...phrases,
  ...spokenLetters.map(letter => `letter-${letter}` as const),
  ...spokenNumbers.map(number => `number-${number}` as const),
]

/** What `voice.json` says of a voice. */
export interface VoiceManifest {
  language: string
  /** How ticket numbers are read in this hall, see `NumberStyle`. */
  numbers: NumberStyle
  clips: Record<string, { file: string; seconds: number; says: string }>
}

/** `whole`: 14 is “empat belas”. `digits`: 014 is “nol, satu, empat”. */
export type NumberStyle = 'whole' | 'digits'
