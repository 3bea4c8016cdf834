import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { type endHold as End, type hold as Hold, NotInThatState } from '../contract.ts'
import { joinLine, lockVisitOf } from '../line.ts'
import { ticketInScope } from '../policy.ts'
import { atMyCounter } from './start-ticket.ts'

/** Puts the ticket aside for a while, so that the counter can go on; its place is kept. */
export async function holdTicket(ctx: Context, { ticketId, reason, minutes }: Input<typeof Hold>) {
  await lockVisitOf(ctx, ticketId)
  const ticket = await atMyCounter(ctx, ticketId)
  if (ticket.state !== 'called' && ticket.state !== 'serving') throw NotInThatState({ state: ticket.state })
  const heldUntil = minutes === undefined ? null : new Date(ctx.now.getTime() + minutes * 60_000)
  await ctx.db
    .updateTable('queue.tickets')
    .set({ state: 'held', holdReason: reason, heldUntil })
    .where('id', '=', ticketId)
    .execute()
  ctx.announce(
    'queue.ticket-held',
    ticketId,
    { counterId: ticket.counterId, minutes: minutes ?? null, visitId: ticket.visitId },
    ticket.hallId,
  )
  return { ticketId, letter: ticket.letter, number: ticket.number, state: 'held' as const }
}

/** The held ticket joins the line again, at its old place. */
export async function endHold(ctx: Context, { ticketId }: Input<typeof End>) {
  await lockVisitOf(ctx, ticketId)
  const ticket = await ticketInScope(ctx, ticketId)
  if (ticket.state !== 'held') throw NotInThatState({ state: ticket.state })
  ctx.announce('queue.hold-ended', ticketId, { visitId: ticket.visitId }, ticket.hallId)
  await joinLine(ctx, ticketId)
  return { ticketId, letter: ticket.letter, number: ticket.number, state: 'waiting' as const }
}
