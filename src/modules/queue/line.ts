import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { endOfVisit } from './rules.ts'

/** Puts a ticket into its line, at the place that `eligible_at` says. */
export async function joinLine(ctx: Context, ticketId: string): Promise<void> {
  const ticket = await ctx.db
    .updateTable('queue.tickets')
    .set({
      state: 'waiting',
      joinedStep: sql<number>`nextval('queue.steps')`,
      joinedAt: ctx.now,
      counterId: null,
      officerId: null,
      calledAt: null,
      calledStep: null,
      lastCallAt: null,
      callsMade: 0,
      holdReason: null,
      heldUntil: null,
      endedAt: null,
      endReason: null,
    })
    .where('id', '=', ticketId)
    .returning(['hallId', 'serviceId', 'visitId'])
    .executeTakeFirstOrThrow()
  ctx.announce('queue.ticket-joined', ticketId, { serviceId: ticket.serviceId, visitId: ticket.visitId }, ticket.hallId)
}

/** What a further stop keeps of the minutes since the arrival, where as many come for one thing as for several. */
const keptMinutes = 15

/**
 * A stop after the first joins its line and keeps its minutes since the arrival, at most 15 × those who came today for this
 * service alone to those who came for several (docs/decisions/0018-journeys.md): where most of a line carry a place, the few
 * others would wait for all of it. Who has booked waits from the booked time, and a stop that stood in its line before as it stood.
 */
export async function joinFurtherLine(ctx: Context, ticketId: string): Promise<void> {
  await sql`
    with asked as (
      select greatest(1, count(*) filter (where visit.stops = 1)) as alone, greatest(1, count(*) filter (where visit.stops > 1)) as together
      from queue.tickets me
      join queue.tickets t on t.hall_id = me.hall_id and t.day = me.day and t.service_id = me.service_id
      cross join lateral (select count(*) as stops from queue.tickets o where o.visit_id = t.visit_id) visit
      where me.id = ${ticketId}
    )
    update queue.tickets
    set eligible_at = greatest(eligible_at, ${ctx.now}::timestamptz - ${keptMinutes}::float8 * asked.alone / asked.together * interval '1 minute')
    from asked
    where id = ${ticketId} and joined_at is null and booked_since is null`.execute(ctx.db)
  await joinLine(ctx, ticketId)
}

/**
 * After a ticket of a visit ended: the next stop of the plan joins its line, or the visit ends. The caller holds the
 * visit's row.
 */
export async function goOn(ctx: Context, visitId: string): Promise<string | null> {
  const tickets = await ctx.db
    .selectFrom('queue.tickets')
    .select(['id', 'state', 'hallId'])
    .where('visitId', '=', visitId)
    .orderBy('ordinal')
    .execute()
  const isActive = tickets.some(ticket => ['printing', 'waiting', 'called', 'serving', 'held'].includes(ticket.state))
  const next = isActive ? undefined : tickets.find(ticket => ticket.state === 'planned')
  if (next) {
    await joinFurtherLine(ctx, next.id)
    return next.id
  }
  const endedAs = endOfVisit(tickets.map(ticket => ticket.state))
  await ctx.db
    .updateTable('queue.visits')
    .set({ endedAs, endedAt: endedAs === null ? null : ctx.now })
    .where('id', '=', visitId)
    .where('endedAs', 'is distinct from', endedAs)
    .execute()
  if (endedAs) ctx.announce('queue.visit-ended', visitId, { endedAs }, tickets[0]?.hallId ?? null)
  return null
}

/**
 * Moves a ticket so many places back in its own line; to its end when fewer wait. From there it waits by the terms of
 * a walk-in: a rate or a head start of its own would carry it to the front again at once.
 */
export async function movePlacesBack(ctx: Context, ticketId: string, places: number): Promise<void> {
  await sql`
    with line as (
      select t.eligible_at, t.number
      from queue.tickets t
      join queue.tickets me on me.id = ${ticketId}
      where t.hall_id = me.hall_id and t.state = 'waiting' and t.id <> me.id
        and (t.eligible_at, t.number) > (me.eligible_at, me.number)
        and exists (
          select from catalogue.counter_services mine
          join catalogue.counter_services theirs on theirs.counter_id = mine.counter_id
          where mine.service_id = me.service_id and theirs.service_id = t.service_id)
      order by t.eligible_at, t.number
      limit ${places}
    )
    update queue.tickets
    set waits_by_arrival = true, eligible_at = greatest(eligible_at, (select max(eligible_at) + interval '1 microsecond' from line))
    where id = ${ticketId}`.execute(ctx.db)
}

/** Locks the visit of a ticket, so that changes of one plan take turns. */
export async function lockVisitOf(ctx: Context, ticketId: string): Promise<void> {
  await sql`
    select v.id from queue.visits v
    where v.id = (select visit_id from queue.tickets where id = ${ticketId})
    for update of v`.execute(ctx.db)
}
