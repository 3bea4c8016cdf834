import { sql } from 'kysely'
import type { MenuService } from '#modules/catalogue'
import type { Context } from '#platform/context'
import type { WaitRange } from '../contract.ts'
import { planOrder } from '../journey/plan-order.ts'
import { wholeVisit } from '../journey/whole-visit.ts'
import { joinFurtherLine } from '../line.ts'
import { hallOutlook, type Outlook, type TicketAhead } from '../queries/outlook.ts'

/** What is planned changes places for as much as this; nobody is sent to other chairs for less than the second. */
const worthMinutes = { ofPlanned: 5, ofWaiting: 10 }

/** A visit that is about to begin: its services in the order that is finished soonest. */
export interface NewPlan {
  plan: readonly MenuService[]
  /** How long the whole visit takes where the first stop is told this wait; null with one stop, and where nothing honest can be said. */
  wholeWith(first: WaitRange): WaitRange
}

/** Plans a visit that is about to begin. One service needs no plan. */
export async function planNewVisit(
  ctx: Context,
  hallId: string,
  services: readonly MenuService[],
  terms: Pick<TicketAhead, 'eligibleAt' | 'bookedSince' | 'isPriority'>,
): Promise<NewPlan> {
  if (services.length < 2) return { plan: services, wholeWith: () => null }
  const outlook = await hallOutlook(ctx, hallId)
  const stops = services.map(service => ({
    ...terms,
    id: service.serviceId,
    serviceId: service.serviceId,
    state: 'planned',
    waitsByArrival: false,
    service,
  }))
  const plan = inPlannedOrder(outlook, stops, 0)
  return {
    plan: plan.map(stop => stop.service),
    wholeWith: told => {
      const [first, ...others] = outlook.ahead(plan)
      if (!first || !told) return null
      const wait = { from: told.fromMinutes, to: told.toMinutes }
      return wholeVisit([{ ...first, wait, earnedMinutes: 0 }, ...others], outlook.start())
    },
  }
}

/**
 * The hall as whoever plans this visit must know it; undefined where fewer than `least` stops are ahead, so that nothing
 * can change places: a visit of one stop costs nothing. Asked before the visit is locked.
 */
export async function outlookFor(
  ctx: Context,
  visit: { visitId: string } | { ticketId: string },
  least = 2,
): Promise<Outlook | undefined> {
  const { rows } = await sql<{ hallId: string; ahead: number }>`
    select v.hall_id, count(*) filter (where t.state in ('waiting', 'planned'))::int as ahead
    from queue.visits v join queue.tickets t on t.visit_id = v.id
    where v.id = ${'visitId' in visit ? visit.visitId : sql`(select visit_id from queue.tickets where id = ${visit.ticketId})`}
    group by v.hall_id`.execute(ctx.db)
  const [row] = rows
  return row && row.ahead >= least ? hallOutlook(ctx, row.hallId) : undefined
}

/**
 * Plans what is ahead of a visit anew, with the hall as it is now: the stops that are still planned change places. The
 * caller holds the visit's row and lets the visit go on afterwards. With `mayDefer` a stop that waits gives way to
 * one that must come first or is clearly sooner: only where the visitor stands before whoever asked for it.
 */
export async function planVisit(
  ctx: Context,
  visitId: string,
  outlook: Outlook | undefined,
  { mayDefer = false } = {},
): Promise<void> {
  const tickets = await openTickets(ctx, visitId)
  const planned = tickets.filter(ticket => ticket.state === 'planned')
  const waiting = mayDefer ? tickets.find(ticket => ticket.state === 'waiting') : undefined
  const serving = tickets.find(ticket => ticket.state === 'called' || ticket.state === 'serving')
  if (!outlook || planned.length === 0) return

  if (waiting) {
    const order = inPlannedOrder(outlook, [waiting, ...planned], worthMinutes.ofWaiting, serving)
    const [first] = order
    if (first && first !== waiting && (await defer(ctx, waiting, visitId))) {
      await joinFurtherLine(ctx, first.id)
      return renumber(ctx, visitId, planned, order.slice(1))
    }
  }
  await renumber(ctx, visitId, planned, inPlannedOrder(outlook, planned, worthMinutes.ofPlanned, serving))
}

type OpenTicket = Awaited<ReturnType<typeof openTickets>>[number]

function openTickets(ctx: Context, visitId: string) {
  return ctx.db
    .selectFrom('queue.tickets')
    .select(['id', 'hallId', 'serviceId', 'state', 'eligibleAt', 'bookedSince', 'isPriority', 'waitsByArrival'])
    .select('startedAt')
    .where('visitId', '=', visitId)
    .where('state', 'in', ['waiting', 'called', 'serving', 'planned'])
    .orderBy('ordinal')
    .execute()
}

/** The tickets in the order that is finished soonest. */
function inPlannedOrder<Ticket extends TicketAhead>(
  outlook: Outlook,
  tickets: readonly Ticket[],
  worth: number,
  serving?: { serviceId: string; startedAt: string | null },
): Ticket[] {
  const order = planOrder(outlook.ahead(tickets), outlook.start(serving), worth)
  return order.flatMap(position => tickets[position] ?? [])
}

/**
 * Takes a stop that waits out of its line, for later, with its place kept. False where a counter was faster: the row
 * is claimed by one of the two, never by both.
 */
async function defer(ctx: Context, { id, hallId, serviceId }: OpenTicket, visitId: string): Promise<boolean> {
  const deferred = await ctx.db
    .updateTable('queue.tickets')
    // The range that was told was for being called now.
    .set({ state: 'planned', toldFromMinutes: null, toldToMinutes: null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returning('id')
    .executeTakeFirst()
  if (deferred) ctx.announce('queue.ticket-deferred', id, { serviceId, visitId }, hallId)
  return deferred !== undefined
}

/** Writes the order down where it has changed: what is past first, then what is at hand, then what is planned. */
async function renumber(
  ctx: Context,
  visitId: string,
  before: readonly OpenTicket[],
  planned: readonly OpenTicket[],
): Promise<void> {
  const ticketIds = planned.map(ticket => ticket.id)
  const { rows } = await sql`
    update queue.tickets t
    set ordinal = place.ordinal
    from (
      select id, row_number() over (
        order by state = 'planned', state in ('printing', 'waiting', 'called', 'serving', 'held'), array_position(${ticketIds}::uuid[], id), ordinal) as ordinal
      from queue.tickets where visit_id = ${visitId}
    ) place
    where t.id = place.id and t.ordinal <> place.ordinal
    returning t.id`.execute(ctx.db)
  const isSame = ticketIds.join() === before.map(ticket => ticket.id).join()
  if (rows.length > 0 && !isSame) ctx.announce('queue.visit-planned', visitId, { ticketIds }, before[0]?.hallId ?? null)
}
