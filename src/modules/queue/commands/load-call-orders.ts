import type { Context } from '#platform/context'
import type { Tenant } from '#tenant'
import type { CallOrder } from '../call-order.ts'
import { loadVersions } from '../queries/order-in-force.ts'
import { addOrderVersion } from './set-call-order.ts'

/**
 * Brings the order of calling to what the tenant's files say: a version of its own when the files changed it. What a
 * manager decided later stands until the files say something new.
 */
export async function loadCallOrders(ctx: Context, tenant: Tenant): Promise<void> {
  const known = await loadVersions(ctx)
  for (const { id, callOrder } of tenant.halls) {
    const last = known.get(id)?.find(one => one.origin === 'files')
    if (!callOrder || isSame(last?.order, callOrder)) continue
    const decided = { inForceFrom: ctx.now, origin: 'files' as const, reason: 'Set in the files of the hall' }
    await addOrderVersion(ctx, id, { order: 'accumulating', ...callOrder }, decided)
  }
}

function isSame(order: CallOrder | undefined, { classes, look, backlog }: Omit<CallOrder, 'order'>): boolean {
  if (!order || order.look !== look || order.backlog !== backlog) return false
  return (['walk-in', 'priority', 'booked'] as const).every(
    name =>
      order.classes[name].rate === classes[name].rate &&
      order.classes[name].headStartMinutes === classes[name].headStartMinutes,
  )
}
