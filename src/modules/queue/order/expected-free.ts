import type { CounterState } from './counter-states.ts'

/** Minutes a service is taken to last while nothing is known about it. */
const usualMinutes = 10
/** Somebody who is there longer than usual leaves in about so many minutes. */
const atLeastMinutes = 0.5
/** So far ahead a counter looks; also where no other counter gives the service. */
const furthestMinutes = 10
/** A single observation moves what is expected by a quarter. */
const weightOfPrior = 3
/** A counter that was away for longer was not serving all the time. */
const longestMinutes = 90

interface Called {
  ticket: string | null
  service: string | null
  at: number
}

/** What was seen at the counters: whom each called last, and how long a service takes. */
export interface Seen {
  /** Called here before: so a state that says only `busy` still has a service and a beginning. */
  lastAt(counterId: string): Called | undefined
  note(counterId: string, called: Called): void
  /** The counter is free at once after its last ticket: so long did that one take. */
  learn(counterId: string, now: number): void
  meanMinutes(service: string | null): number
}

/** Remembers calls and learns what services last, where the hall does not say it. */
export function watchCounters(given: ReadonlyMap<string, number>): Seen {
  const last = new Map<string, Called>()
  const learnt = new Map<string, { count: number; total: number }>()
  return {
    lastAt: counterId => last.get(counterId),
    note: (counterId, called) => void last.set(counterId, called),
    learn: (counterId, now) => {
      const called = last.get(counterId)
      if (!called) return
      last.delete(counterId)
      const minutes = now - called.at
      if (called.service === null || minutes <= 0 || minutes > longestMinutes) return
      const { count, total } = learnt.get(called.service) ?? { count: 0, total: 0 }
      learnt.set(called.service, { count: count + 1, total: total + minutes })
    },
    meanMinutes: service => {
      const said = service === null ? undefined : given.get(service)
      if (said !== undefined) return said
      const { count = 0, total = 0 } = learnt.get(service ?? '') ?? {}
      return (total + weightOfPrior * usualMinutes) / (count + weightOfPrior)
    },
  }
}

/** For each service: minutes until the earliest other open counter that gives it is expected to be free. */
export function expectedFree(
  counters: readonly CounterState[],
  mine: string,
  seen: Seen,
  now: number,
): (service: string | null) => number {
  const others = counters
    .filter(counter => counter.isOpen && counter.id !== mine)
    .map(counter => ({ skills: counter.skills, inMinutes: freeIn(counter, seen, now) }))
  return service => {
    let earliest = furthestMinutes
    for (const { skills, inMinutes } of others)
      if (service !== null && skills.has(service)) earliest = Math.min(earliest, inMinutes)
    return earliest
  }
}

function freeIn(counter: CounterState, seen: Seen, now: number): number {
  if (!counter.isBusy) return 0
  if (counter.until !== null && counter.until >= now) return counter.until - now
  const last = seen.lastAt(counter.id)
  const isSame =
    last !== undefined && (counter.ticket === null || last.ticket === null || counter.ticket === last.ticket)
  const service = counter.service ?? (isSame ? last.service : null)
  const since = counter.since ?? (isSame ? last.at : null)
  const elapsed = since === null ? 0 : Math.max(0, now - since)
  return Math.max(atLeastMinutes, seen.meanMinutes(service) - elapsed)
}
