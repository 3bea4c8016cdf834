import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { Outage, systems as Systems } from '../contract.ts'
import { requireAgency } from '../policy.ts'

/** The systems that stand still now, as their agencies said. */
export async function outages(ctx: Context): Promise<{ outages: Outage[] }> {
  const { rows } = await sql<Outage>`
    select o.id, o.agency_id, o.system_id, e.name as system_name, o.declared_at, o.expected_end_at,
      array(
        select ss.service_id from catalogue.service_systems ss
        join catalogue.services s on s.id = ss.service_id and s.agency_id = o.agency_id
        where ss.system_id = o.system_id order by 1) as service_ids
    from catalogue.outages o
    join catalogue.external_systems e on e.id = o.system_id
    where o.ended_at is null
    order by o.declared_at`.execute(ctx.db)
  return { outages: rows }
}

/** The systems that services of an agency work in. */
export async function systems(ctx: Context, { agencyId }: Input<typeof Systems>) {
  requireAgency(ctx, agencyId)
  const rows = await ctx.db
    .selectFrom('catalogue.externalSystems as e')
    .innerJoin('catalogue.serviceSystems as ss', 'ss.systemId', 'e.id')
    .innerJoin('catalogue.services as s', 's.id', 'ss.serviceId')
    .select(['e.id', 'e.name'])
    .distinct()
    .where('s.agencyId', '=', agencyId)
    .orderBy('e.id')
    .execute()
  return { systems: rows }
}
