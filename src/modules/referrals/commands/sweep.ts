import type { Context } from '#platform/context'

/** Every minute: what was not answered in time is marked and announced, once. It stays open until it is answered. */
export async function sweepReferrals(ctx: Context): Promise<void> {
  const late = await ctx.db
    .updateTable('referrals.referrals')
    .set({ overdueAt: ctx.now })
    .where('answeredAt', 'is', null)
    .where('overdueAt', 'is', null)
    .where('dueAt', '<', ctx.now.toISOString())
    .returning(['id', 'hallId', 'deskAgencyId', 'dueAt'])
    .execute()
  for (const { id, hallId, deskAgencyId, dueAt } of late)
    ctx.announce('referrals.overdue', id, { forAgencyId: deskAgencyId, dueAt }, hallId)
}
