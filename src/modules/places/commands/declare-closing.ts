import type { Context } from '#platform/context'
import { may } from '#platform/context'
import type { Input } from '#platform/contract'
import { actorName } from '#platform/events'
import { newId } from '#platform/id'
import { NotFound } from '#platform/problem'
import {
  approveClosing as Approve,
  ClosingInThePast,
  type declareClosing as Declare,
  type withdrawClosing as Withdraw,
} from '../contract.ts'
import { boothsInScope, worksIn } from '../policy.ts'
import { closingOf } from '../queries/closings.ts'

/** Asks for a closing of a booth or a service. One by somebody who may approve counts at once. */
export async function declareClosing(ctx: Context, input: Input<typeof Declare>) {
  const { hallId, boothId = null, serviceId = null, reopensAt, reason } = input
  const startsAt = input.startsAt ?? ctx.now.toISOString()
  if (Date.parse(reopensAt) <= Math.max(ctx.now.getTime(), Date.parse(startsAt))) throw ClosingInThePast()
  await boothInScope(ctx, hallId, boothId)

  const by = actorName(ctx.actor)
  const row = await ctx.db
    .insertInto('places.closings')
    .values({
      id: newId(),
      hallId,
      boothId,
      serviceId,
      startsAt,
      reopensAt,
      reason,
      askedBy: by,
      approvedBy: may(ctx.actor, Approve.access) ? by : null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  ctx.announce(
    row.approvedBy ? 'places.closing-approved' : 'places.closing-asked',
    row.id,
    { boothId, serviceId, startsAt, reopensAt },
    hallId,
  )
  return closingOf(row)
}

/** Approves a closing: from now on it counts. */
export async function approveClosing(ctx: Context, { id }: Input<typeof Approve>) {
  const row = await ctx.db
    .updateTable('places.closings')
    .set({ approvedBy: actorName(ctx.actor) })
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .returningAll()
    .executeTakeFirst()
  if (!row || !worksIn(ctx, row.hallId)) throw NotFound()
  ctx.announce('places.closing-approved', id, { boothId: row.boothId, serviceId: row.serviceId }, row.hallId)
  return closingOf(row)
}

/** Withdraws a closing: the booth or service is open again. */
export async function withdrawClosing(ctx: Context, { id }: Input<typeof Withdraw>) {
  const row = await ctx.db
    .selectFrom('places.closings')
    .select(['hallId', 'boothId'])
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  if (!row) throw NotFound()
  await boothInScope(ctx, row.hallId, row.boothId)
  await ctx.db.updateTable('places.closings').set({ withdrawnAt: ctx.now }).where('id', '=', id).execute()
  ctx.announce('places.closing-withdrawn', id, { boothId: row.boothId }, row.hallId)
  return {}
}

/** A whole hall is closed only by those who serve the whole hall. */
async function boothInScope(ctx: Context, hallId: string, boothId: string | null) {
  if (!worksIn(ctx, hallId)) throw NotFound()
  if (boothId === null) {
    if (ctx.actor.agencyId !== null) throw NotFound()
    return
  }
  const booth = await boothsInScope(ctx, hallId).where('id', '=', boothId).executeTakeFirst()
  if (!booth) throw NotFound()
}
