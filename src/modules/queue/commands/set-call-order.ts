import { daysLater, hallFacts, instantAt, localTime } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { actorName } from '#platform/events'
import type { CallOrder } from '../call-order.ts'
import { type CallOrders, type setCallOrder as contract, OrderUnfair } from '../contract.ts'
import { requireHall } from '../policy.ts'
import { callOrders } from '../queries/call-orders.ts'

/** Decides how a hall calls from now or from the next day on. What was decided before is kept, with who and why. */
export async function setCallOrder(ctx: Context, input: Input<typeof contract>): Promise<CallOrders> {
  const { hallId, classes, look, backlog, from, reason } = input
  requireHall(ctx, hallId)
  const { timezone } = await hallFacts(ctx, hallId)
  if (isUnfair(classes)) throw OrderUnfair()
  const tomorrow = daysLater(localTime(ctx.now, timezone).day, 1)
  const inForceFrom = from === 'now' ? ctx.now : instantAt(tomorrow, 0, timezone)
  await addOrderVersion(
    ctx,
    hallId,
    { order: 'accumulating', classes, look, backlog },
    { inForceFrom, origin: 'manager', reason },
  )
  return callOrders(ctx, { hallId })
}

/** A need or a booking that counted for less than nothing would be a way to be punished for saying so. */
function isUnfair({ 'walk-in': walkIn, priority, booked }: CallOrder['classes']): boolean {
  return [priority, booked].some(terms => terms.rate < walkIn.rate || terms.headStartMinutes < walkIn.headStartMinutes)
}

/** Writes the next version. The hall's row is the lock: two decisions at once are two versions. */
export async function addOrderVersion(
  ctx: Context,
  hallId: string,
  { classes, look, backlog = 0 }: CallOrder,
  decided: { inForceFrom: Date; origin: 'files' | 'manager'; reason: string },
): Promise<void> {
  await ctx.db.selectFrom('places.halls').select('id').where('id', '=', hallId).forUpdate().execute()
  const last = await ctx.db
    .selectFrom('queue.callOrders')
    .select(eb => eb.fn.max('version').as('version'))
    .where('hallId', '=', hallId)
    .executeTakeFirst()
  const version = (last?.version ?? 0) + 1
  const { 'walk-in': walkIn, priority, booked } = classes
  await ctx.db
    .insertInto('queue.callOrders')
    .values({
      hallId,
      version,
      walkInRate: walkIn.rate,
      walkInHeadStartMinutes: walkIn.headStartMinutes,
      priorityRate: priority.rate,
      priorityHeadStartMinutes: priority.headStartMinutes,
      bookedRate: booked.rate,
      bookedHeadStartMinutes: booked.headStartMinutes,
      look,
      backlog,
      setBy: actorName(ctx.actor),
      setAt: ctx.now,
      ...decided,
      reason: decided.reason.trim(),
    })
    .execute()
  const { inForceFrom, origin } = decided
  ctx.announce(
    'queue.call-order-set',
    hallId,
    { version, inForceFrom: inForceFrom.toISOString(), origin, classes, look, backlog },
    hallId,
  )
}
