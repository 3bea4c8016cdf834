import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { NotFound } from '#platform/problem'
import { type start as contract, NotInThatState } from '../contract.ts'

/** The person has come: the service begins. */
export async function startTicket(ctx: Context, { ticketId }: Input<typeof contract>) {
  const ticket = await atMyCounter(ctx, ticketId)
  if (ticket.state !== 'called') throw NotInThatState({ state: ticket.state })
  await ctx.db
    .updateTable('queue.tickets')
    .set({ state: 'serving', startedAt: ctx.now })
    .where('id', '=', ticketId)
    .execute()
  ctx.announce(
    'queue.ticket-started',
    ticketId,
    { counterId: ticket.counterId, serviceId: ticket.serviceId, visitId: ticket.visitId },
    ticket.hallId,
  )
  return { ticketId, letter: ticket.letter, number: ticket.number, state: 'serving' as const }
}

/**
 * The ticket, locked, if it is or was called by the officer who asks. Anybody else's is answered like one that does
 * not exist.
 */
export async function atMyCounter(ctx: Context, ticketId: string) {
  const ticket = await ctx.db
    .selectFrom('queue.tickets')
    .selectAll()
    .where('id', '=', ticketId)
    .where('officerId', '=', ctx.actor.id)
    .forUpdate()
    .executeTakeFirst()
  if (!ticket) throw NotFound()
  return ticket
}
