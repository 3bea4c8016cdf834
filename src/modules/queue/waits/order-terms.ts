import { balancedOrder, type CallOrder, type TicketClass } from '../call-order.ts'
import type { ClassShape } from './hall-log.ts'
import { finite, idOf, objectOf } from './shapes.ts'

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

export function readOrder(shape: unknown, classes: readonly ClassShape[]): OrderTerms | undefined {
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
export function kindsOf(classes: readonly ClassShape[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const [i, shape] of classes.entries()) {
    const kind = kindOfName(String(idOf(shape))) ?? Math.min(i, booked)
    found.set(String(idOf(shape)), kind)
    if (!found.has(String(i))) found.set(String(i), kind)
  }
  return found
}

export function kindOfName(name: string): number | undefined {
  if (/prior|rentan|lansia|elder|disab|urgent|vip/i.test(name)) return priority
  if (/book|janji|appoint|reserv|termin|slot/i.test(name)) return booked
  if (/walk|biasa|umum|regular|normal|ordinary|standard/i.test(name)) return walkIn
  return undefined
}
