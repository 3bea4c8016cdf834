import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { violated } from '#platform/database'
import { actorName } from '#platform/events'
import { newId } from '#platform/id'
import { NotFound } from '#platform/problem'
import {
  type declareOutage as Declare,
  type endOutage as End,
  EndInThePast,
  type Outage,
  OutageKnown,
  SystemUnknown,
} from '../contract.ts'
import { outages, systems } from '../queries/outages.ts'

/** An agency says that a system stands still. Any of its officers may: they notice it first. */
export async function declareOutage(ctx: Context, input: Input<typeof Declare>): Promise<Outage> {
  const { agencyId, systemId, expectedEndAt = null } = input
  const { systems: known } = await systems(ctx, { agencyId })
  if (!known.some(one => one.id === systemId)) throw SystemUnknown()
  if (expectedEndAt && Date.parse(expectedEndAt) <= ctx.now.getTime()) throw EndInThePast()

  const id = newId()
  await ctx.db
    .insertInto('catalogue.outages')
    .values({ id, agencyId, systemId, expectedEndAt, declaredAt: ctx.now, declaredBy: actorName(ctx.actor) })
    .execute()
    .catch(error => {
      throw violated(error) === 'outages_one_open' ? OutageKnown() : error
    })
  await announceInHalls(ctx, 'catalogue.outage-declared', id, { agencyId, systemId, expectedEndAt })
  const outage = (await outages(ctx)).outages.find(one => one.id === id)
  if (!outage) throw NotFound()
  return outage
}

/** The system works again. */
export async function endOutage(ctx: Context, { id }: Input<typeof End>) {
  let open = ctx.db
    .updateTable('catalogue.outages')
    .set({ endedAt: ctx.now, endedBy: actorName(ctx.actor) })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
  if (ctx.actor.agencyId !== null) open = open.where('agencyId', '=', ctx.actor.agencyId)
  const ended = await open.returning(['agencyId', 'systemId']).executeTakeFirst()
  if (!ended) throw NotFound()
  await announceInHalls(ctx, 'catalogue.outage-ended', id, ended)
  return {}
}

/** Every hall in which the agency sits hears of it, so that its screens ask again. */
async function announceInHalls(
  ctx: Context,
  type: string,
  id: string,
  data: { agencyId: string; systemId: string; expectedEndAt?: string | null },
) {
  const halls = await ctx.db
    .selectFrom('places.booths')
    .select('hallId')
    .distinct()
    .where('agencyId', '=', data.agencyId)
    .execute()
  for (const { hallId } of halls) ctx.announce(type, id, data, hallId)
}
