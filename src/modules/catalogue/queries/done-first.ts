import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { keptExactly } from '../search/kept.ts'

/**
 * For each service the services whose outcome its standard in force asks for (`depends_on`, with the source and the
 * confidence of that standard), always or in some cases: whoever comes for both does those first. Kept until the
 * catalogue changes.
 */
export function doneFirst(ctx: Context): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  return keptExactly(ctx, 'done-first', async () => {
    const { rows } = await sql<{ serviceId: string; firstId: string }>`
      select s.id as service_id, needed ->> 'service_id' as first_id
      from catalogue.services s
      join catalogue.standards st on st.service_id = s.id and st.version = s.standard_version
      cross join jsonb_array_elements(coalesce(st.content -> 'depends_on', '[]')) as needed`.execute(ctx.db)
    return new Map(
      [...Map.groupBy(rows, row => row.serviceId)].map(([id, of]) => [id, new Set(of.map(row => row.firstId))]),
    )
  })
}
