import { groupsOf } from '../staffing/pools.ts'
import type { PresentHall } from './present-hall.ts'
import { type Suggestion, suggest } from './suggest.ts'

const mostSuggestions = 2

export interface GroupSuggestion extends Suggestion {
  /** No other counter is open, or will be today, for those whom it helps: without it they are not served at all. */
  isOnly: boolean
}

/**
 * The most helpful suggestions of the whole hall, at most one for each group of counters that share work: two for the same line would
 * each promise what the other has taken. Of counters with the same skills the first stands for all. `closed`: the counters that
 * somebody could be sent to.
 */
export function bestInGroups(hall: PresentHall, closed: ReadonlySet<string>): GroupSuggestion[] {
  return groupsIn(hall)
    .filter(group => group.line.length > 0 && group.counters.some(({ id }) => closed.has(id)))
    .flatMap(group =>
      suggest(withOneOfEach(group, closed))
        .filter(({ counter }) => closed.has(counter))
        .slice(0, 1)
        .map(one => ({ ...one, isOnly: !isServedElsewhere(group, one) })),
    )
    .sort((one, other) => other.savedMinutes - other.minutes - (one.savedMinutes - one.minutes))
    .slice(0, mostSuggestions)
}

function isServedElsewhere({ now, counters }: PresentHall, { counter, services }: Suggestion): boolean {
  return counters.some(
    ({ id, skills, plan }) =>
      id !== counter && plan.some(([, to]) => to > now) && skills.some(skill => services.includes(skill)),
  )
}

/** The part of a hall that a counter shares work with. */
export function groupAround(hall: PresentHall, counterId: string): PresentHall | undefined {
  return groupsIn(hall).find(({ counters }) => counters.some(({ id }) => id === counterId))
}

function groupsIn(hall: PresentHall): PresentHall[] {
  const officers = hall.counters.map(({ id, skills }) => ({ id, skills, officers: 1, counters: 1 }))
  return groupsOf([...hall.services.keys()], officers).map(({ services, kinds }) => {
    const isIn = new Set(services)
    const isHere = new Set(kinds)
    return {
      ...hall,
      services: new Map([...hall.services].filter(([id]) => isIn.has(id))),
      counters: hall.counters.filter(({ id }) => isHere.has(id)),
      line: hall.line.filter(({ service }) => isIn.has(service)),
      expected: hall.expected.filter(({ service }) => isIn.has(service)),
    }
  })
}

function withOneOfEach(group: PresentHall, closed: ReadonlySet<string>): PresentHall {
  const seen = new Set<string>()
  const counters = group.counters.filter(({ id, skills }) => {
    const alike = [...skills].sort().join()
    if (!closed.has(id)) return true
    if (seen.has(alike)) return false
    seen.add(alike)
    return true
  })
  return { ...group, counters }
}
