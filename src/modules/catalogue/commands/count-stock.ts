import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { actorName } from '#platform/events'
import { newId } from '#platform/id'
import { NotFound } from '#platform/problem'
import type { countStock as contract, Stock } from '../contract.ts'
import { consumablesInScope, requireHall } from '../policy.ts'
import { stockOf } from '../queries/stock.ts'

/** Somebody counted what lies there, or a delivery came: from now on this is what is known. */
export async function countStock(ctx: Context, input: Input<typeof contract>): Promise<Stock> {
  const { hallId, consumableId, onHand, expectedOn = null } = input
  requireHall(ctx, hallId)
  const consumable = await consumablesInScope(ctx).where('c.id', '=', consumableId).executeTakeFirst()
  if (!consumable) throw NotFound()

  const before = await ctx.db
    .selectFrom('catalogue.stock')
    .select('onHand')
    .where('hallId', '=', hallId)
    .where('consumableId', '=', consumableId)
    .forUpdate()
    .executeTakeFirst()
  const facts = { onHand, expectedOn, countedAt: ctx.now, countedBy: actorName(ctx.actor) }
  await ctx.db
    .insertInto('catalogue.stock')
    .values({ hallId, consumableId, ...facts })
    .onConflict(oc => oc.columns(['hallId', 'consumableId']).doUpdateSet(facts))
    .execute()
  await noteChange(ctx, { hallId, consumableId, kind: 'counted', change: onHand - (before?.onHand ?? 0) })
  ctx.announce('catalogue.stock-counted', consumableId, { onHand, expectedOn }, hallId)
  return (await stockOf(ctx, hallId, [consumable]))[0] as Stock
}

/** A service was completed: what it uses is taken from the stock, where somebody has counted one. */
export async function useStock(ctx: Context, hallId: string, serviceId: string): Promise<void> {
  const { rows } = await sql<{ consumableId: string; onHand: number; used: number }>`
    with used as (
      select k.hall_id, k.consumable_id, least(k.on_hand, c.per_service) as many
      from catalogue.service_consumables sc
      join catalogue.consumables c on c.id = sc.consumable_id and c.per_service > 0
      join catalogue.stock k on k.consumable_id = sc.consumable_id and k.hall_id = ${hallId}
      where sc.service_id = ${serviceId} and k.on_hand > 0
      for update of k
    )
    update catalogue.stock k set on_hand = k.on_hand - used.many
    from used where (k.hall_id, k.consumable_id) = (used.hall_id, used.consumable_id)
    returning k.consumable_id, k.on_hand, used.many as used`.execute(ctx.db)
  for (const { consumableId, onHand, used } of rows) {
    await noteChange(ctx, { hallId, consumableId, kind: 'used', change: -used })
    if (onHand === 0) ctx.announce('catalogue.stock-ran-out', consumableId, {}, hallId)
  }
}

async function noteChange(
  ctx: Context,
  change: { hallId: string; consumableId: string; kind: 'counted' | 'used'; change: number },
): Promise<void> {
  await ctx.db
    .insertInto('catalogue.stockChanges')
    .values({ id: newId(), at: ctx.now, by: actorName(ctx.actor), ...change })
    .execute()
}
