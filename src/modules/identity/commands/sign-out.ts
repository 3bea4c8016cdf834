import type { Context } from '#platform/context'
import { sessionCookie } from '#platform/http'

/** Ends the sessions of whoever asks, here and everywhere. */
export async function signOut(ctx: Context) {
  ctx.cookie(sessionCookie, null)
  if (ctx.actor.kind !== 'staff') return {}
  await ctx.db
    .updateTable('identity.sessions')
    .set({ endedAt: new Date() })
    .where('staffId', '=', ctx.actor.id)
    .where('endedAt', 'is', null)
    .execute()
  ctx.announce('identity.signed-out', ctx.actor.id)
  return {}
}
