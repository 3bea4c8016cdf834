import { sql } from 'kysely'
import { hallFacts } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { CounterView, counterView as contract } from '../contract.ts'
import { counterInScope } from '../policy.ts'
import { callReason } from './call-reason.ts'
import { findCounterSession } from './counter-session.ts'
import { hallDay } from './hall-day.ts'
import { lineState } from './line-state.ts'
import { nextInLine, reasonIn } from './next-in-line.ts'
import { stopsOf } from './stops.ts'

/** What an officer sees: the person, the line, the counter. */
export async function counterView(ctx: Context, { counterId }: Input<typeof contract>): Promise<CounterView> {
  const counter = await counterInScope(ctx, counterId)
  const hall = await hallFacts(ctx, counter.hallId)
  const zone = hall.zones.find(one => one.letter === counter.zoneLetter)
  const line = await lineState(ctx, counter.hallId)
  const next = await nextInLine(ctx, counterId, 500)
  return {
    counterId,
    label: counter.label,
    zone: { letter: counter.zoneLetter, nameId: zone?.nameId ?? '', icon: zone?.icon ?? '' },
    boothName: counter.boothName,
    day: await hallDay(ctx, { hallId: counter.hallId }),
    session: (await findCounterSession(ctx, counterId)) ?? null,
    current: await currentTicket(ctx, counterId),
    next: next.slice(0, 5),
    nextReason: reasonIn(next, next[0]?.ticketId ?? ''),
    waitingHere: next.length,
    held: await heldHere(ctx, counterId),
    missed: await missedHere(ctx, counterId),
    zones: line.zones,
    ...(await dayOfCounter(ctx, counterId)),
    at: ctx.now.toISOString(),
  }
}

async function currentTicket(ctx: Context, counterId: string): Promise<CounterView['current']> {
  const ticket = await ctx.db
    .selectFrom('queue.tickets as t')
    .innerJoin('queue.visits as v', 'v.id', 't.visitId')
    .innerJoin('catalogue.services as s', 's.id', 't.serviceId')
    .leftJoin('queue.calls as c', 'c.step', 't.calledStep')
    .select([
      't.id as ticketId',
      't.visitId',
      't.letter',
      't.number',
      't.state',
      't.serviceId',
      's.nameId',
      't.calledAt',
      't.callsMade as callNumber',
      't.startedAt',
    ])
    .select([
      't.joinedAt',
      'v.issuedAt',
      'v.language',
      't.isPriority',
      'v.priorityGroup',
      'c.callClass',
      'c.waitedSince',
      'c.indexMinutes',
      'c.overtook',
      'c.why',
      'c.isOutOfOrder',
      't.noShows',
      't.checklist',
    ])
    .where('t.counterId', '=', counterId)
    .where('t.state', 'in', ['called', 'serving'])
    .executeTakeFirst()
  if (!ticket) return null
  const { joinedAt, issuedAt, callClass, waitedSince, indexMinutes, overtook, why, ...rest } = ticket
  const called = rest.calledAt ?? ctx.now.toISOString()
  return {
    ...rest,
    state: rest.state as 'called',
    calledAt: called,
    waitedMinutes: Math.max(
      0,
      Math.floor((Date.parse(called) - Date.parse(rest.noShows > 0 || !joinedAt ? issuedAt : joinedAt)) / 60_000),
    ),
    language: rest.language as 'id',
    isAheadOfTurn: (overtook ?? 0) > 0,
    isOutOfOrder: rest.isOutOfOrder ?? false,
    reason: callReason({ calledAt: called, callClass, waitedSince, indexMinutes, overtook, why }),
    // Written by our own command from a checked input.
    checklist: rest.checklist as unknown as NonNullable<CounterView['current']>['checklist'],
    stops: (await stopsOf(ctx, [rest.visitId])).get(rest.visitId) ?? [],
  }
}

async function heldHere(ctx: Context, counterId: string): Promise<CounterView['held']> {
  return ctx.db
    .selectFrom('queue.tickets')
    .select(['id as ticketId', 'letter', 'number', 'holdReason as reason', 'heldUntil as until'])
    .where('counterId', '=', counterId)
    .where('state', '=', 'held')
    .orderBy('heldUntil')
    .execute()
}

async function missedHere(ctx: Context, counterId: string): Promise<CounterView['missed']> {
  const rows = await ctx.db
    .selectFrom('queue.tickets as t')
    .innerJoin('queue.days as d', join => join.onRef('d.hallId', '=', 't.hallId').onRef('d.day', '=', 't.day'))
    .select(['t.id as ticketId', 't.letter', 't.number', 't.missedAt'])
    .where('t.counterId', '=', counterId)
    .where('t.state', '=', 'no-show')
    .where('d.closedAt', 'is', null)
    .orderBy('t.missedAt', 'desc')
    .limit(10)
    .execute()
  return rows.map(({ missedAt, ...row }) => ({ ...row, missedAt: missedAt ?? ctx.now.toISOString() }))
}

async function dayOfCounter(ctx: Context, counterId: string) {
  const { rows } = await sql<{ served: number; completed: number; mean: number | null }>`
    select count(*)::int as served, count(*) filter (where t.outcome = 'completed')::int as completed,
      avg(extract(epoch from t.ended_at - t.started_at) / 60) filter (where t.hold_reason is distinct from 'referral')::float8 as mean
    from queue.tickets t
    join queue.days d on d.hall_id = t.hall_id and d.day = t.day and d.closed_at is null
    where t.counter_id = ${counterId} and t.state = 'done' and t.officer_id = ${ctx.actor.id}`.execute(ctx.db)
  const { served = 0, completed = 0, mean = null } = rows[0] ?? {}
  return {
    servedToday: served,
    completedToday: completed,
    meanServiceMinutes: mean === null ? null : Math.round(mean * 10) / 10,
  }
}
