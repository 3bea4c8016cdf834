import type { Context } from '#platform/context'
import { balancedOrder, type CallOrder } from '../call-order.ts'

/** A version of a hall's order of calling. */
export interface OrderVersion {
  /** 0 is the usual order, which a hall keeps until somebody decides. */
  version: number
  order: CallOrder
  /** An instant; null for the usual order. */
  inForceFrom: string | null
  origin: 'usual' | 'files' | 'manager'
  reason: string | null
}

const usual: OrderVersion = { version: 0, order: balancedOrder, inForceFrom: null, origin: 'usual', reason: null }

/** The order by which a hall calls now: the latest version whose time has come, else the usual one. */
export async function orderInForce(ctx: Context, hallId: string): Promise<OrderVersion> {
  // Asked for every call: kept for all halls under one key, which a change forgets.
  const versions = await ctx.remember('queue.call-orders', 5, () => loadVersions(ctx))
  return orderIn(versions.get(hallId) ?? [], ctx.now)
}

/** Of a hall's versions, the latest first, the one in force at a moment. */
export function orderIn(versions: readonly OrderVersion[], now: Date): OrderVersion {
  const isInForce = ({ inForceFrom }: OrderVersion) => inForceFrom === null || Date.parse(inForceFrom) <= now.getTime()
  return versions.find(isInForce) ?? usual
}

/** All versions of every hall, the latest first, those to come included. */
export async function loadVersions(ctx: Context): Promise<Map<string, OrderVersion[]>> {
  const rows = await ctx.db.selectFrom('queue.callOrders').selectAll().orderBy('version', 'desc').execute()
  const versions = new Map<string, OrderVersion[]>()
  for (const { hallId, version, inForceFrom, origin, reason, ...row } of rows) {
    const order: CallOrder = {
      order: 'accumulating',
      classes: {
        'walk-in': { rate: row.walkInRate, headStartMinutes: row.walkInHeadStartMinutes },
        priority: { rate: row.priorityRate, headStartMinutes: row.priorityHeadStartMinutes },
        booked: { rate: row.bookedRate, headStartMinutes: row.bookedHeadStartMinutes },
      },
      look: row.look,
      backlog: row.backlog,
    }
    // The usual order of an earlier release, which this hall began with, was always in force.
    const since = version === 0 ? null : inForceFrom
    // Kept to these three by a check of the table.
    const one = { version, order, inForceFrom: since, origin: origin as OrderVersion['origin'], reason }
    versions.set(hallId, [...(versions.get(hallId) ?? []), one])
  }
  return versions
}
