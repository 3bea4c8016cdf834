import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Agency, Content } from '../contract.ts'
import { servicesInScope } from '../policy.ts'
import type { Facts, StoredStandard } from '../stored.ts'
import { factsInTables } from './facts.ts'
import { contentOf } from './read-content.ts'

/** A service with its newest version, which may lie in the future. */
export interface Published {
  id: string
  agency: Agency
  version: number
  effectiveFrom: string
  stored: StoredStandard
  content: Content
}

/** The newest version of every service in the actor's scope, or of one of them. */
export async function publishedServices(ctx: Context, serviceId?: string): Promise<Published[]> {
  const rows = await servicesInScope(ctx)
    .innerJoin('catalogue.agencies as a', 'a.id', 's.agencyId')
    .innerJoin('catalogue.standards as d', 'd.serviceId', 's.id')
    .distinctOn('s.id')
    .select(['s.id', 'd.version', 'd.effectiveFrom', 'd.content', 'd.facts'])
    .select(['a.id as agencyId', 'a.abbreviation', 'a.nameId as agencyNameId', 'a.nameEn as agencyNameEn'])
    .$if(serviceId !== undefined, query => query.where('s.id', '=', serviceId ?? ''))
    .orderBy('s.id')
    .orderBy('d.version', 'desc')
    .execute()
  const inTables = await factsInTables(
    ctx,
    rows.filter(row => row.facts === null).map(row => row.id),
  )
  return rows.flatMap(row => {
    // Our own commands wrote both from checked files or from a checked draft.
    const stored = row.content as unknown as StoredStandard
    const facts = (row.facts as unknown as Facts | null) ?? inTables.get(row.id)
    if (!facts) return []
    const { id, version, effectiveFrom, abbreviation } = row
    const agency = { id: row.agencyId, abbreviation, nameId: row.agencyNameId, nameEn: row.agencyNameEn }
    return [{ id, agency, version, effectiveFrom, stored, content: contentOf(stored, facts) }]
  })
}

/** The services that an author has written: the tenant's files change them no more. */
export async function authoredIds(ctx: Context): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ serviceId: string }>`
    select distinct service_id from catalogue.standards where origin <> 'files'`.execute(ctx.db)
  return new Set(rows.map(row => row.serviceId))
}
