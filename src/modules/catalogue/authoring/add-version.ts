import type { Context } from '#platform/context'
import { actorName } from '#platform/events'
import type { Version } from '../contract.ts'
import { today } from '../queries/today.ts'
import type { Facts, StoredStandard } from '../stored.ts'
import { keepFacts } from './facts.ts'
import { columnsOf, holdCatalogue, putInForce } from './take-effect.ts'

/** Appends a version to a service, which is made where it is new; from today it is in force at once. No version is ever changed. */
export async function addVersion(
  ctx: Context,
  { serviceId, agencyId, stored, facts, origin, effectiveFrom }: NewVersion,
): Promise<Version> {
  await holdCatalogue(ctx)
  await ctx.db
    .insertInto('catalogue.services')
    .values({ id: serviceId, agencyId, standardVersion: 0, ...columnsOf(serviceId, facts) })
    .onConflict(oc => oc.doNothing())
    .execute()
  const service = await ctx.db
    .selectFrom('catalogue.services')
    .select('standardVersion')
    .where('id', '=', serviceId)
    .executeTakeFirstOrThrow()
  if (service.standardVersion > 0) await keepFacts(ctx, serviceId, service.standardVersion)
  const latest = await ctx.db
    .selectFrom('catalogue.standards')
    .select('version')
    .where('serviceId', '=', serviceId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const version = (latest?.version ?? 0) + 1
  await ctx.db
    .insertInto('catalogue.standards')
    .values({
      serviceId,
      version,
      effectiveFrom,
      content: JSON.stringify(stored),
      facts: JSON.stringify(facts),
      origin,
      publishedAt: ctx.now,
      publishedBy: actorName(ctx.actor),
    })
    .execute()
  ctx.announce('catalogue.version-published', serviceId, { version, effectiveFrom, origin })
  const isInForce = effectiveFrom <= (await today(ctx))
  if (isInForce) await putInForce(ctx, serviceId, version)
  return {
    version,
    effectiveFrom,
    origin,
    isInForce,
    publishedAt: ctx.now.toISOString(),
    publishedBy: ctx.actor.name || null,
  }
}

export interface NewVersion {
  serviceId: string
  agencyId: string
  stored: StoredStandard
  facts: Facts
  origin: 'author' | 'restored'
  effectiveFrom: string
}
