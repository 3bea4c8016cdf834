import { type MenuService, menuOf } from '#modules/catalogue'
import { hallFacts } from '#modules/places'
import type { Context } from '#platform/context'
import type { WaitRange, ZoneLoad } from '../contract.ts'
import { waitRange } from '../rules.ts'

export interface LineTicket {
  id: string
  visitId: string
  letter: string
  number: number
  serviceId: string
  isPriority: boolean
  eligibleAt: string
  joinedAt: string
}

export interface Place {
  /** How many wait whom the same counters could call. */
  waiting: number
  openCounters: number
  range: WaitRange
}

/** The line of a hall at one moment, read once: every number of people and every range on every screen comes from here. */
export interface LineState {
  /** In line: the order is the database's, whose instants are finer than ours. */
  tickets: readonly LineTicket[]
  openCounterIds: ReadonlySet<string>
  /** Where somebody who joins now for this service would stand; or where this ticket stands. */
  place(serviceId: string, ticket?: LineTicket): Place
  zones: ZoneLoad[]
}

/** Reads the line of a hall. */
export async function lineState(ctx: Context, hallId: string): Promise<LineState> {
  const hall = await hallFacts(ctx, hallId)
  const menu = await menuOf(ctx, hallId)
  const tickets = await ctx.db
    .selectFrom('queue.tickets')
    .select(['id', 'visitId', 'letter', 'number', 'serviceId', 'isPriority', 'eligibleAt', 'joinedAt'])
    .where('hallId', '=', hallId)
    .where('state', '=', 'waiting')
    .orderBy('eligibleAt')
    .orderBy('number')
    .$narrowType<{ joinedAt: string }>()
    .execute()
  const sessions = await ctx.db
    .selectFrom('queue.counterSessions')
    .select('counterId')
    .where('hallId', '=', hallId)
    .where('closedAt', 'is', null)
    .where('pausedAt', 'is', null)
    .execute()
  const openCounterIds = new Set(sessions.map(session => session.counterId))
  const place = placing(menu, tickets, openCounterIds)
  return {
    tickets,
    openCounterIds,
    place,
    zones: hall.zones.map(zone => zoneLoad(zone, menu, tickets, openCounterIds, hall.counters)),
  }
}

function placing(
  menu: ReadonlyMap<string, MenuService>,
  tickets: readonly LineTicket[],
  open: ReadonlySet<string>,
): LineState['place'] {
  const sharing = new Map<string, Set<string>>()
  const positions = new Map(tickets.map((ticket, position) => [ticket.id, position]))
  return (serviceId, ticket) => {
    const service = menu.get(serviceId)
    if (!service) return { waiting: 0, openCounters: 0, range: null }
    const rivals = sharing.get(serviceId) ?? rivalsOf(service, menu)
    sharing.set(serviceId, rivals)
    const until = ticket ? positions.get(ticket.id) : undefined
    const ahead = tickets.slice(0, until).filter(one => rivals.has(one.serviceId))
    const openCounters = service.counterIds.filter(id => open.has(id)).length
    const work = ahead.reduce((minutes, one) => minutes + (menu.get(one.serviceId)?.meanMinutes ?? 0), 0)
    return { waiting: ahead.length, openCounters, range: waitRange(work, openCounters, service.meanMinutes) }
  }
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
  tickets: readonly LineTicket[],
  open: ReadonlySet<string>,
  counters: readonly { id: string; zone: string }[],
): ZoneLoad {
  const { letter, nameId, nameEn, icon } = zone
  const here = tickets.filter(ticket => menu.get(ticket.serviceId)?.zone === letter)
  const openCounters = counters.filter(counter => counter.zone === letter && open.has(counter.id)).length
  const services = [...menu.values()].filter(service => service.zone === letter)
  const mean = services.length ? services.reduce((sum, service) => sum + service.meanMinutes, 0) / services.length : 0
  const work = here.reduce((minutes, ticket) => minutes + (menu.get(ticket.serviceId)?.meanMinutes ?? 0), 0)
  return {
    letter,
    nameId,
    nameEn,
    icon,
    waiting: here.length,
    openCounters,
    range: waitRange(work, openCounters, mean),
  }
}
