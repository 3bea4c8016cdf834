import { sql } from 'kysely'
import { menuOf } from '#modules/catalogue'
import { deviceOf } from '#modules/identity'
import { announcementsNow, closingOf, type HallFacts, hallFacts, localTime, sayTime, spansOf } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { hallBoard as contract, HallBoard } from '../contract.ts'
import { requireHall } from '../policy.ts'
import { boardCounters, emptyBooths } from './board-counters.ts'
import { callOrders } from './call-orders.ts'
import { longWaits } from './greeter-view.ts'
import { hallDay } from './hall-day.ts'
import { hallShortages } from './hall-shortages.ts'
import { type LineState, lineState } from './line-state.ts'
import { minutesSince } from './next-in-line.ts'
import { rangesKept } from './ranges-kept.ts'

/** Goals of the hall (ux.md 4): shown beside the figures. */
const targets = { medianWaitMinutes: 10, p90WaitMinutes: 30, noShowPercent: 8, completedPercent: 90 }

/** What the hall's manager sees: who waits where, counters, booths, calls out of order, devices. */
export async function hallBoard(ctx: Context, { hallId }: Input<typeof contract>): Promise<HallBoard> {
  requireHall(ctx, hallId)
  const hall = await hallFacts(ctx, hallId)
  const day = await hallDay(ctx, { hallId })
  const line = await lineState(ctx, hallId)
  const counters = await boardCounters(ctx, hall, day.day)
  return {
    hallName: hall.name,
    day,
    figures: await figures(ctx, hallId, day.day, line),
    targets,
    zones: await boardZones(ctx, hall, line),
    counters,
    emptyBooths: await emptyBooths(ctx, hall, line, counters),
    longWaits: await longWaits(ctx, line, hall.longWaitMinutes),
    callOrder: await boardOrder(ctx, hallId, day.day),
    outOfOrder: await outOfOrder(ctx, hallId, day.day),
    devices: await devicesOf(ctx, hallId),
    closings: await closingsOf(ctx, hall),
    shortages: await hallShortages(ctx, hall),
    announcements: (await announcementsNow(ctx, hallId)).map(({ id, kind, textId }) => ({
      id,
      kind: kind as 'news',
      textId,
    })),
    openHoursId: hoursToday(ctx, hall),
    rangesKept: await rangesKept(ctx, hallId),
    at: ctx.now.toISOString(),
    isPractice: ctx.isPractice,
  }
}

async function figures(
  ctx: Context,
  hallId: string,
  day: string | null,
  line: LineState,
): Promise<HallBoard['figures']> {
  const { rows } = await sql<HallBoard['figures']>`
    with ended as (
      select t.state, t.outcome, extract(epoch from t.called_at - t.joined_at) / 60 as wait
      from queue.tickets t where t.hall_id = ${hallId} and t.day = ${day}
    ), first_calls as (
      select count(*)::int as calls, count(*) filter (where is_out_of_order)::int as out_of_order
      from queue.calls where hall_id = ${hallId} and day = ${day} and kind <> 'recall'
    )
    select
      count(*) filter (where state = 'serving')::int as serving,
      count(*) filter (where state = 'done')::int as served,
      percentile_cont(0.5) within group (order by wait) filter (where state in ('serving', 'done')) as median_wait_minutes,
      percentile_cont(0.9) within group (order by wait) filter (where state in ('serving', 'done')) as p90_wait_minutes,
      100.0 * count(*) filter (where state = 'no-show') / nullif(count(*) filter (where state in ('done', 'no-show')), 0)::float8 as no_show_percent,
      100.0 * count(*) filter (where outcome = 'completed') / nullif(count(*) filter (where state = 'done'), 0)::float8 as completed_percent,
      (select out_of_order from first_calls) as out_of_order, (select calls from first_calls) as calls
    from ended`.execute(ctx.db)
  const row = rows[0]
  const round = (value: number | null | undefined) =>
    value === null || value === undefined ? null : Math.round(Number(value) * 10) / 10
  return {
    waiting: line.tickets.length,
    serving: row?.serving ?? 0,
    served: row?.served ?? 0,
    medianWaitMinutes: round(row?.medianWaitMinutes),
    p90WaitMinutes: round(row?.p90WaitMinutes),
    noShowPercent: round(row?.noShowPercent),
    completedPercent: round(row?.completedPercent),
    outOfOrder: row?.outOfOrder ?? 0,
    calls: row?.calls ?? 0,
  }
}

