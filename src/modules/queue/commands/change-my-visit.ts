import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import {
  type cancelMyVisit as Cancel,
  type MyVisit,
  NotInThatState,
  type postpone as Postpone,
  type returnMyVisit as Return,
} from '../contract.ts'
import { movePlacesBack } from '../line.ts'
import { findVisit, myVisit } from '../queries/my-visit.ts'
import { cancelRest } from './cancel-visit.ts'
import { putBack } from './miss-ticket.ts'

const placesWhenLate = 3

/** “I am late”: back three places, once. */
export async function postponeMyVisit(ctx: Context, { secret }: Input<typeof Postpone>): Promise<MyVisit> {
  const visit = await lockVisit(ctx, secret)
  const moved = await ctx.db
    .updateTable('queue.tickets')
    .set({ postponedAt: ctx.now })
    .where('visitId', '=', visit.id)
    .where('state', '=', 'waiting')
    .where('postponedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!moved) throw NotInThatState()
  await movePlacesBack(ctx, moved.id, placesWhenLate)
  ctx.announce('queue.ticket-postponed', moved.id, { visitId: visit.id }, visit.hallId)
  return myVisit(ctx, { secret })
}

/** The visitor gives the place back. Twice is as good as once. */
export async function cancelMyVisit(ctx: Context, { secret }: Input<typeof Cancel>): Promise<MyVisit> {
  const visit = await lockVisit(ctx, secret)
  const before = await myVisit(ctx, { secret })
  if (before.state === 'cancelled') return before
  await cancelRest(ctx, visit, 'by the visitor')
  return myVisit(ctx, { secret })
}

/** The visitor who was missed is here after all. */
export async function returnMyVisit(ctx: Context, { secret }: Input<typeof Return>): Promise<MyVisit> {
  const visit = await lockVisit(ctx, secret)
  const missed = await ctx.db
    .selectFrom('queue.tickets')
    .selectAll()
    .where('visitId', '=', visit.id)
    .where('state', '=', 'no-show')
    .orderBy('endedAt', 'desc')
    .executeTakeFirst()
  if (!missed) throw NotInThatState()
  await putBack(ctx, missed)
  return myVisit(ctx, { secret })
}

async function lockVisit(ctx: Context, secret: string) {
  const visit = await findVisit(ctx, secret)
  await ctx.db.selectFrom('queue.visits').select('id').where('id', '=', visit.id).forUpdate().execute()
  return visit
}
