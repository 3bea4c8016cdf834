import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { NotFound } from '#platform/problem'
import type { revokeDevice as contract } from '../contract.ts'

/** Takes a device back: its token ends, and its screen shows the pairing page. */
export async function revokeDevice(ctx: Context, { id }: Input<typeof contract>) {
  let device = ctx.db
    .updateTable('identity.devices')
    .set({ revokedAt: new Date(), tokenHash: null })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
  if (ctx.actor.hallId) device = device.where('hallId', '=', ctx.actor.hallId)
  const revoked = await device.returning('hallId').executeTakeFirst()
  if (!revoked) throw NotFound()
  ctx.announce('identity.device-revoked', id, {}, revoked.hallId)
  return {}
}
