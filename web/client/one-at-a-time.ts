/** A step that is run again and again, never twice at once. */
export interface Repeated {
  /** Now; or, while one is under way, once more when that is over: however many nudges come, one question is open. */
  run(): void
  stop(): void
}

/** Repeats a step when it is nudged, and by itself after as many milliseconds as it answers. */
export function oneAtATime(step: (signal: AbortSignal) => Promise<number | undefined>): Repeated {
  const stopping = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isRunning = false
  let isWanted = false

  async function run() {
    if (isRunning) {
      isWanted = true
      return
    }
    clearTimeout(timer)
    isRunning = true
    const pauseMs = await step(stopping.signal)
    isRunning = false
    if (stopping.signal.aborted) return
    if (isWanted) {
      isWanted = false
      void run()
    } else if (pauseMs !== undefined) timer = setTimeout(run, pauseMs)
  }

  return {
    run: () => void run(),
    stop: () => {
      clearTimeout(timer)
      stopping.abort()
    },
  }
}