async function boardZones(ctx: Context, hall: HallFacts, line: LineState): Promise<HallBoard['zones']> {
  const menu = await menuOf(ctx, hall.id)
  return line.zones.map(({ letter, nameId, icon, waiting, range }) => {
    const waits = line.tickets
      .filter(ticket => menu.get(ticket.serviceId)?.zone === letter)
      .map(ticket => minutesSince(ctx, ticket.joinedAt))
      .sort((a, b) => a - b)
    const p90 = waits.length > 0 ? (waits[Math.ceil(waits.length * 0.9) - 1] ?? null) : null
    return {
      letter,
      nameId,
      icon,
      waiting,
      range,
      longestWaitMinutes: waits.at(-1) ?? null,
      p90WaitMinutes: p90,
      isSlow: p90 !== null && p90 > hall.longWaitMinutes,
    }
  })
}

async function boardOrder(ctx: Context, hallId: string, day: string | null): Promise<HallBoard['callOrder']> {
  const today = await ctx.db
    .selectFrom('queue.calls')
    .select([sql<number>`count(*)::int`.as('calls'), sql<number>`coalesce(sum(overtook), 0)::int`.as('people')])
    .where('hallId', '=', hallId)
    .where('day', '=', day)
    .where('overtook', '>', 0)
    .where('isOutOfOrder', '=', false)
    .executeTakeFirst()
  return {
    ...(await callOrders(ctx, { hallId })),
    overtakingCalls: today?.calls ?? 0,
    overtaken: today?.people ?? 0,
  }
}

async function outOfOrder(ctx: Context, hallId: string, day: string | null): Promise<HallBoard['outOfOrder']> {
  if (!day) return []
  const rows = await ctx.db
    .selectFrom('queue.calls as c')
    .innerJoin('queue.tickets as t', 't.id', 'c.ticketId')
    .innerJoin('places.counters as p', 'p.id', 'c.counterId')
    .select(['t.letter', 't.number', 'p.label as counterLabel', 'c.reason', 'c.calledAt'])
    .where('c.hallId', '=', hallId)
    .where('c.day', '=', day)
    .where('c.isOutOfOrder', '=', true)
    .orderBy('c.step', 'desc')
    .limit(20)
    .execute()
  return rows.map(({ reason, ...row }) => ({ ...row, reason: reason ?? '' }))
}

async function devicesOf(ctx: Context, hallId: string): Promise<HallBoard['devices']> {
  const rows = await ctx.db
    .selectFrom('identity.devices')
    .selectAll()
    .where('hallId', '=', hallId)
    .where('revokedAt', 'is', null)
    .orderBy('name')
    .execute()
  return rows.map(row => {
    const { id, name, kind, isConnected, silentSeconds, condition, paperLeft } = deviceOf(row, new Date())
    return { id, name, kind, isConnected, silentSeconds, condition, paperLeft }
  })
}

async function closingsOf(ctx: Context, hall: HallFacts): Promise<HallBoard['closings']> {
  const rows = await ctx.db
    .selectFrom('places.closings as c')
    .leftJoin('catalogue.services as s', 's.id', 'c.serviceId')
    .selectAll('c')
    .select('s.nameId as serviceName')
    .where('c.hallId', '=', hall.id)
    .where('c.reopensAt', '>', ctx.now.toISOString())
    .where('c.withdrawnAt', 'is', null)
    .orderBy('c.startsAt')
    .execute()
  return rows.map(({ serviceName, ...row }) => {
    const { id, boothId, reason, startsAt, reopensAt, isApproved } = closingOf(row)
    const name = serviceName ?? hall.booths.find(booth => booth.id === boothId)?.name ?? hall.name
    return { id, name, reason, startsAt, reopensAt, isApproved }
  })
}

function hoursToday(ctx: Context, hall: HallFacts): string | null {
  const spans = spansOf(hall.calendar, localTime(ctx.now, hall.timezone).day, null)
  const [first, last] = [spans[0], spans.at(-1)]
  return first && last ? `${sayTime(first.opens)}–${sayTime(last.closes)}` : null
}
