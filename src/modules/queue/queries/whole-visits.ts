import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { WaitRange } from '../contract.ts'
import { wholeVisit } from '../journey/whole-visit.ts'
import { hallOutlook, type Outlook } from './outlook.ts'

/**
 * For visits of several stops how long until the last of them is finished; null where nothing honest can be said.
 * A visit of one stop, and one of which nothing is ahead, is missing. `known`: the hall, where it was read already.
 */
export async function wholeVisits(
  ctx: Context,
  hallId: string,
  visitIds: readonly string[],
  known?: Outlook,
): Promise<Map<string, WaitRange>> {
  if (visitIds.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('queue.tickets as t')
    .select(['t.id', 't.visitId', 't.serviceId', 't.state', 't.eligibleAt', 't.bookedSince', 't.isPriority'])
    .select(['t.waitsByArrival', 't.startedAt'])
    .where('t.visitId', '=', sql<string>`any(${[...visitIds]}::uuid[])`)
    .where('t.state', 'in', ['printing', 'waiting', 'called', 'serving', 'held', 'planned'])
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('queue.tickets as other')
          .select('other.id')
          .whereRef('other.visitId', '=', 't.visitId')
          .whereRef('other.id', '<>', 't.id'),
      ),
    )
    .orderBy('t.ordinal')
    .execute()
  if (rows.length === 0) return new Map()
  const outlook = known ?? (await hallOutlook(ctx, hallId))
  const wholes = new Map<string, WaitRange>()
  for (const [visitId, tickets] of Map.groupBy(rows, row => row.visitId)) {
    const serving = tickets.find(ticket => ticket.state === 'called' || ticket.state === 'serving')
    const ahead = tickets.filter(ticket => ticket !== serving)
    if (ahead.length === 0) continue
    // Nobody knows when a held stop goes on.
    const isHeld = ahead.some(ticket => ticket.state === 'held')
    wholes.set(visitId, isHeld ? null : wholeVisit(outlook.ahead(ahead), outlook.start(serving)))
  }
  return wholes
}
