import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { stock as contract, Stock } from '../contract.ts'
import { consumablesInScope, requireHall } from '../policy.ts'

/** What lies in a hall of the things that the actor's agency needs, and how long it will last. */
export async function stock(ctx: Context, { hallId }: Input<typeof contract>): Promise<{ stock: Stock[] }> {
  requireHall(ctx, hallId)
  const consumables = await consumablesInScope(ctx).orderBy('c.nameId').execute()
  return { stock: await stockOf(ctx, hallId, consumables) }
}

/** The stock of these consumables in a hall. The rate is the mean of the days on which any was used: nobody prints on a Sunday. */
export async function stockOf(
  ctx: Context,
  hallId: string,
  consumables: readonly { id: string; nameId: string; unit: string }[],
): Promise<Stock[]> {
  const ids = consumables.map(one => one.id)
  const { rows } = await sql<Omit<Stock, 'nameId' | 'unit' | 'daysLeft'>>`
    select c.id as consumable_id, k.on_hand, k.expected_on, k.counted_at, used.per_day as used_per_day,
      array(select service_id from catalogue.service_consumables where consumable_id = c.id order by 1) as service_ids
    from unnest(${ids}::text[]) as c (id)
    left join catalogue.stock k on k.consumable_id = c.id and k.hall_id = ${hallId}
    left join lateral (
      select (sum(-change)::float8 / count(distinct at::date)) as per_day
      from catalogue.stock_changes
      where hall_id = ${hallId} and consumable_id = c.id and kind = 'used' and at > ${ctx.now}::timestamptz - interval '14 days'
    ) used on true`.execute(ctx.db)
  const found = new Map(rows.map(row => [row.consumableId, row]))
  return consumables.flatMap(({ id, nameId, unit }) => {
    const row = found.get(id)
    if (!row) return []
    const daysLeft = row.onHand !== null && row.usedPerDay ? row.onHand / row.usedPerDay : null
    return [{ ...row, nameId, unit, daysLeft }]
  })
}
