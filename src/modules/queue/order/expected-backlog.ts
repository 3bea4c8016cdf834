import { backlogBalancer } from '#platform/balanced-backlog'
import type { CounterState } from './counter-states.ts'
import type { Seen } from './expected-free.ts'
import type { ReadHall } from './read-hall.ts'
import type { ReadTicket } from './read-waiting.ts'

/** For each service: the minutes in which its line would be served by the open counters, fairly shared. */
export function expectedBacklog(
  hall: ReadHall,
  states: readonly CounterState[],
  waiting: readonly ReadTicket<unknown>[],
  seen: Seen,
): (service: string | null) => number {
  if (hall.order.order !== 'accumulating' || !hall.order.backlog) return () => 0
  // Where nobody says what the counters do, all of the hall's are taken to be open.
  const counters = states.length > 0 ? states : hall.counters
  const names = [...new Set(counters.flatMap(counter => [...counter.skills]))]
  const place = new Map(names.map((name, index) => [name, index]))
  const work = new Float64Array(names.length)
  for (const { service } of waiting) {
    const index = service === null ? undefined : place.get(service)
    if (index !== undefined) work[index] = (work[index] ?? 0) + seen.meanMinutes(service)
  }
  const skillsOf = counters.map(({ skills }) => Int32Array.from(skills, name => place.get(name) ?? 0))
  const open = counters.map((_, index) => ((states[index]?.isOpen ?? true) ? 1 : 0))
  const backlog = backlogBalancer(names.length, skillsOf).everywhere(work, open)
  return service => backlog[place.get(service ?? '') ?? -1] ?? 0
}
