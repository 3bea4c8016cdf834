import { sql } from 'kysely'
import { hallFacts } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { actorName } from '#platform/events'
import { AgencyUnknown, type Clock, type setClock as contract } from '../contract.ts'
import { requireHall } from '../policy.ts'
import { agenciesById } from '../queries/agencies.ts'
import { asKept } from '../rules.ts'

/** Says how fast a desk answers from now on. Referrals that are open keep the deadline they were given. */
export async function setClock(ctx: Context, input: Input<typeof contract>): Promise<Clock> {
  const { hallId, agencyId = null, waitingMinutes, workingDays } = input
  requireHall(ctx, hallId)
  await hallFacts(ctx, hallId)
  const agency = agencyId === null ? undefined : (await agenciesById(ctx)).get(agencyId)
  if (agencyId !== null && (!agency || agency.isExternal)) throw AgencyUnknown()

  const law = input.law ? asKept(input.law) : null
  const basis = law === null ? 'promise' : 'law'
  const facts = { waitingMinutes, workingDays, basis, law, setBy: actorName(ctx.actor), setAt: ctx.now }
  await ctx.db
    .insertInto('referrals.clocks')
    .values({ hallId, agencyId, ...facts })
    .onConflict(oc => oc.expression(sql`hall_id, coalesce(agency_id, '')`).doUpdateSet(facts))
    .execute()
  ctx.announce('referrals.clock-set', hallId, { agencyId, waitingMinutes, workingDays, basis }, hallId)
  return { agencyId, waitingMinutes, workingDays, basis, law }
}
