import { balancedOrder, type CallOrder, type TicketClass } from '../call-order.ts'
import type { ClassShape, HallLine, Name, ServiceShape } from './hall-log.ts'

/** Kinds of waiting as rows of the tables below. A carried place is a further stop that keeps the arrival of its visit. */
export const walkIn = 0
export const priority = 1
export const booked = 2
export const carried = 3
export const kinds = 4

/**
 * When a ticket precedes another at one counter: the higher tier, and within a tier the larger
 * `headStart + rate × minutes since ref`. Rows by kind. A booking that is not due yet has a tier of its own.
 */
export interface OrderTerms {
  name: string
  tier: readonly number[]
  tierBeforeDue: number
  rate: readonly number[]
  headStart: readonly number[]
  look: number
  /** How much the fairly shared backlog of a service adds (`platform/balanced-backlog.ts`). */
  backlog: number
}

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
  kioskOpen: number
  open: number
  close: number
  overtime: number
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
    kioskOpen: finite(line.kioskOpen, finite(line.open, 480)),
    open: finite(line.open, finite(line.kioskOpen, 480)),
    close: finite(line.close, 24 * 60),
    overtime: Math.max(0, finite(line.overtime, 0)),
    statedOrder: readOrder(line.callOrder, listOf(line.classes)),
  }
}

/** A finite number, or what is put in its place. */
export function finite(value: unknown, otherwise: number): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : otherwise
}

/** The order of a hall of ours as terms. */
export function termsOf({ order, classes, look, backlog = 0 }: CallOrder): OrderTerms {
  if (order !== 'accumulating') return knownOrders[order] as OrderTerms
  const row = (pick: (terms: { rate: number; headStartMinutes: number }) => number) =>
    (['walk-in', 'priority', 'booked', 'walk-in'] satisfies TicketClass[]).map(one => pick(classes[one]))
  const rate = row(one => one.rate)
  const headStart = row(one => one.headStartMinutes)
  return {
    name: `accumulating ${rate.slice(0, 3).join('/')} + ${headStart.slice(0, 3).join('/')}, look ${look}, backlog ${backlog}`,
    tier: [0, 0, 0, 0],
    tierBeforeDue: 0,
    rate,
    headStart,
    look,
    backlog,
  }
}

const flat = { rate: [1, 1, 1, 1], headStart: [0, 0, 0, 0], look: 0, backlog: 0 }

/** What halls elsewhere do (queueing.md section 9), and first come, first served. */
export const knownOrders: Record<string, OrderTerms> = {
  arrival: { name: 'arrival', tier: [0, 0, 0, 0], tierBeforeDue: 0, ...flat },
  strict: { name: 'strict', tier: [0, 2, 1, 0], tierBeforeDue: 0, ...flat },
  zms: { name: 'zms', tier: [0, 2, 1, 0], tierBeforeDue: 0, ...flat },
  novosga: { name: 'novosga', tier: [0, 1, 2, 0], tierBeforeDue: 0, ...flat },
  bookedFirst: { name: 'booked first', tier: [0, 0, 1, 0], tierBeforeDue: 0, ...flat },
  priorityFirst: { name: 'priority first', tier: [0, 1, 0, 0], tierBeforeDue: 0, ...flat },
}

/** The orders that a log is held against when a hall does not say its own, or calls otherwise than it says. */
export function candidateOrders(stated: OrderTerms | undefined): OrderTerms[] {
  const ours = [orderOf([1, 6, 3], [0, 20, 25]), orderOf([1, 3, 1.5], [0, 10, 15]), balancedOrder].flatMap(order => [
    termsOf(order),
    termsOf({ ...order, look: order.look === 0 ? 1 : 0, backlog: 0 }),
  ])
  const { arrival, strict, novosga, bookedFirst, priorityFirst } = knownOrders as Record<string, OrderTerms>
  return [stated, arrival, strict, novosga, bookedFirst, priorityFirst, ...ours].filter(
    (order): order is OrderTerms => order !== undefined,
  )
}

/** Accumulating priority as recommended elsewhere: rates and head starts of walk-ins, priority groups and bookings. */
function orderOf(rates: readonly number[], heads: readonly number[]): CallOrder {
  const [walkIns, priorities, bookings] = rates.map((rate, i) => ({ rate, headStartMinutes: heads[i] as number }))
  return {
    order: 'accumulating',
    classes: { 'walk-in': walkIns, priority: priorities, booked: bookings } as CallOrder['classes'],
    look: 1,
  }
}

