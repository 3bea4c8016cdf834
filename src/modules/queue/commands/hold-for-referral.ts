import type { Context } from '#platform/context'
import { NotFound } from '#platform/problem'
import { NotInThatState } from '../contract.ts'
import { goOn, joinLine, lockVisitOf } from '../line.ts'
import { visitInScope } from '../policy.ts'
import { appendStop } from './add-stop.ts'
import { plannedFor } from './transfer-ticket.ts'

/** Why a ticket is held while an agency is asked. */
export const forReferral = 'referral'

/**
 * Keeps the place of a visit while an agency is asked. Whoever waits is taken out of the line; at a counter only its
 * own officer may put the person aside.
 */
export async function holdForReferral(ctx: Context, visitId: string, until: Date): Promise<{ ticketId: string }> {
  const visit = await visitInScope(ctx, visitId)
  const ticket = await ctx.db
    .selectFrom('queue.tickets')
    .select(['id', 'state', 'officerId', 'counterId'])
    .where('visitId', '=', visitId)
    .where('state', 'in', ['printing', 'waiting', 'called', 'serving', 'held'])
    .forUpdate()
    .executeTakeFirst()
  if (!ticket) throw NotInThatState()
  const isAtCounter = ticket.state === 'called' || ticket.state === 'serving'
  if (isAtCounter && ticket.officerId !== ctx.actor.id) throw NotFound()
  if (!isAtCounter && ticket.state !== 'waiting') throw NotInThatState({ state: ticket.state })

  await ctx.db
    .updateTable('queue.tickets')
    .set({ state: 'held', holdReason: forReferral, heldUntil: until })
    .where('id', '=', ticket.id)
    .execute()
  ctx.announce(
    'queue.ticket-held',
    ticket.id,
    { counterId: ticket.counterId, visitId, by: forReferral, minutes: null },
    visit.hallId,
  )
  return { ticketId: ticket.id }
}

/** A ticket that is held for a referral, or undefined: the day ended it, or somebody did. */
export async function heldForReferral(ctx: Context, ticketId: string) {
  await lockVisitOf(ctx, ticketId)
  return ctx.db
    .selectFrom('queue.tickets')
    .selectAll()
    .where('id', '=', ticketId)
    .where('state', '=', 'held')
    .where('holdReason', '=', forReferral)
    .forUpdate()
    .executeTakeFirst()
}

/**
 * The agency has answered: the held stop ends as forwarded. With a service she joins its line at once, at the place of
 * her arrival; otherwise the visit goes on with what else is planned, or ends. Who may answer is the asker's to decide.
 */
export async function endReferralHold(ctx: Context, ticketId: string, thenServiceId: string | null): Promise<void> {
  const ticket = await heldForReferral(ctx, ticketId)
  if (!ticket) throw NotInThatState()
  const { visitId, hallId } = ticket
  await ctx.db
    .updateTable('queue.tickets')
    .set({ state: 'done', outcome: 'forwarded', endedAt: ctx.now })
    .where('id', '=', ticketId)
    .execute()
  ctx.announce(
    'queue.ticket-finished',
    ticketId,
    { outcome: 'forwarded', counterId: null, serviceId: ticket.serviceId, visitId, by: forReferral },
    hallId,
  )
  if (thenServiceId === null) return void (await goOn(ctx, visitId))
  const visit = await ctx.db.selectFrom('queue.visits').selectAll().where('id', '=', visitId).executeTakeFirstOrThrow()
  const nextId = (await plannedFor(ctx, visitId, thenServiceId)) ?? (await appendStop(ctx, visit, thenServiceId))
  await joinLine(ctx, nextId)
}
