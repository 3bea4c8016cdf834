import type { PresentHall, Waiting } from './present-hall.ts'
import { expectedLine, projectLine } from './project-line.ts'
import { type Relief, reliefOf } from './relief.ts'

/** Open this counter now for so many minutes, and so many people wait so much less. */
export interface Suggestion extends Relief {
  counter: string
  minutes: number
}

/** Durations that somebody can be asked for. */
const usualDurations = [20, 40, 60, 90]
/** An officer's minute at a counter must spare the line at least so many minutes of waiting. */
const leastReturn = 1

/**
 * Which counter, opened now for how long, helps whom: each closed counter is projected with every duration against the same
 * line without it. For each counter the duration with the most left after its own minutes; the most helpful counter first. Empty when
 * nothing is worth an officer's time.
 */
export function suggest(hall: PresentHall, durations: readonly number[] = usualDurations): Suggestion[] {
  const line = [...hall.line, ...expectedLine(hall.expected, hall.now)]
  const without = projectLine(hall, line)
  return hall.counters
    .filter(counter => !counter.plan.some(([from, to]) => from <= hall.now && hall.now < to))
    .flatMap(counter => {
      const options = durations.map(minutes => ({
        counter: counter.id,
        minutes,
        ...reliefOf(line, without, projectLine(opened(hall, counter.id, minutes), line), hall.close),
      }))
      const best = options.toSorted((a, b) => worth(b) - worth(a))[0]
      return best && worth(best) > 0 ? [best] : []
    })
    .sort((a, b) => worth(b) - worth(a))
}

/** Afterwards: what a counter that was opened really did. */
export interface Opening {
  /** The hall when it was opened. */
  before: PresentHall
  /** Everybody who waited then or came until the line had forgotten it, in the order of calling, with how long each really took. */
  line: readonly Waiting[]
  /** When each of them was really called; infinite for who never was. */
  called: readonly number[]
}

/**
 * Measures against the projection of the same line without the counter, with the people who then really came and the minutes
 * that they really took. What was called later than that projection counts against it.
 */
export function effectOf({ before, line, called }: Opening): Relief {
  return reliefOf(line, projectLine(before, line), Float64Array.from(called), before.close)
}

function opened(hall: PresentHall, id: string, minutes: number): PresentHall {
  const until = Math.min(hall.close, hall.now + minutes)
  return {
    ...hall,
    counters: hall.counters.map(counter =>
      counter.id === id
        ? { ...counter, plan: [[hall.now, until] as const, ...counter.plan].sort(([a], [b]) => a - b) }
        : counter,
    ),
  }
}

function worth({ savedMinutes, minutes }: Suggestion): number {
  return savedMinutes - leastReturn * minutes
}
