/** The hall's time as the players know it, and waiting for it. Everybody waits here, so the speed can change at any moment. */
export interface Stage {
  /** Milliseconds of the hall's clock. */
  now(): number
  readonly speed: number
  set(hallAt: number, speed: number): void
  /** Waits until the hall's clock shows this, or until `wake` is called with the key. */
  until(hallAt: number, key?: object): Promise<void>
  wake(key: object): void
  /** How far players were behind the clock lately, in hall milliseconds. */
  lag(): number
  end(): void
}

interface Waiting {
  at: number
  key: object | undefined
  go: () => void
}

const tickMs = 4

/** Makes a stage whose clock stands until it is set. */
export function makeStage(): Stage {
  let base = { hall: 0, real: performance.now(), speed: 1 }
  const waiting = new Set<Waiting>()
  let worst = 0
  const now = () => base.hall + (performance.now() - base.real) * base.speed
  const timer = setInterval(() => {
    const at = now()
    for (const one of waiting) {
      if (one.at > at) continue
      worst = Math.max(worst, at - one.at)
      waiting.delete(one)
      one.go()
    }
  }, tickMs)
  return {
    now,
    get speed() {
      return base.speed
    },
    set: (hall, speed) => {
      base = { hall, real: performance.now(), speed }
    },
    until: (at, key) => (at <= now() ? Promise.resolve() : new Promise(go => waiting.add({ at, key, go }))),
    wake: key => {
      for (const one of waiting) {
        if (one.key !== key) continue
        waiting.delete(one)
        one.go()
      }
    },
    lag: () => {
      const seen = worst
      worst = 0
      return seen
    },
    end: () => clearInterval(timer),
  }
}
