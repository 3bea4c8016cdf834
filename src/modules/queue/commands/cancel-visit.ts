import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { type cancelVisit as contract, NotInThatState } from '../contract.ts'
import { goOn } from '../line.ts'
import { visitInScope } from '../policy.ts'

/** Cancels what is left of a visit; whoever is at a counter is finished there. */
export async function cancelVisit(ctx: Context, { visitId, reason }: Input<typeof contract>) {
  const visit = await visitInScope(ctx, visitId)
  await cancelRest(ctx, visit, reason)
  return {}
}

/** Ends the tickets that nobody serves. The caller holds the visit's row. */
export async function cancelRest(ctx: Context, visit: { id: string; hallId: string }, reason: string): Promise<void> {
  const cancelled = await ctx.db
    .updateTable('queue.tickets')
    .set({ state: 'cancelled', endedAt: ctx.now, endReason: reason })
    .where('visitId', '=', visit.id)
    .where('state', 'in', ['printing', 'planned', 'waiting', 'held', 'called'])
    .returning(['id', 'counterId'])
    .execute()
  if (cancelled.length === 0) throw NotInThatState()
  for (const { id, counterId } of cancelled)
    ctx.announce('queue.ticket-cancelled', id, { visitId: visit.id, counterId }, visit.hallId)
  await goOn(ctx, visit.id)
}
