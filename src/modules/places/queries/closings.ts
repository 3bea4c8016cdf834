import type { Selectable } from 'kysely'
import type { PlacesClosings } from '#db'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { Closing, closings as contract } from '../contract.ts'
import { boothsInScope } from '../policy.ts'

/** Closings of a hall that are not over, asked for or approved; an agency sees its own booths' and the whole hall's. */
export async function closings(ctx: Context, { hallId }: Input<typeof contract>) {
  const rows = await ctx.db
    .selectFrom('places.closings')
    .selectAll()
    .where('hallId', '=', hallId)
    .where('reopensAt', '>', ctx.now.toISOString())
    .where('withdrawnAt', 'is', null)
    .where(eb => eb.or([eb('boothId', 'is', null), eb('boothId', 'in', boothsInScope(ctx, hallId))]))
    .orderBy('startsAt')
    .execute()
  return { closings: rows.map(closingOf) }
}

/** Closings that count at some time from now on: approved, not withdrawn, not over. */
export async function closingsInForce(ctx: Context, hallId: string) {
  return ctx.db
    .selectFrom('places.closings')
    .select(['boothId', 'serviceId', 'startsAt', 'reopensAt', 'reason'])
    .where('hallId', '=', hallId)
    .where('reopensAt', '>', ctx.now.toISOString())
    .where('approvedBy', 'is not', null)
    .where('withdrawnAt', 'is', null)
    .execute()
}

/** A closing as the contract tells it. */
export function closingOf(row: Selectable<PlacesClosings>): Closing {
  const { id, boothId, serviceId, startsAt, reopensAt, reason } = row
  return { id, boothId, serviceId, startsAt, reopensAt, reason, isApproved: row.approvedBy !== null }
}
