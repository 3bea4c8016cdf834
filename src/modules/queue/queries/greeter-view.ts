import { hallFacts } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { greeterView as contract, GreeterView, InLine } from '../contract.ts'
import { requireHall } from '../policy.ts'
import { hallDay } from './hall-day.ts'
import { type LineState, lineState } from './line-state.ts'
import { minutesSince } from './next-in-line.ts'

/** What a greeter sees beside the menu: who calls for help, who waits long, who was missed, which numbers are in doubt. */
export async function greeterView(ctx: Context, { hallId }: Input<typeof contract>): Promise<GreeterView> {
  requireHall(ctx, hallId)
  const hall = await hallFacts(ctx, hallId)
  const line = await lineState(ctx, hallId)
  return {
    hallName: hall.name,
    day: await hallDay(ctx, { hallId }),
    zones: line.zones,
    help: await openHelp(ctx, hallId),
    longWaits: await longWaits(ctx, line, hall.longWaitMinutes),
    missed: await missed(ctx, hallId),
    undelivered: await undelivered(ctx, hallId),
    longWaitMinutes: hall.longWaitMinutes,
    at: ctx.now.toISOString(),
    isPractice: ctx.isPractice,
  }
}

async function openHelp(ctx: Context, hallId: string): Promise<GreeterView['help']> {
  const rows = await ctx.db
    .selectFrom('queue.helpRequests as h')
    .innerJoin('identity.devices as d', 'd.id', 'h.deviceId')
    .leftJoin('queue.visits as v', 'v.id', 'h.visitId')
    .select(['h.id', 'd.name as deviceName', 'h.reason', 'h.askedAt', 'v.letter', 'v.number'])
    .where('h.hallId', '=', hallId)
    .where('h.answeredAt', 'is', null)
    .orderBy('h.askedAt')
    .execute()
  return rows.map(({ reason, ...row }) => ({ ...row, reason: reason as 'help' }))
}

/** Those who wait longer than the hall thinks right, longest first. */
export async function longWaits(ctx: Context, line: LineState, longWaitMinutes: number): Promise<InLine[]> {
  const late = line.tickets.filter(ticket => minutesSince(ctx, ticket.joinedAt) >= longWaitMinutes)
  if (late.length === 0) return []
  const rows = await ctx.db
    .selectFrom('queue.tickets as t')
    .innerJoin('catalogue.services as s', 's.id', 't.serviceId')
    .innerJoin('queue.visits as v', 'v.id', 't.visitId')
    .select(['t.id', 's.nameId', 'v.priorityGroup'])
    .where(
      't.id',
      'in',
      late.map(ticket => ticket.id),
    )
    .execute()
  const facts = new Map(rows.map(row => [row.id, row]))
  return late
    .map(({ id, visitId, letter, number, serviceId, isPriority, joinedAt }) => ({
      ticketId: id,
      visitId,
      letter,
      number,
      serviceId,
      nameId: facts.get(id)?.nameId ?? '',
      waitedMinutes: minutesSince(ctx, joinedAt),
      isPriority,
      priorityGroup: facts.get(id)?.priorityGroup ?? null,
    }))
    .sort((a, b) => b.waitedMinutes - a.waitedMinutes)
    .slice(0, 20)
}

async function missed(ctx: Context, hallId: string): Promise<GreeterView['missed']> {
  const rows = await ctx.db
    .selectFrom('queue.tickets as t')
    .innerJoin('queue.days as d', join => join.onRef('d.hallId', '=', 't.hallId').onRef('d.day', '=', 't.day'))
    .select(['t.id as ticketId', 't.letter', 't.number', 't.missedAt'])
    .where('t.hallId', '=', hallId)
    .where('t.state', '=', 'no-show')
    .where('d.closedAt', 'is', null)
    .orderBy('t.missedAt', 'desc')
    .limit(20)
    .execute()
  return rows.map(({ missedAt, ...row }) => ({ ...row, missedAt: missedAt ?? ctx.now.toISOString() }))
}

async function undelivered(ctx: Context, hallId: string): Promise<GreeterView['undelivered']> {
  return ctx.db
    .selectFrom('queue.visits as v')
    .innerJoin('queue.days as d', join => join.onRef('d.hallId', '=', 'v.hallId').onRef('d.day', '=', 'v.day'))
    .select(['v.id as visitId', 'v.letter', 'v.number', 'v.issuedAt'])
    .where('v.hallId', '=', hallId)
    .where('v.deliveredAt', 'is', null)
    .where('d.closedAt', 'is', null)
    .where('v.issuedAt', '<', new Date(ctx.now.getTime() - 15_000).toISOString())
    .orderBy('v.issuedAt', 'desc')
    .limit(20)
    .execute()
}
