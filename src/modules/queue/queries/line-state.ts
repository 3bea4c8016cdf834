import { sql } from 'kysely'
import { type MenuService, menuOf } from '#modules/catalogue'
import { hallFacts } from '#modules/places'
import type { Context } from '#platform/context'
import type { TicketClass } from '../call-order.ts'
import type { WaitRange, ZoneLoad } from '../contract.ts'
import { classOf, toldRange } from '../rules.ts'
import { type HallWaits, hallWaits } from './hall-waits.ts'

export interface LineTicket {
  id: string
  visitId: string
  letter: string
  number: number
  serviceId: string
  isPriority: boolean
  bookedSince: string | null
  waitsByArrival: boolean
  eligibleAt: string
  joinedAt: string
}

export interface Place {
  /** How many wait whom the same counters could call. */
  waiting: number
  openCounters: number
  range: WaitRange
}

/** How much waits in a hall at one moment, counted and not read: enough for whoever has no place in line yet. */
export interface LineLoad {
  openCounterIds: ReadonlySet<string>
  /** Where somebody who joins now for this service would stand. */
  endOfLine(serviceId: string, ticketClass?: TicketClass): Place
  zones: ZoneLoad[]
}

/** The line of a hall at one moment, read once: every number of people and every range on every screen comes from here. */
export interface LineState extends LineLoad {
  /** In line: the order is the database's, whose instants are finer than ours. */
  tickets: readonly LineTicket[]
  /** Where this ticket stands; undefined where it is not in line. */
  place(ticketId: string | null): Place | undefined
}

/** Counts who waits in a hall; with `before`, who stands ahead of whoever has that place in line. */
export async function lineLoad(ctx: Context, hallId: string, before?: Date): Promise<LineLoad> {
  const rows = await ctx.db
    .selectFrom('queue.tickets')
    .select(['serviceId', sql<number>`count(*)::int`.as('waiting')])
    .where('hallId', '=', hallId)
    .where('state', '=', 'waiting')
    .$if(before !== undefined, found => found.where('eligibleAt', '<=', (before as Date).toISOString()))
    .groupBy('serviceId')
    .execute()
  return loadOf(ctx, hallId, new Map(rows.map(row => [row.serviceId, row.waiting])))
}

/** Reads the line of a hall. */
export async function lineState(ctx: Context, hallId: string): Promise<LineState> {
  const menu = await menuOf(ctx, hallId)
  const tickets = await ctx.db
    .selectFrom('queue.tickets')
    .select(['id', 'visitId', 'letter', 'number', 'serviceId', 'isPriority', 'eligibleAt', 'joinedAt'])
    .select(['bookedSince', 'waitsByArrival'])
    .where('hallId', '=', hallId)
    .where('state', '=', 'waiting')
    .orderBy('eligibleAt')
    .orderBy('number')
    .$narrowType<{ joinedAt: string }>()
    .execute()
  const waiting = new Map<string, number>()
  for (const { serviceId } of tickets) waiting.set(serviceId, (waiting.get(serviceId) ?? 0) + 1)
  const load = await loadOf(ctx, hallId, waiting)
  const waits = await hallWaits(ctx, hallId)
  return { ...load, tickets, place: placesIn(tickets, menu, load.openCounterIds, waits) }
}

async function loadOf(ctx: Context, hallId: string, waiting: ReadonlyMap<string, number>): Promise<LineLoad> {
  const hall = await hallFacts(ctx, hallId)
  const menu = await menuOf(ctx, hallId)
  const sessions = await ctx.db
    .selectFrom('queue.counterSessions')
    .select('counterId')
    .where('hallId', '=', hallId)
    .where('closedAt', 'is', null)
    .where('pausedAt', 'is', null)
    .execute()
  const openCounterIds = new Set(sessions.map(session => session.counterId))
  const waits = await hallWaits(ctx, hallId)
  return {
    openCounterIds,
    endOfLine: (serviceId, ticketClass) => {
      const service = menu.get(serviceId)
      if (!service) return { waiting: 0, openCounters: 0, range: null }
      const ahead = [...rivalsOf(service, menu)].map(rival => [rival, waiting.get(rival) ?? 0] as const)
      const count = ahead.reduce((sum, [, people]) => sum + people, 0)
      return placeOf(service, count, openCounterIds, waits.ofNewcomer(serviceId, ticketClass))
    },
    zones: hall.zones.map(zone => zoneLoad(zone, menu, waiting, { openCounterIds, counters: hall.counters, waits })),
  }
}