function readOrder(shape: unknown, classes: readonly ClassShape[]): OrderTerms | undefined {
  if (typeof shape === 'string') return orderNamed(shape)
  const settings = objectOf(shape) ?? {}
  const inClasses = isOurs(settings['classes']) ? (settings as unknown as CallOrder) : undefined
  if (inClasses?.order === 'accumulating') return termsOf(inClasses)
  const find = (keys: RegExp) => Object.entries(settings).find(([key]) => keys.test(key))?.[1]
  const named = orderNamed(String(find(/^(order|kind|type|name|policy|rule)$/i) ?? ''))
  const rates = rowOf(find(/^(b|rates?|slopes?|weights?|speeds?)$/i), classes) ?? rowIn(classes, 'rate')
  const heads =
    rowOf(find(/^(h|heads?|head_?starts?|headStartMinutes|boosts?)$/i), classes) ?? rowIn(classes, 'headStartMinutes')
  if (!rates && !heads) return named
  const look = finite(find(/^look/i), 0)
  return {
    name: 'stated',
    tier: [0, 0, 0, 0],
    tierBeforeDue: 0,
    rate: rates ?? flat.rate,
    headStart: heads ?? flat.headStart,
    look,
    backlog: 0,
  }
}

function isOurs(classes: unknown): boolean {
  const terms = objectOf(classes)
  return terms !== undefined && objectOf(terms['walk-in']) !== undefined && objectOf(terms['priority']) !== undefined
}

function orderNamed(name: string): OrderTerms | undefined {
  if (/^(fcfs|fifo|arrival|first)/i.test(name)) return knownOrders['arrival']
  if (/nova?sga/i.test(name)) return knownOrders['novosga']
  if (/zms|strict|priority/i.test(name)) return knownOrders['strict']
  if (/apq|accumulat|balanced/i.test(name)) return termsOf(balancedOrder)
  return undefined
}

/** A row by kind from a list in the order of the classes, or from an object by their names. */
function rowOf(value: unknown, classes: readonly ClassShape[]): number[] | undefined {
  const byName = kindsOf(classes)
  const entries = Array.isArray(value)
    ? value.map((one, i) => [classes[i] === undefined ? i : (byName.get(String(idOf(classes[i]))) ?? i), one] as const)
    : Object.entries(objectOf(value) ?? {}).map(
        ([name, one]) => [byName.get(name) ?? kindOfName(name) ?? walkIn, one] as const,
      )
  if (entries.length === 0) return undefined
  const row = [0, 0, 0, 0]
  for (const [kind, one] of entries) if (kind < kinds) row[kind] = finite(one, 0)
  row[carried] = row[walkIn] as number
  return row
}

function rowIn(classes: readonly ClassShape[], field: 'rate' | 'headStartMinutes'): number[] | undefined {
  const values = classes.map(one => (typeof one === 'object' ? one[field] : undefined))
  return values.some(value => value !== undefined) ? rowOf(values, classes) : undefined
}

/** Names decide; where they say nothing, the place in the list does: walk-in, priority, booked. */
function kindsOf(classes: readonly ClassShape[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const [i, shape] of classes.entries()) {
    const kind = kindOfName(String(idOf(shape))) ?? Math.min(i, booked)
    found.set(String(idOf(shape)), kind)
    if (!found.has(String(i))) found.set(String(i), kind)
  }
  return found
}

function kindOfName(name: string): number | undefined {
  if (/prior|rentan|lansia|elder|disab|urgent|vip/i.test(name)) return priority
  if (/book|janji|appoint|reserv|termin|slot/i.test(name)) return booked
  if (/walk|biasa|umum|regular|normal|ordinary|standard/i.test(name)) return walkIn
  return undefined
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

function idOf(shape: ServiceShape | ClassShape | undefined): Name | undefined {
  const found = objectOf(shape)
  return found ? ((found['id'] ?? found['name'] ?? found['code']) as Name) : (shape as Name | undefined)
}

function objectOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}

/** A list; a count stands for so many things without a name. */
function listOf<T>(value: readonly T[] | undefined): readonly T[] {
  if (Array.isArray(value)) return value
  const count = finite(value, 0)
  return Array.from({ length: Math.min(1_000, Math.max(0, count)) }, (_, i) => i as T)
}
