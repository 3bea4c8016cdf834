/** A hall at one moment, as far as its line can be projected. Times are minutes after midnight. */
export interface PresentHall {
  now: number
  /** When the last counter closes: whoever has not been called by then waited until then. */
  close: number
  /** Mean minutes at the counter by service. */
  services: ReadonlyMap<string, number>
  counters: readonly PresentCounter[]
  /** Who waits now, in the order of calling. */
  line: readonly Waiting[]
  /** Who is still to come, by the forecast. */
  expected: readonly ExpectedPeople[]
  /** Who does not wait for ever; nobody leaves where this is not said. */
  leavers?: Leavers
}

/** Of this share, each has an exponential patience; calling one who has gone takes so many minutes. */
export interface Leavers {
  share: number
  patienceMinutes: number
  noShowMinutes: number
}

export interface PresentCounter {
  id: string
  skills: readonly string[]
  /** When it is expected to be free: now, or later if somebody is being served. */
  freeAt: number
  /** When it is open from now on; empty for a closed counter that nobody has planned. */
  plan: readonly (readonly [from: number, to: number])[]
}

export interface Waiting {
  service: string
  /** Since when, or from when, this person waits. */
  since: number
  /** How long the service really took, where that is known afterwards. */
  tookMinutes?: number
}

/** So many people in the half hour that begins at this minute. */
export interface ExpectedPeople {
  service: string
  halfHour: number
  mean: number
}
