import { balancedOrder, type CallOrder, type TicketClass } from '../call-order.ts'
import { field, finite, finiteOf, isRecord, listOf, nameOf } from './read-values.ts'

/** A hall as the order of calling needs it, whatever names its file uses. */
export interface ReadHall {
  order: CallOrder
  /** The one name of a service that was given by its name, its place in the list or as an object. */
  serviceOf(value: unknown): string | null
  /** What a service takes, in minutes, where the hall says it. */
  minutesOf: ReadonlyMap<string, number>
  classOf(value: unknown): TicketClass | null
  counters: readonly ReadCounter[]
}

export interface ReadCounter {
  id: string
  skills: ReadonlySet<string>
}

/** Reads a `hall` line. What it does not say is taken as usual; nothing in it is an error. */
export function readHall(hall: unknown): ReadHall {
  const names = listOf(field(hall, 'services')).map(nameOf)
  const serviceOf = (value: unknown) => listedName(names, value)
  const order = field(hall, 'callOrder', 'order')
  return {
    order: isCallOrder(order) ? order : balancedOrder,
    serviceOf,
    minutesOf: readMinutes(listOf(field(hall, 'services')), names),
    classOf: readClasses(listOf(field(hall, 'classes'))),
    counters: listOf(field(hall, 'counters')).map((counter, index) => ({
      id: nameOf(counter) ?? String(index),
      skills: readSkills(field(counter, 'skills', 'services'), serviceOf),
    })),
  }
}

/** The services of a counter, by their one name. */
export function readSkills(skills: unknown, serviceOf: ReadHall['serviceOf']): Set<string> {
  return new Set(
    listOf(skills)
      .map(serviceOf)
      .filter(name => name !== null),
  )
}

/** A name in the list; else the place in the list that a whole number gives; else the name as it stands. */
function listedName(names: readonly (string | null)[], value: unknown): string | null {
  const name = nameOf(value)
  if (name === null || names.includes(name)) return name
  const place = finite(name)
  return (place !== null && names[place]) || name
}

function readMinutes(services: readonly unknown[], names: readonly (string | null)[]): Map<string, number> {
  const minutes = new Map<string, number>()
  services.forEach((service, index) => {
    const mean = finiteOf(service, 'minutes', 'mean', 'meanMinutes', 'mean_minutes', 'serviceMinutes', 'duration', 'm')
    const name = names[index]
    if (name && mean !== null && mean > 0) minutes.set(name, mean)
  })
  return minutes
}

const kinds: readonly (readonly [RegExp, TicketClass])[] = [
  [/^(non|not|bukan|tanpa)/, 'walk-in'],
  [/prio|rentan|elder|lansia|disab|hamil|vulner|khusus|urgent/, 'priority'],
  [/book|janji|appoint|reserv|slot|online|termin/, 'booked'],
  [/walk|biasa|umum|regul|normal|ordinar|standar|general/, 'walk-in'],
]

/** What a name says about who waits; null when it tells nothing. */
function kindOf(name: string | null): TicketClass | null {
  const lower = name?.toLowerCase() ?? ''
  return kinds.find(([says]) => says.test(lower))?.[1] ?? null
}

const inOrder: readonly TicketClass[] = ['walk-in', 'priority', 'booked']

/** A class is known by its name, or the name of its place in the list; where neither tells, by the place: walk-in, priority, booked. */
function readClasses(classes: readonly unknown[]): ReadHall['classOf'] {
  const kindsListed = classes.map((one, index) => kindIn(one) ?? inOrder[index] ?? null)
  const names = classes.map(nameOf)
  return value => {
    const said = kindIn(value)
    if (said !== null) return said
    const name = nameOf(value)
    const place = names.indexOf(name)
    const index = place >= 0 && name !== null ? place : finite(name)
    if (index === null) return null
    return kindsListed[index] ?? (classes.length === 0 ? (inOrder[index] ?? null) : null)
  }
}

function kindIn(value: unknown): TicketClass | null {
  if (!isRecord(value)) return kindOf(nameOf(value))
  for (const name of ['id', 'name', 'label', 'kind', 'type', 'class']) {
    const kind = kindOf(nameOf(field(value, name)))
    if (kind !== null) return kind
  }
  return null
}

const orders: ReadonlySet<unknown> = new Set(['accumulating', 'arrival', 'strict', 'zms', 'novosga'])

/** Ours, whole: an order by name only, or in somebody else's terms, is theirs. */
function isCallOrder(value: unknown): value is CallOrder {
  if (!orders.has(field(value, 'order')) || finiteOf(value, 'look') === null) return false
  const classes = field(value, 'classes')
  return inOrder.every(name => {
    const terms = field(classes, name)
    return typeof field(terms, 'rate') === 'number' && typeof field(terms, 'headStartMinutes') === 'number'
  })
}
