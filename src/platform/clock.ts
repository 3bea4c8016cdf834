/**
 * The hall's clock. In a real hall it is the machine's; in practice it may stand elsewhere and run faster, so that a
 * day can be played in minutes. Nothing else in the program may read the time.
 */
export interface Clock {
  now(): Date
  /** How many hall seconds pass in a real second. */
  readonly speed: number
  /** Moves the hands: from here on `hallAt`, running `speed` times as fast. */
  set(setting: ClockSetting): void
}

export interface ClockSetting {
  realAt: Date
  hallAt: Date
  speed: number
}

/** A clock that shows the real time until it is set. */
export function makeClock(setting?: ClockSetting): Clock {
  let hands = setting
  return {
    now: () =>
      hands ? new Date(hands.hallAt.getTime() + (Date.now() - hands.realAt.getTime()) * hands.speed) : new Date(),
    get speed() {
      return hands?.speed ?? 1
    },
    set: next => {
      hands = next
    },
  }
}
