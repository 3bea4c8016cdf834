import { useStock } from '#modules/catalogue'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { type finish as contract, NotInThatState } from '../contract.ts'
import { goOn, lockVisitOf } from '../line.ts'
import { stopsOf } from '../queries/stops.ts'
import { outlookFor, planVisit } from './plan-visit.ts'
import { atMyCounter } from './start-ticket.ts'

/**
 * The service ends with an outcome; what is left of the visit is planned anew, and its next stop joins
 * its line with the arrival time kept.
 */
export async function finishTicket(ctx: Context, { ticketId, outcome }: Input<typeof contract>) {
  const outlook = await outlookFor(ctx, { ticketId })
  await lockVisitOf(ctx, ticketId)
  const ticket = await atMyCounter(ctx, ticketId)
  if (ticket.state !== 'serving') throw NotInThatState({ state: ticket.state })
  await ctx.db
    .updateTable('queue.tickets')
    .set({ state: 'done', outcome, endedAt: ctx.now })
    .where('id', '=', ticketId)
    .execute()
  if (outcome === 'completed') await useStock(ctx, ticket.hallId, ticket.serviceId)
  ctx.announce(
    'queue.ticket-finished',
    ticketId,
    { outcome, counterId: ticket.counterId, serviceId: ticket.serviceId, visitId: ticket.visitId },
    ticket.hallId,
  )

  await planVisit(ctx, ticket.visitId, outlook)
  const nextId = await goOn(ctx, ticket.visitId)
  const stops = nextId ? ((await stopsOf(ctx, [ticket.visitId])).get(ticket.visitId) ?? []) : []
  return {
    ticketId,
    letter: ticket.letter,
    number: ticket.number,
    state: 'done' as const,
    next: stops.find(stop => stop.ticketId === nextId) ?? null,
  }
}
