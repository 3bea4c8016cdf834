import type { ClipName } from './clips.ts'

/** Where sound comes out: the browser's audio, or a test's. */
export interface Sink {
  /** False while clips are loading or the browser still waits for a touch. */
  readonly canPlay: boolean
  has(clips: readonly ClipName[]): boolean
  play(clips: readonly ClipName[]): Playing
}

export interface Playing {
  /** When the first sound is heard, on the clock of `Timing`. */
  startedAt: number
  seconds: number
  ended: Promise<void>
  stop(): void
}
