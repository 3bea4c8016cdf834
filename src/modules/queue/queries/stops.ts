import { sql } from 'kysely'
import { menuOf } from '#modules/catalogue'
import type { Context } from '#platform/context'
import type { Stop } from '../contract.ts'
import { type Outlook, stoppedServices } from './outlook.ts'

/** The stops of visits, in the order of each plan. What waits or is planned says so where its service stands still. */
export async function stopsOf(ctx: Context, visitIds: readonly string[]): Promise<Map<string, Stop[]>> {
  if (visitIds.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('queue.tickets as t')
    .innerJoin('catalogue.services as s', 's.id', 't.serviceId')
    .leftJoin('places.counters as c', 'c.id', 't.counterId')
    .select([
      't.visitId',
      't.id as ticketId',
      't.hallId',
      't.serviceId',
      's.nameId',
      's.nameEn',
      't.letter',
      't.state',
      't.outcome',
      't.endedAt',
      'c.label as counterLabel',
    ])
    .where('t.visitId', '=', sql<string>`any(${[...visitIds]}::uuid[])`)
    .orderBy('t.ordinal')
    .execute()
  const stops = new Map<string, Stop[]>()
  const stoppedIn = await stoppedInHalls(ctx, rows)
  for (const { visitId, hallId, letter, ...row } of rows) {
    const menu = await menuOf(ctx, hallId)
    const stop = {
      ...row,
      zone: menu.get(row.serviceId)?.zone ?? letter,
      state: row.state as Stop['state'],
      outcome: row.outcome as Stop['outcome'],
      stopped: isAhead(row.state) ? (stoppedIn.get(hallId)?.(row.serviceId) ?? null) : null,
    }
    stops.set(visitId, [...(stops.get(visitId) ?? []), stop])
  }
  return stops
}

/** Asked only where a visit has something planned: most have one stop, and their page says all of it. */
async function stoppedInHalls(ctx: Context, rows: readonly { hallId: string; state: string }[]) {
  const hallIds = new Set(rows.filter(row => row.state === 'planned').map(row => row.hallId))
  const stopped = new Map<string, Outlook['stopped']>()
  for (const hallId of hallIds) stopped.set(hallId, await stoppedServices(ctx, hallId))
  return stopped
}

function isAhead(state: string): boolean {
  return state === 'waiting' || state === 'planned'
}
