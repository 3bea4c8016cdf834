import { type BacklogBalancer, backlogBalancer } from '#platform/balanced-backlog'
import type { HallLine, Name, ServiceShape } from './hall-log.ts'
import { kindOfName, kindsOf, type OrderTerms, readOrder, walkIn } from './order-terms.ts'
import { finite, idOf, listOf, objectOf } from './shapes.ts'

/** A hall as numbers: services, counters and classes by index, and the counters that share work as groups. */
export interface Hall {
  services: ReadonlyMap<string, number>
  counters: ReadonlyMap<string, number>
  kindOfClass(name: Name | undefined): number
  /** Minutes that the catalogue promises at the counter, by service; NaN where it says nothing. */
  promisedMinutes: Float64Array
  /** Services that a counter gives, by counter. */
  skills: readonly Int32Array[]
  /** Counters that give a service, by service. */
  counterOf: readonly Int32Array[]
  /** Counters and services that share work, by index of the group. */
  groups: readonly { counters: Int32Array; services: Int32Array }[]
  groupOfService: Int32Array
  /** How long lines stand if they are shared fairly. */
  balancer: BacklogBalancer
  /** When numbers are first and last given. */
  kioskOpen: number
  kioskClose: number
  open: number
  close: number
  overtime: number
  /** Minutes after a call until whoever does not come is given up; 1 where the hall does not say. */
  graceMinutes: number
  /** The order the hall says it calls in; undefined where it does not say, or not in words we know. */
  statedOrder: OrderTerms | undefined
}

/** Reads a hall's line. Unknown shapes are read as far as they go: what is missing widens a range, and never stops the hall. */
export function readHall(line: HallLine): Hall {
  const services = new Map<string, number>()
  const minutes: number[] = []
  const addService = (shape: ServiceShape) => {
    const name = String(idOf(shape))
    if (services.has(name)) return
    services.set(name, minutes.length)
    minutes.push(promised(shape))
  }
  for (const service of listOf(line.services)) addService(service)
  const counters = new Map<string, number>()
  const skillNames: string[][] = []
  for (const [i, counter] of listOf(line.counters).entries()) {
    counters.set(String(idOf(counter as ServiceShape) ?? i), counters.size)
    skillNames.push(namesOfSkills(counter.skills, [...services.keys()]))
  }
  for (const name of skillNames.flat()) addService(name)
  const skills = skillNames.map(names => Int32Array.from(new Set(names), name => services.get(name) as number))
  const counterOf = minutes.map((_, s) =>
    Int32Array.from([...skills.keys()].filter(c => (skills[c] as Int32Array).includes(s))),
  )
  const { groups, groupOfService } = groupsOf(skills, minutes.length)
  const kindsByName = kindsOf(listOf(line.classes))
  return {
    services,
    counters,
    kindOfClass: name => kindsByName.get(String(name)) ?? kindOfName(String(name)) ?? walkIn,
    promisedMinutes: Float64Array.from(minutes),
    skills,
    counterOf,
    groups,
    groupOfService,
    balancer: backlogBalancer(minutes.length, skills),
    kioskOpen: finite(line.kioskOpen, finite(line.open, 480)),
    open: finite(line.open, finite(line.kioskOpen, 480)),
    kioskClose: finite(line.kioskClose, finite(line.close, 24 * 60)),
    close: finite(line.close, 24 * 60),
    overtime: Math.max(0, finite(line.overtime, 0)),
    graceMinutes: Math.max(0.1, finite(line.graceMinutes, 1)),
    statedOrder: readOrder(line.callOrder, listOf(line.classes)),
  }
}

/** Skills as names, as indices of services, or as a row of yes and no. */
function namesOfSkills(skills: unknown, services: readonly string[]): string[] {
  if (!Array.isArray(skills)) return objectOf(skills) ? Object.keys(skills as object) : [...services]
  if (skills.length > 0 && skills.every(one => typeof one === 'boolean'))
    return services.filter((_, i) => skills[i] === true)
  const known = new Set(services)
  return skills.map(one => {
    const name = String(idOf(one as ServiceShape))
    return !known.has(name) && typeof one === 'number' ? (services[one] ?? name) : name
  })
}

function groupsOf(skills: readonly Int32Array[], serviceCount: number) {
  const groupOfService = new Int32Array(serviceCount).fill(-1)
  const groups: { counters: Int32Array; services: Int32Array }[] = []
  for (let first = 0; first < serviceCount; first += 1) {
    if (groupOfService[first] !== -1) continue
    const services = new Set([first])
    const counters = new Set<number>()
    for (const service of services)
      for (const [c, given] of skills.entries()) {
        if (!given.includes(service)) continue
        counters.add(c)
        for (const other of given) services.add(other)
      }
    for (const service of services) groupOfService[service] = groups.length
    groups.push({ counters: Int32Array.from(counters), services: Int32Array.from(services) })
  }
  return { groups, groupOfService }
}

function promised(shape: ServiceShape): number {
  const found = objectOf(shape)
  if (!found) return Number.NaN
  for (const field of ['minutes', 'mean', 'meanMinutes', 'avg', 'average', 'standard', 'duration', 'm']) {
    const value = finite(found[field], 0)
    if (value > 0) return value
  }
  return Number.NaN
}
