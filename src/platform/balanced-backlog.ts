import { type Island, islandsOf } from './skill-islands.ts'

/** So often shares are adjusted: after six rounds further ones move nothing that a minute would show. */
const rounds = 6
/** A line that nobody works on now, and an empty one, must divide nothing by zero. */
const least = 0.05
/** Beyond this a backlog decides nothing more. */
const mostMinutes = 120

/** By counter: not 0 where it is open. Any list of numbers, so that a caller can give what it keeps anyway. */
export type OpenCounters = ArrayLike<number>

/** Both fill and return the minutes of each line, to a hundredth; the array is the same each time. */
export interface BacklogBalancer {
  everywhere(work: Float64Array, open: OpenCounters): Float64Array
  /** Only for the lines that the counter's own are connected with by shared counters; the others are as they were. */
  around(counter: number, work: Float64Array, open: OpenCounters): Float64Array
}

/**
 * For each line: the minutes in which it would be served if the open counters shared all lines as fairly as their skills
 * allow. They begin with equal shares of their time and give each line the more the longer it stands; where sharing can
 * even out everything, all come out equal, and what stands out is a line that too few can serve.
 *
 * Plain arithmetic that the queue and a simulating worker share, so it stands where neither has to load the other.
 * `skillsOf`: by counter, the positions of its services. `work`: minutes of work in line, by service. Made once and asked
 * at every call of a flexible counter, so it keeps its arrays and treats counters of equal skills as one.
 */
export function backlogBalancer(services: number, skillsOf: readonly Int32Array[]): BacklogBalancer {
  const backlog = new Float64Array(services)
  const capacity = new Float64Array(services)
  const { islands, islandOf } = islandsOf(services, skillsOf)

  return {
    everywhere: (work, open) => {
      for (const island of islands) balance(island, work, open)
      return backlog
    },
    around: (counter, work, open) => {
      const island = islands[islandOf[counter] ?? -1]
      if (island) balance(island, work, open)
      return backlog
    },
  }

  function balance(island: Island, work: Float64Array, open: OpenCounters): void {
    const { services: own, fixed, share } = island
    shareEqually(island, open)
    for (let round = 0; round < rounds; round += 1) {
      for (let i = 0; i < own.length; i += 1) capacity[own[i] as number] = least + (fixed[i] as number)
      addShares(island)
      for (let i = 0; i < own.length; i += 1) {
        const service = own[i] as number
        backlog[service] = ((work[service] as number) + least) / (capacity[service] as number)
      }
      if (share.length === 0) break
      if (round + 1 < rounds) shiftShares(island)
    }
    for (let i = 0; i < own.length; i += 1) {
      const service = own[i] as number
      backlog[service] = Math.round(Math.min(mostMinutes, backlog[service] as number) * 100) / 100
    }
  }

  function addShares({ skill, share }: Island): void {
    for (let i = 0; i < skill.length; i += 1) {
      const service = skill[i] as number
      capacity[service] = (capacity[service] as number) + (share[i] as number)
    }
  }

  /** A team gives each line a share in proportion to what it gave before, times how long the line stands. */
  function shiftShares({ begin, people, skill, share }: Island): void {
    for (let team = 0; team < people.length; team += 1) {
      const from = begin[team] as number
      const to = begin[team + 1] as number
      const size = people[team] as number
      if (size === 0) continue
      let sum = 0
      for (let i = from; i < to; i += 1) {
        const wanted = (share[i] as number) * (backlog[skill[i] as number] as number)
        share[i] = wanted
        sum += wanted
      }
      const scale = size / sum
      for (let i = from; i < to; i += 1) share[i] = (share[i] as number) * scale
    }
  }
}

/** Counts who is open: counters of one service, which have nothing to share, and the equal shares of the others. */
function shareEqually(
  { fixed, loners, lonersOf, begin, people, members, membersOf, share }: Island,
  open: OpenCounters,
) {
  for (let i = 0; i < fixed.length; i += 1)
    fixed[i] = countOpen(loners, lonersOf[i] as number, lonersOf[i + 1] as number, open)
  for (let team = 0; team < people.length; team += 1) {
    const size = countOpen(members, membersOf[team] as number, membersOf[team + 1] as number, open)
    const from = begin[team] as number
    const to = begin[team + 1] as number
    people[team] = size
    for (let i = from; i < to; i += 1) share[i] = size / (to - from)
  }
}

function countOpen(counters: Int32Array, from: number, to: number, open: OpenCounters): number {
  let count = 0
  for (let i = from; i < to; i += 1) if ((open[counters[i] as number] ?? 0) !== 0) count += 1
  return count
}
