import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { type confirmDelivery as contract, NotInThatState } from '../contract.ts'
import { goOn, joinLine } from '../line.ts'
import { visitInScope } from '../policy.ts'

/**
 * The number has reached the person: from now on it counts, at the place of its arrival. Also after the sweep gave it
 * up: whoever stands there with the paper is right.
 */
export async function confirmDelivery(ctx: Context, { visitId, delivery }: Input<typeof contract>) {
  const visit = await visitInScope(ctx, visitId)
  const answer = { letter: visit.letter, number: visit.number, delivery, isDelivered: true }
  if (visit.deliveredAt) return answer

  const first = await ctx.db
    .selectFrom('queue.tickets')
    .select(['id', 'state', 'endReason'])
    .where('visitId', '=', visitId)
    .orderBy('ordinal')
    .limit(1)
    .executeTakeFirstOrThrow()
  const isGivenUp = first.state === 'cancelled' && first.endReason === notDelivered
  if (first.state !== 'printing' && !isGivenUp) throw NotInThatState()

  await ctx.db.updateTable('queue.visits').set({ delivery, deliveredAt: ctx.now }).where('id', '=', visitId).execute()
  ctx.announce('queue.number-delivered', visitId, { delivery }, visit.hallId)
  await joinLine(ctx, first.id)
  if (isGivenUp) {
    await ctx.db
      .updateTable('queue.tickets')
      .set({ state: 'planned', endedAt: null, endReason: null })
      .where('visitId', '=', visitId)
      .where('state', '=', 'cancelled')
      .where('endReason', '=', notDelivered)
      .execute()
    await goOn(ctx, visitId)
  }
  return answer
}

/** Why the sweep ends a number whose printing nobody confirmed. */
export const notDelivered = 'not delivered'
