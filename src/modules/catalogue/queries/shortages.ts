import { sql } from 'kysely'
import type { Context } from '#platform/context'

/** Why a service cannot be given although its booth is open. */
export interface Shortage {
  kind: 'out-of-stock' | 'outage'
  /** What is missing, as people name it. */
  what: string
  /** When it is expected back, if somebody said so. */
  untilDay: string | null
  untilAt: string | null
}

/** The services of a hall that cannot be given now for want of a blank or of another office's system. */
export async function shortages(ctx: Context, hallId: string): Promise<ReadonlyMap<string, Shortage>> {
  const { rows } = await sql<Shortage & { serviceId: string }>`
    select sc.service_id, 'out-of-stock' as kind, c.name_id as what, k.expected_on as until_day, null::timestamptz as until_at
    from catalogue.stock k
    join catalogue.consumables c on c.id = k.consumable_id
    join catalogue.service_consumables sc on sc.consumable_id = k.consumable_id
    where k.hall_id = ${hallId} and k.on_hand = 0
    union all
    select ss.service_id, 'outage', e.name, null, o.expected_end_at
    from catalogue.outages o
    join catalogue.external_systems e on e.id = o.system_id
    join catalogue.service_systems ss on ss.system_id = o.system_id
    join catalogue.services s on s.id = ss.service_id and s.agency_id = o.agency_id
    where o.ended_at is null`.execute(ctx.db)
  return new Map(rows.map(({ serviceId, ...shortage }) => [serviceId, shortage]))
}
