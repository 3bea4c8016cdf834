import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { AlreadyAnswered, type take as contract, type Referral, TakenByAnother } from '../contract.ts'
import { referralInScope } from '../policy.ts'
import { referralView } from '../queries/referral.ts'

/** Becomes the one who answers. Twice is as good as once. */
export async function takeReferral(ctx: Context, { id, takeOver = false }: Input<typeof contract>): Promise<Referral> {
  const referral = await referralInScope(ctx, id)
  if (referral.answeredAt) throw AlreadyAnswered()
  const isMine = referral.takenBy === ctx.actor.id
  if (referral.takenBy && !isMine && !takeOver) throw TakenByAnother()
  if (!isMine) {
    await ctx.db
      .updateTable('referrals.referrals')
      .set({ takenBy: ctx.actor.id, takenAt: ctx.now })
      .where('id', '=', id)
      .execute()
    ctx.announce('referrals.taken', id, { forAgencyId: referral.deskAgencyId, by: ctx.actor.id }, referral.hallId)
  }
  return referralView(ctx, { id })
}
