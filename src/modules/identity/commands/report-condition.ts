import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { reportCondition as contract } from '../contract.ts'

/** A device says how it is. Only a change is announced: sixty devices every 15 seconds are no news. */
export async function reportCondition(ctx: Context, { condition, paperLeft = null }: Input<typeof contract>) {
  const before = await ctx.db
    .selectFrom('identity.devices')
    .select(['condition', 'hallId'])
    .where('id', '=', ctx.actor.id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await ctx.db
    .updateTable('identity.devices')
    .set({ condition, paperLeft, lastSeenAt: new Date() })
    .where('id', '=', ctx.actor.id)
    .execute()
  if (before.condition !== condition)
    ctx.announce('identity.device-condition-changed', ctx.actor.id, { condition }, before.hallId)
  return {}
}
