import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { NotFound } from '#platform/problem'
import { peopleOf } from '../authoring/people.ts'
import type { versions as contract, Version } from '../contract.ts'
import { servicesInScope } from '../policy.ts'
import { today } from './today.ts'

/** The versions of a service, the newest first. One whose day came after a newer one's is never in force. */
export async function versions(ctx: Context, { serviceId }: Input<typeof contract>): Promise<{ versions: Version[] }> {
  const rows = await servicesInScope(ctx)
    .innerJoin('catalogue.standards as d', 'd.serviceId', 's.id')
    .select(['d.version', 'd.effectiveFrom', 'd.publishedAt', 'd.publishedBy', 'd.origin'])
    .where('s.id', '=', serviceId)
    .orderBy('d.version', 'desc')
    .execute()
  if (rows.length === 0) throw NotFound()
  const day = await today(ctx)
  const inForce = rows.find(row => row.effectiveFrom <= day)?.version
  const nameOf = await peopleOf(
    ctx,
    rows.map(row => row.publishedBy),
  )
  return {
    versions: rows.map(row => ({
      ...row,
      publishedBy: row.publishedBy === null ? null : nameOf(row.publishedBy),
      origin: row.origin as Version['origin'],
      isInForce: row.version === inForce,
    })),
  }
}
