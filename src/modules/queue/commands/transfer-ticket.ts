import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { type transfer as contract, NotInThatState } from '../contract.ts'
import { joinLine, lockVisitOf } from '../line.ts'
import { stopsOf } from '../queries/stops.ts'
import { appendStop } from './add-stop.ts'
import { outlookFor, planVisit } from './plan-visit.ts'
import { atMyCounter } from './start-ticket.ts'

/** Passes the person on to another service, ahead of what else is planned: the arrival time is kept, the number too. */
export async function transferTicket(ctx: Context, { ticketId, serviceId }: Input<typeof contract>) {
  const outlook = await outlookFor(ctx, { ticketId }, 1)
  await lockVisitOf(ctx, ticketId)
  const ticket = await atMyCounter(ctx, ticketId)
  if (ticket.state !== 'called' && ticket.state !== 'serving') throw NotInThatState({ state: ticket.state })
  const visit = await ctx.db
    .selectFrom('queue.visits')
    .selectAll()
    .where('id', '=', ticket.visitId)
    .executeTakeFirstOrThrow()
  await ctx.db
    .updateTable('queue.tickets')
    .set({ state: 'done', outcome: 'forwarded', startedAt: ticket.startedAt ?? ctx.now, endedAt: ctx.now })
    .where('id', '=', ticketId)
    .execute()
  if (ticket.state === 'called')
    ctx.announce(
      'queue.ticket-started',
      ticketId,
      { counterId: ticket.counterId, serviceId: ticket.serviceId, visitId: visit.id },
      visit.hallId,
    )
  ctx.announce(
    'queue.ticket-finished',
    ticketId,
    { outcome: 'forwarded', counterId: ticket.counterId, serviceId: ticket.serviceId, visitId: visit.id },
    visit.hallId,
  )

  const nextId = (await plannedFor(ctx, visit.id, serviceId)) ?? (await appendStop(ctx, visit, serviceId))
  await joinLine(ctx, nextId)
  await planVisit(ctx, visit.id, outlook)
  ctx.announce('queue.ticket-transferred', ticketId, { to: serviceId, nextTicketId: nextId }, visit.hallId)
  const next = (await stopsOf(ctx, [visit.id])).get(visit.id)?.find(stop => stop.ticketId === nextId)
  if (!next) throw NotInThatState()
  return { ticketId, letter: ticket.letter, number: ticket.number, next }
}

/** The service may be on the plan already: then it is simply its turn. */
export async function plannedFor(ctx: Context, visitId: string, serviceId: string): Promise<string | undefined> {
  const planned = await ctx.db
    .selectFrom('queue.tickets')
    .select('id')
    .where('visitId', '=', visitId)
    .where('serviceId', '=', serviceId)
    .where('state', '=', 'planned')
    .executeTakeFirst()
  return planned?.id
}
