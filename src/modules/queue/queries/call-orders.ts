import { hallFacts } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { CallOrders, callOrders as contract, PublishedOrder } from '../contract.ts'
import { loadVersions, type OrderVersion, orderIn } from './order-in-force.ts'

/** The order of calling of a hall as it is published, and the one decided for later. Read afresh: whoever just decided asks. */
export async function callOrders(ctx: Context, { hallId }: Input<typeof contract>): Promise<CallOrders> {
  await hallFacts(ctx, hallId)
  const versions = (await loadVersions(ctx)).get(hallId) ?? []
  const now = orderIn(versions, ctx.now)
  const next = versions.find(one => one.version > now.version)
  return { now: published(now), next: next ? published(next) : null }
}

/** A version as screens are told it. */
export function published({ version, order, inForceFrom, origin, reason }: OrderVersion): PublishedOrder {
  return { version, classes: order.classes, look: order.look, backlog: order.backlog ?? 0, inForceFrom, origin, reason }
}