/** Walks the line once for each service that is asked for, and not once for each ticket: a page for 2,000 phones asks for all. */
function placesIn(
  tickets: readonly LineTicket[],
  menu: ReadonlyMap<string, MenuService>,
  open: ReadonlySet<string>,
  waits: HallWaits,
): LineState['place'] {
  const serviceOf = new Map(tickets.map(ticket => [ticket.id, ticket.serviceId]))
  const known = new Map<string, Map<string, Place>>()
  const rangeOf = (ticket: LineTicket) => waits.ofTicket(ticket.id, ticket.serviceId, classOf(ticket))
  const walk = (service: MenuService) => {
    const rivals = rivalsOf(service, menu)
    const places = new Map<string, Place>()
    let count = 0
    for (const ticket of tickets) {
      if (ticket.serviceId === service.serviceId) places.set(ticket.id, placeOf(service, count, open, rangeOf(ticket)))
      if (rivals.has(ticket.serviceId)) count += 1
    }
    return places
  }
  return ticketId => {
    const service = menu.get(serviceOf.get(ticketId ?? '') ?? '')
    if (!service || !ticketId) return undefined
    const places = known.get(service.serviceId) ?? walk(service)
    known.set(service.serviceId, places)
    return places.get(ticketId)
  }
}

function placeOf(service: MenuService, waiting: number, open: ReadonlySet<string>, range: WaitRange): Place {
  return { waiting, openCounters: service.counterIds.filter(id => open.has(id)).length, range }
}

/** The services that some counter gives which gives this one too. */
function rivalsOf(service: MenuService, menu: ReadonlyMap<string, MenuService>): Set<string> {
  const counters = new Set(service.counterIds)
  return new Set(
    [...menu.values()].filter(other => other.counterIds.some(id => counters.has(id))).map(other => other.serviceId),
  )
}

function zoneLoad(
  zone: { letter: string; nameId: string; nameEn: string; icon: string },
  menu: ReadonlyMap<string, MenuService>,
  waiting: ReadonlyMap<string, number>,
  now: {
    openCounterIds: ReadonlySet<string>
    counters: readonly { id: string; zone: string }[]
    waits: HallWaits
  },
): ZoneLoad {
  const { letter, nameId, nameEn, icon } = zone
  const services = [...menu.values()].filter(service => service.zone === letter)
  const ranges = services.flatMap(({ serviceId, demand }) => {
    const range = now.waits.ofNewcomer(serviceId)
    return range ? [{ ...range, weight: demand + (waiting.get(serviceId) ?? 0) + 1 }] : []
  })
  return {
    letter,
    nameId,
    nameEn,
    icon,
    waiting: services.reduce((sum, { serviceId }) => sum + (waiting.get(serviceId) ?? 0), 0),
    openCounters: now.counters.filter(({ id, zone: its }) => its === letter && now.openCounterIds.has(id)).length,
    range: usualRange(ranges),
  }
}

/** What most who come to a zone are told: the ranges of its services, weighed by how many want them. */
function usualRange(ranges: readonly { fromMinutes: number; toMinutes: number; weight: number }[]): WaitRange {
  const weight = ranges.reduce((sum, one) => sum + one.weight, 0)
  if (weight === 0) return null
  const mean = (of: (one: (typeof ranges)[number]) => number) =>
    ranges.reduce((sum, one) => sum + one.weight * of(one), 0) / weight
  return toldRange(
    mean(one => one.fromMinutes),
    mean(one => one.toMinutes),
  )
}
