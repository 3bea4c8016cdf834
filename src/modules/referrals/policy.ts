import { worksIn } from '#modules/places'
import type { Context } from '#platform/context'
import { NotFound } from '#platform/problem'

/** The hall, if the actor works in it: another's hall is answered like one that does not exist. */
export function requireHall(ctx: Context, hallId: string): void {
  if (!worksIn(ctx, hallId)) throw NotFound()
}

/**
 * The referrals the actor may see: those of the own desk, or all of the hall for those who serve the whole hall. In the
 * statement itself, so that another agency's are neither listed nor counted nor found.
 */
export function referralsInScope(ctx: Context) {
  const { agencyId, hallId } = ctx.actor
  return ctx.db
    .selectFrom('referrals.referrals as r')
    .$if(hallId !== null, found => found.where('r.hallId', '=', hallId ?? ''))
    .$if(agencyId !== null, found => found.where('r.deskAgencyId', '=', agencyId))
}

/** The referral, locked, if it is the actor's to answer. */
export async function referralInScope(ctx: Context, id: string) {
  const referral = await referralsInScope(ctx).selectAll('r').where('r.id', '=', id).forUpdate('r').executeTakeFirst()
  if (!referral) throw NotFound()
  return referral
}
