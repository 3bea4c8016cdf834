import { hallFacts } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { type noShow as Miss, NotInThatState, type returnTicket as Return, TooSoon } from '../contract.ts'
import { goOn, joinLine, lockVisitOf, movePlacesBack } from '../line.ts'
import { ticketInScope } from '../policy.ts'
import { outlookFor, planVisit } from './plan-visit.ts'
import { atMyCounter } from './start-ticket.ts'

/**
 * Called and not come. After the published grace the first time costs some places, the second the turn: nobody is
 * struck out silently, and nobody holds a counter up for ever.
 */
export async function missTicket(ctx: Context, { ticketId }: Input<typeof Miss>) {
  const outlook = await outlookFor(ctx, { ticketId })
  await lockVisitOf(ctx, ticketId)
  const ticket = await atMyCounter(ctx, ticketId)
  if (ticket.state !== 'called') throw NotInThatState({ state: ticket.state })
  const { noShowPlacesBack, recallGapSeconds } = await hallFacts(ctx, ticket.hallId)
  const sinceCall = ctx.now.getTime() - Date.parse(ticket.lastCallAt ?? ticket.calledAt ?? '')
  if (sinceCall < recallGapSeconds * 1000) throw TooSoon({ seconds: Math.ceil(recallGapSeconds - sinceCall / 1000) })

  const isLast = ticket.noShows > 0
  await ctx.db
    .updateTable('queue.tickets')
    .set({
      noShows: ticket.noShows + 1,
      missedAt: ctx.now,
      ...(isLast && { state: 'no-show', endedAt: ctx.now, endReason: 'did not come' }),
    })
    .where('id', '=', ticketId)
    .execute()
  ctx.announce(
    'queue.ticket-missed',
    ticketId,
    { counterId: ticket.counterId, isLast, visitId: ticket.visitId },
    ticket.hallId,
  )
  if (isLast) {
    await planVisit(ctx, ticket.visitId, outlook)
    await goOn(ctx, ticket.visitId)
  } else {
    await movePlacesBack(ctx, ticketId, noShowPlacesBack)
    await joinLine(ctx, ticketId)
  }
  return {
    ticketId,
    letter: ticket.letter,
    number: ticket.number,
    state: isLast ? ('no-show' as const) : ('waiting' as const),
  }
}

/** The missed person is here after all: back into the line, some places behind. */
export async function returnTicket(ctx: Context, { ticketId }: Input<typeof Return>) {
  await lockVisitOf(ctx, ticketId)
  return putBack(ctx, await ticketInScope(ctx, ticketId))
}

/** Puts a missed ticket back. The caller holds the visit's row; another stop of the visit may be active already. */
export async function putBack(
  ctx: Context,
  ticket: { id: string; state: string; visitId: string; hallId: string; letter: string; number: number },
) {
  if (ticket.state !== 'no-show') throw NotInThatState({ state: ticket.state })
  const { noShowPlacesBack } = await hallFacts(ctx, ticket.hallId)
  const isDayOpen = await ctx.db
    .selectFrom('queue.days')
    .select('day')
    .where('hallId', '=', ticket.hallId)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  const isActive = await ctx.db
    .selectFrom('queue.tickets')
    .select('id')
    .where('visitId', '=', ticket.visitId)
    .where('state', 'in', ['printing', 'waiting', 'called', 'serving', 'held'])
    .executeTakeFirst()
  if (!isDayOpen || isActive) throw NotInThatState({ state: ticket.state })
  ctx.announce('queue.ticket-returned', ticket.id, { visitId: ticket.visitId }, ticket.hallId)
  await joinLine(ctx, ticket.id)
  await movePlacesBack(ctx, ticket.id, noShowPlacesBack)
  await goOn(ctx, ticket.visitId)
  return { ticketId: ticket.id, letter: ticket.letter, number: ticket.number, state: 'waiting' as const }
}
