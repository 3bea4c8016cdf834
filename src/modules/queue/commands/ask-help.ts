import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { actorName } from '#platform/events'
import { newId } from '#platform/id'
import { NotFound } from '#platform/problem'
import type { answerHelp as Answer, askHelp as Ask } from '../contract.ts'
import { requireHall } from '../policy.ts'

/** A kiosk calls a greeter. One open request a device and reason: pressing again changes nothing. */
export async function askHelp(ctx: Context, { hallId, reason, visitId = null }: Input<typeof Ask>) {
  requireHall(ctx, hallId)
  const open = await ctx.db
    .selectFrom('queue.helpRequests')
    .select('id')
    .where('deviceId', '=', ctx.actor.id)
    .where('reason', '=', reason)
    .where('answeredAt', 'is', null)
    .executeTakeFirst()
  if (open && visitId === null) return open
  const id = newId()
  await ctx.db
    .insertInto('queue.helpRequests')
    .values({ id, hallId, deviceId: ctx.actor.id, reason, visitId, askedAt: ctx.now })
    .execute()
  ctx.announce('queue.help-asked', id, { reason, deviceId: ctx.actor.id }, hallId)
  return { id }
}

/** A greeter is on the way. */
export async function answerHelp(ctx: Context, { id }: Input<typeof Answer>) {
  const request = await ctx.db
    .updateTable('queue.helpRequests')
    .set({ answeredAt: ctx.now, answeredBy: actorName(ctx.actor) })
    .where('id', '=', id)
    .where('answeredAt', 'is', null)
    .returning('hallId')
    .executeTakeFirst()
  if (!request) throw NotFound()
  requireHall(ctx, request.hallId)
  ctx.announce('queue.help-answered', id, {}, request.hallId)
  return {}
}
