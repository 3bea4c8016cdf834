import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { NotFound } from '#platform/problem'
import { addVersion } from '../authoring/add-version.ts'
import { factsInTables } from '../authoring/facts.ts'
import type { restoreVersion as contract, Version } from '../contract.ts'
import { servicesInScope } from '../policy.ts'
import { today } from '../queries/today.ts'
import type { Facts, StoredStandard } from '../stored.ts'

/** Publishes an earlier version again, word for word. Nothing is taken back: what happened stays in the list of versions. */
export async function restoreVersion(ctx: Context, input: Input<typeof contract>): Promise<Version> {
  const { serviceId, version } = input
  const row = await servicesInScope(ctx)
    .innerJoin('catalogue.standards as d', 'd.serviceId', 's.id')
    .select(['s.agencyId', 'd.content', 'd.facts'])
    .where('s.id', '=', serviceId)
    .where('d.version', '=', version)
    .executeTakeFirst()
  if (!row) throw NotFound()
  const facts = (row.facts as unknown as Facts | null) ?? (await nextFacts(ctx, serviceId, version))
  return addVersion(ctx, {
    serviceId,
    agencyId: row.agencyId,
    stored: row.content as unknown as StoredStandard,
    facts,
    origin: 'restored',
    effectiveFrom: await today(ctx),
  })
}

/** A version of the files that was over before facts were kept: those of the next one that has some are the nearest we know. */
async function nextFacts(ctx: Context, serviceId: string, version: number): Promise<Facts> {
  const next = await ctx.db
    .selectFrom('catalogue.standards')
    .select('facts')
    .where('serviceId', '=', serviceId)
    .where('version', '>', version)
    .where('facts', 'is not', null)
    .orderBy('version')
    .limit(1)
    .executeTakeFirst()
  const known = (next?.facts as unknown as Facts | undefined) ?? (await factsInTables(ctx, [serviceId])).get(serviceId)
  if (!known) throw NotFound()
  return known
}
