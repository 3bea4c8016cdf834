import type { Context } from '#platform/context'

/** Ends the rights of a staff member at once: sessions, tokens, streams. False when there is no such name. */
export async function disableStaff(ctx: Context, signInName: string): Promise<boolean> {
  const person = await ctx.db
    .updateTable('identity.staff')
    .set({ disabledAt: new Date() })
    .where('signInName', '=', signInName.toLowerCase())
    .where('disabledAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!person) return false
  await ctx.db
    .updateTable('identity.sessions')
    .set({ endedAt: new Date() })
    .where('staffId', '=', person.id)
    .where('endedAt', 'is', null)
    .execute()
  await ctx.db
    .updateTable('identity.tokens')
    .set({ revokedAt: new Date() })
    .where('staffId', '=', person.id)
    .where('revokedAt', 'is', null)
    .execute()
  ctx.announce('identity.staff-disabled', person.id)
  return true
}
