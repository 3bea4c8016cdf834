import type { Context } from '#platform/context'
import type { Agency, Service } from '../contract.ts'
import type { Facts, StoredStandard } from '../stored.ts'
import { today } from './today.ts'

/** A service as its version in force has it. */
export interface InForce {
  id: string
  nameId: string
  nameEn: string
  agency: Agency
  stage: Service['stage']
  counterMinutes: Service['counterMinutes']
  version: number
  effectiveFrom: string
  stored: StoredStandard
}

/** The version of a service that is in force on the hall's day; undefined where there is none yet. */
export async function versionInForce(ctx: Context, serviceId: string): Promise<InForce | undefined> {
  const [found] = await versionsInForce(ctx, serviceId)
  return found
}

/** The versions of all services in force on the hall's day, or that of one; in the order of their ids. */
export async function versionsInForce(ctx: Context, serviceId?: string): Promise<InForce[]> {
  const rows = await ctx.db
    .selectFrom('catalogue.services as s')
    .innerJoin('catalogue.agencies as a', 'a.id', 's.agencyId')
    .innerJoin('catalogue.standards as d', 'd.serviceId', 's.id')
    .distinctOn('s.id')
    .select(['s.id', 's.nameId', 's.nameEn', 's.stage', 's.meanMinutes', 's.sdMinutes'])
    .select(['d.version', 'd.effectiveFrom', 'd.content', 'd.facts'])
    .select(['a.id as agencyId', 'a.abbreviation', 'a.nameId as agencyNameId', 'a.nameEn as agencyNameEn'])
    .$if(serviceId !== undefined, query => query.where('s.id', '=', serviceId ?? ''))
    .where('d.effectiveFrom', '<=', await today(ctx))
    .orderBy('s.id')
    .orderBy('d.version', 'desc')
    .execute()
  return rows.map(row => {
    // Our own commands wrote both from checked files or from a checked draft.
    const facts = row.facts as unknown as Facts | null
    return {
      id: row.id,
      nameId: facts?.nameId ?? row.nameId,
      nameEn: facts?.nameEn ?? row.nameEn,
      agency: { id: row.agencyId, abbreviation: row.abbreviation, nameId: row.agencyNameId, nameEn: row.agencyNameEn },
      stage: facts?.stage ?? (row.stage as Service['stage']),
      counterMinutes: facts?.counterMinutes ?? { mean: row.meanMinutes, sd: row.sdMinutes },
      version: row.version,
      effectiveFrom: row.effectiveFrom,
      stored: row.content as unknown as StoredStandard,
    }
  })
}
