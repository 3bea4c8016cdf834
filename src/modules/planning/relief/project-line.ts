import type { ExpectedPeople, Leavers, PresentCounter, PresentHall, Waiting } from './present-hall.ts'

/** When each ticket of a line is called, by its place in the line; infinite for one that no counter can take any more. */
export type CallMinutes = Float64Array

/**
 * Lets a line run on with mean durations: always the earliest call that can happen next, at the counter free for it, first
 * in line first. No chance is drawn, so that two projections differ only by what was changed between them.
 */
export function projectLine(
  { services, counters, leavers }: Pick<PresentHall, 'services' | 'counters' | 'leavers'>,
  line: readonly Waiting[],
): CallMinutes {
  const called: CallMinutes = new Float64Array(line.length).fill(Number.POSITIVE_INFINITY)
  const freeAt = counters.map(counter => nextOpen(counter, counter.freeAt))
  // By counter: the first place in line that it might take next. Places before it are called, or need another skill.
  const next = counters.map(counter => nextPlace(counter, line, called, 0))
  for (;;) {
    const [counter, minute] = earliestCall(freeAt, next, line)
    const place = next[counter] ?? line.length
    const ticket = line[place]
    const at = counters[counter]
    if (!ticket || !at) return called
    called[place] = minute
    const took =
      ticket.tookMinutes ?? expectedMinutes(services.get(ticket.service) ?? 0, minute - ticket.since, leavers)
    freeAt[counter] = nextOpen(at, minute + took)
    counters.forEach((one, c) => {
      if (next[c] === place) next[c] = nextPlace(one, line, called, place + 1)
    })
  }
}

/** How long a call takes on average: the longer somebody has waited, the likelier it is in vain, and short. */
function expectedMinutes(mean: number, waited: number, leavers: Leavers | undefined): number {
  if (!leavers) return mean
  const gone = leavers.share * (1 - Math.exp(-Math.max(0, waited) / leavers.patienceMinutes))
  return (1 - gone) * mean + gone * leavers.noShowMinutes
}

/** The counter whose next call is the soonest, and its minute; −1 when there is none. */
function earliestCall(freeAt: readonly number[], next: readonly number[], line: readonly Waiting[]): [number, number] {
  let best = -1
  let soonest = Number.POSITIVE_INFINITY
  freeAt.forEach((free, c) => {
    const ticket = line[next[c] ?? line.length]
    const minute = ticket ? Math.max(free, ticket.since) : Number.POSITIVE_INFINITY
    if (minute >= soonest) return
    best = c
    soonest = minute
  })
  return [best, soonest]
}

function nextPlace({ skills }: PresentCounter, line: readonly Waiting[], called: CallMinutes, from: number): number {
  let place = from
  while (place < line.length && (Number.isFinite(called[place] ?? 0) || !skills.includes(line[place]?.service ?? '')))
    place += 1
  return place
}

/** The first minute from this one on in which a counter is open by its plan. */
function nextOpen({ plan }: PresentCounter, minute: number): number {
  const span = plan.find(([, to]) => to > minute)
  return span ? Math.max(span[0], minute) : Number.POSITIVE_INFINITY
}

/** People who are expected, evenly over their half hours; a fraction of a person is carried on until it is whole. */
export function expectedLine(expected: readonly ExpectedPeople[], now: number): Waiting[] {
  const carried = new Map<string, number>()
  const coming = expected
    .toSorted((a, b) => a.halfHour - b.halfHour)
    .flatMap(({ service, halfHour, mean }) => {
      const from = Math.max(now, halfHour)
      const part = (mean * Math.max(0, halfHour + 30 - from)) / 30
      const before = carried.get(service) ?? 0.5
      const people = Math.floor(before + part)
      carried.set(service, before + part - people)
      const gap = (halfHour + 30 - from) / Math.max(1, people)
      return Array.from({ length: people }, (_, i) => ({ service, since: from + gap * (i + 0.5) }))
    })
  return coming.sort((a, b) => a.since - b.since)
}
