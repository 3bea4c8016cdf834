import { menuOf } from '#modules/catalogue'
import { hallFacts } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { desk as contract, Desk } from '../contract.ts'
import { requireHall } from '../policy.ts'
import { mostMoves } from '../rules.ts'
import { deskReferral, deskRows } from './referral.ts'

/** The open referrals of the actor's desk, the earliest deadline first. */
export async function desk(ctx: Context, { hallId }: Input<typeof contract>): Promise<Desk> {
  requireHall(ctx, hallId)
  const counters = await countersOfDesk(ctx, hallId)
  const rows = await deskRows(ctx)
    .where('r.hallId', '=', hallId)
    .where('r.answeredAt', 'is', null)
    .orderBy('r.dueAt')
    .orderBy('r.id')
    .limit(200)
    .execute()
  const referrals = await Promise.all(rows.map(row => deskReferral(ctx, row)))
  return { referrals, open: referrals.length, counters, movesAllowed: mostMoves, at: ctx.now.toISOString() }
}

/** The counters to which the actor's desk may send somebody, each with the services it gives. */
export async function countersOfDesk(ctx: Context, hallId: string): Promise<Desk['counters']> {
  const { counters } = await hallFacts(ctx, hallId)
  const menu = [...(await menuOf(ctx, hallId)).values()]
  const { agencyId } = ctx.actor
  return counters
    .filter(counter => agencyId === null || counter.agencyId === agencyId)
    .map(({ id, label }) => ({
      id,
      label,
      services: menu
        .filter(service => service.counterIds.includes(id))
        .map(({ serviceId, nameId }) => ({ id: serviceId, nameId })),
    }))
    .filter(counter => counter.services.length > 0)
}
