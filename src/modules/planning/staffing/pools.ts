import type { OfficerKind } from './question.ts'

/**
 * Services that only these kinds of officers can do. Enough of them must be on duty for these services alone, whatever else
 * they do (Hall's condition); the largest pool of a group says that the group is enough as a whole.
 */
export interface Pool {
  services: string[]
  kinds: string[]
}

/** Up to so many kinds in a group all their unions are looked at; beyond, each service's own and the whole. */
const mostKindsToCombine = 8

/** Services and officers connected by skills; services that nobody can do are not in any. */
export function groupsOf(services: readonly string[], officers: readonly OfficerKind[]): Pool[] {
  const groups: Pool[] = []
  const left = new Set(services)
  for (const first of services) {
    if (!left.has(first)) continue
    const group: Pool = { services: [first], kinds: [] }
    left.delete(first)
    for (const service of group.services)
      for (const kind of officers) {
        if (!kind.skills.includes(service) || group.kinds.includes(kind.id)) continue
        group.kinds.push(kind.id)
        for (const skill of kind.skills) if (left.delete(skill)) group.services.push(skill)
      }
    if (group.kinds.length > 0) groups.push(group)
  }
  return groups
}

/** The pools of all groups: each set of services, once, with the fewest kinds that it is confined to. */
export function poolsOf(services: readonly string[], officers: readonly OfficerKind[]): Pool[] {
  return groupsOf(services, officers).flatMap(group => {
    const able = new Map(
      group.services.map(service => [
        service,
        officers.filter(kind => kind.skills.includes(service)).map(kind => kind.id),
      ]),
    )
    const unions =
      group.kinds.length <= mostKindsToCombine ? unionsOf([...able.values()]) : [...able.values(), group.kinds]
    const pools = new Map<string, Pool>()
    for (const kinds of unions) {
      const confined = group.services.filter(service => able.get(service)?.every(kind => kinds.includes(kind)))
      pools.set(kinds.join(' '), { services: confined, kinds })
    }
    return [...pools.values()]
  })
}

/** Every union of some of the sets, each once, its members in order. */
function unionsOf(sets: readonly string[][]): string[][] {
  const unions = new Map<string, string[]>()
  for (const set of sets)
    for (const base of [[], ...unions.values()]) {
      const union = [...new Set([...base, ...set])].sort()
      unions.set(union.join(' '), union)
    }
  return [...unions.values()]
}
