import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { actorName } from '#platform/events'
import { AgencyUnknown, AlreadyAnswered, type reassign as contract, MovedOften, SameAgency } from '../contract.ts'
import { referralInScope } from '../policy.ts'
import { agenciesById, connectingAgency } from '../queries/agencies.ts'
import { asKept, mostMoves } from '../rules.ts'

/** Passes it on to another agency. The deadline stays: it was promised to a person. After three moves somebody answers. */
export async function reassignReferral(ctx: Context, { id, agencyId, reason }: Input<typeof contract>) {
  const referral = await referralInScope(ctx, id)
  if (referral.answeredAt) throw AlreadyAnswered()
  const from = referral.agencyId ?? referral.externalAgencyId
  if (from === agencyId) throw SameAgency()
  const to = (await agenciesById(ctx)).get(agencyId)
  if (!to) throw AgencyUnknown()
  if (referral.moves >= mostMoves) throw MovedOften()

  const deskAgencyId = to.isExternal ? await connectingAgency(ctx, referral.hallId) : to.id
  const ordinal = referral.moves + 1
  await ctx.db
    .insertInto('referrals.moves')
    .values({
      referralId: id,
      ordinal,
      fromAgency: from,
      toAgency: agencyId,
      reason: asKept(reason),
      movedBy: actorName(ctx.actor),
      movedAt: ctx.now,
    })
    .execute()
  await ctx.db
    .updateTable('referrals.referrals')
    .set({
      agencyId: to.isExternal ? null : to.id,
      externalAgencyId: to.isExternal ? to.id : null,
      deskAgencyId,
      takenBy: null,
      takenAt: null,
      moves: ordinal,
    })
    .where('id', '=', id)
    .execute()
  ctx.announce(
    'referrals.reassigned',
    id,
    { forAgencyId: deskAgencyId, from, to: agencyId, moves: ordinal },
    referral.hallId,
  )
  return {}
}
