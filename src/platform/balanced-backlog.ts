/** So often shares are adjusted: after six rounds further ones move nothing that a minute would show. */
const rounds = 6
/** A line that nobody works on now, and an empty one, must divide nothing by zero. */
const least = 0.05
/** Beyond this a backlog decides nothing more. */
const mostMinutes = 120

/** Fills and returns the minutes of each line, to a hundredth; the array is the same each time. */
export type BalanceBacklog = (work: Float64Array, isOpen: (counter: number) => boolean) => Float64Array

/**
 * For each line: the minutes in which it would be served if the open counters shared all lines as fairly as their skills
 * allow. They begin with equal shares of their time and give each line the more the longer it stands; where sharing can
 * even out everything, all come out equal, and what stands out is a line that too few can serve.
 *
 * Plain arithmetic that the queue and a simulating worker share, so it stands where neither has to load the other.
 * `skillsOf`: by counter, the positions of its services. `work`: minutes of work in line, by service. Made once and asked
 * for every call, so it keeps its arrays.
 */
export function backlogBalancer(services: number, skillsOf: readonly Int32Array[]): BalanceBacklog {
  const backlog = new Float64Array(services)
  const capacity = new Float64Array(services)
  const shares = skillsOf.map(skills => new Float64Array(skills.length))

  return (work, isOpen) => {
    for (const share of shares) share.fill(1 / share.length)
    for (let round = 0; round < rounds; round += 1) {
      addUpCapacity(isOpen)
      for (let service = 0; service < services; service += 1)
        backlog[service] = ((work[service] ?? 0) + least) / (capacity[service] ?? least)
      for (let counter = 0; counter < skillsOf.length; counter += 1) shiftShares(skillsOf[counter], shares[counter])
    }
    for (let service = 0; service < services; service += 1)
      backlog[service] = Math.round(Math.min(mostMinutes, backlog[service] ?? 0) * 100) / 100
    return backlog
  }

  function addUpCapacity(isOpen: (counter: number) => boolean): void {
    capacity.fill(least)
    for (let counter = 0; counter < skillsOf.length; counter += 1) {
      const skills = skillsOf[counter]
      if (!skills || !isOpen(counter)) continue
      for (let i = 0; i < skills.length; i += 1) {
        const service = skills[i] ?? 0
        capacity[service] = (capacity[service] ?? 0) + (shares[counter]?.[i] ?? 0)
      }
    }
  }

  /** A counter gives each line a share in proportion to what it gave before, times how long the line stands. */
  function shiftShares(skills: Int32Array | undefined, share: Float64Array | undefined): void {
    if (!skills || !share) return
    let sum = 0
    for (let i = 0; i < skills.length; i += 1) {
      share[i] = (share[i] ?? 0) * (backlog[skills[i] ?? 0] ?? 0)
      sum += share[i] ?? 0
    }
    for (let i = 0; i < skills.length; i += 1) share[i] = (share[i] ?? 0) / sum
  }
}
