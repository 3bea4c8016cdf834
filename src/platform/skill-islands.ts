/**
 * Services and counters that are connected by shared skills, laid out flat. Counters with the same skills are one team.
 * What a counter of one island does is nothing to the lines of another.
 */
export interface Island {
  services: Int32Array
  /** Counters of a single service: those of `services[i]` are `loners[lonersOf[i] … lonersOf[i + 1]]`. `fixed`: room for how many are open. */
  loners: Int32Array
  lonersOf: Int32Array
  fixed: Float64Array
  /** Teams of several services: the counters of team `t` are `members[membersOf[t] … membersOf[t + 1]]`. `people`: room for how many are open. */
  members: Int32Array
  membersOf: Int32Array
  people: Float64Array
  /** The services of team `t` are `skill[begin[t] … begin[t + 1]]`; `share` beside it: room for how many counters it gives to each. */
  begin: Int32Array
  skill: Int32Array
  share: Float64Array
}

/** Splits a hall into its islands. `islandOf`: by counter, its place in `islands`; −1 for a counter that can do nothing. */
export function islandsOf(
  services: number,
  skillsOf: readonly Int32Array[],
): { islands: readonly Island[]; islandOf: Int32Array } {
  const rootOf = connected(services, skillsOf)
  const roots = [...new Set(rootOf)]
  const islandOf = Int32Array.from(skillsOf, skills =>
    skills.length === 0 ? -1 : roots.indexOf(rootOf[skills[0] ?? 0] ?? 0),
  )
  const islands = roots.map((root, island) =>
    islandFrom(
      [...rootOf.keys()].filter(service => rootOf[service] === root),
      [...skillsOf.keys()].filter(counter => islandOf[counter] === island),
      skillsOf,
    ),
  )
  return { islands, islandOf }
}

/** By service, one service that stands for all that it is connected with. */
function connected(services: number, skillsOf: readonly Int32Array[]): Int32Array {
  const rootOf = Int32Array.from({ length: services }, (_, service) => service)
  for (const [first = 0, ...others] of skillsOf)
    for (const other of others) {
      const from = rootOf[other]
      const to = rootOf[first] ?? 0
      for (let service = 0; service < services; service += 1) if (rootOf[service] === from) rootOf[service] = to
    }
  return rootOf
}

function islandFrom(services: readonly number[], counters: readonly number[], skillsOf: readonly Int32Array[]): Island {
  const loners = services.map(service => counters.filter(c => isOnly(skillsOf[c], service)))
  const teams = teamsOf(
    counters.filter(c => (skillsOf[c]?.length ?? 0) > 1),
    skillsOf,
  )
  const skills = teams.map(([first]) => [...(skillsOf[first ?? -1] ?? [])])
  return {
    services: Int32Array.from(services),
    ...named(loners),
    fixed: new Float64Array(services.length),
    members: Int32Array.from(teams.flat()),
    membersOf: beginnings(teams),
    people: new Float64Array(teams.length),
    begin: beginnings(skills),
    skill: Int32Array.from(skills.flat()),
    share: new Float64Array(skills.flat().length),
  }
}

function named(loners: readonly (readonly number[])[]) {
  return { loners: Int32Array.from(loners.flat()), lonersOf: beginnings(loners) }
}

function isOnly(skills: Int32Array | undefined, service: number): boolean {
  return skills?.length === 1 && skills[0] === service
}

/** Counters of equal skills together, whatever the order in which their skills are named. */
function teamsOf(counters: readonly number[], skillsOf: readonly Int32Array[]): number[][] {
  const teams = new Map<string, number[]>()
  for (const counter of counters) {
    const key = [...(skillsOf[counter] ?? [])].sort((a, b) => a - b).join()
    teams.set(key, [...(teams.get(key) ?? []), counter])
  }
  return [...teams.values()]
}

/** Where each of these lists begins when they lie one after the other, and where the last ends. */
function beginnings(lists: readonly (readonly number[])[]): Int32Array {
  const begin = new Int32Array(lists.length + 1)
  for (const [i, list] of lists.entries()) begin[i + 1] = (begin[i] ?? 0) + list.length
  return begin
}
