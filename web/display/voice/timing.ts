/** The passing of time, in milliseconds. */
export interface Timing {
  now(): number
  /** Runs something later; the answer cancels it. */
  after(ms: number, run: () => void): () => void
}

/** The browser's own time, which no correction of the clock moves. */
export const browserTiming: Timing = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
