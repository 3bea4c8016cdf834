import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { violated } from '#platform/database'
import {
  type CalledTicket,
  CounterBusy,
  CounterClosed,
  CounterPaused,
  CounterTaken,
  type callNext,
  NobodyWaiting,
} from '../contract.ts'
import { counterInScope } from '../policy.ts'
import { hallOfCounter } from '../queries/counter-session.ts'
import { lineBacklogs } from '../queries/line-backlog.ts'
import { lineOrder, plainRank } from '../queries/line-order.ts'
import { orderInForce } from '../queries/order-in-force.ts'
import { callChosenTicket } from './call-chosen-ticket.ts'

/** Calls whoever is next in line for the services this counter gives; or a chosen ticket, which out of order needs a reason. */
export async function callNextTicket(ctx: Context, input: Input<typeof callNext>): Promise<CalledTicket> {
  if (input.ticketId) return callChosenTicket(ctx, { ...input, ticketId: input.ticketId })
  const call = await claimNext(ctx, input.counterId)
  if (!call) throw await whyNobody(ctx, input.counterId)
  announceCall(ctx, call)
  return calledTicket(ctx, call)
}

export interface Call {
  ticketId: string
  visitId: string
  hallId: string
  letter: string
  number: number
  serviceId: string
  isPriority: boolean
  counterId: string
  counterLabel: string
  zone: string
  step: number
  callNumber: number
  isAheadOfTurn: boolean
  isOutOfOrder: boolean
  language: string
}

/**
 * More than the counters that can press at the same moment, so that somebody who waits is found although the first of
 * the line are being called elsewhere.
 */
const deep = 64

/**
 * One statement picks, claims and records, by the order in force. `skip locked`: two counters that press at the same
 * moment get two tickets, and neither waits for the other. A read that is followed by a lock gave 2,314 double calls in
 * 3,000 (security.md 12). The line is ranked without locks; the first row that can be locked and still stands there is taken.
 */
async function claimNext(ctx: Context, counterId: string): Promise<Call | undefined> {
  const hallId = await hallOfCounter(ctx, counterId)
  const { version, order } = await orderInForce(ctx, hallId)
  const backlogs = await lineBacklogs(ctx, hallId, order)
  const { rows } = await sql<Call>`
    with session as materialized (
      select s.id, c.label, c.zone_letter
      from queue.counter_sessions s
      join places.counters c on c.id = s.counter_id
      where s.counter_id = ${counterId} and s.officer_id = ${ctx.actor.id} and s.closed_at is null and s.paused_at is null
        and not exists (select from queue.tickets t where t.counter_id = s.counter_id and t.state in ('called', 'serving'))
    ), ${lineOrder({ hallId, counterId, now: ctx.now, order, backlogs }, deep)}, chosen as materialized (
      select r.*
      from session cross join ranked r
      join queue.tickets t on t.id = r.id and t.state = 'waiting' and t.eligible_at = r.eligible_at
      order by r.rank
      limit 1
      for update of t skip locked
    ), called as (
      update queue.tickets t
      set state = 'called', counter_id = ${counterId}, officer_id = ${ctx.actor.id}, called_at = ${ctx.now}, last_call_at = ${ctx.now},
        calls_made = 1, called_step = nextval('queue.steps')
      from chosen
      where t.id = chosen.id and t.state = 'waiting'
      returning t.*
    ), overtaken as (
      select r.* from ranked r, chosen where r.rank > chosen.rank and (r.eligible_at, r.number) < (chosen.eligible_at, chosen.number)
    ), call as (
      insert into queue.calls (step, hall_id, day, ticket_id, counter_id, officer_id, session_id, kind, call_number, service_id, is_priority,
        eligible_at, joined_step, called_at, rule_version, call_class, waited_since, index_minutes, look_minutes, backlog_minutes, overtook, why)
      select t.called_step, t.hall_id, t.day, t.id, t.counter_id, t.officer_id, session.id, 'next', 1, t.service_id, t.is_priority,
        t.eligible_at, t.joined_step, t.called_at, ${version}, chosen.call_class, chosen.waited_since, chosen.index, chosen.look_minutes, chosen.backlog_minutes,
        (select count(*) from overtaken),
        jsonb_build_object(
          'overtaken', (select ${plainRank(ctx.now)} from overtaken r order by r.eligible_at, r.number limit 1),
          'runnersUp', coalesce((select jsonb_agg(${plainRank(ctx.now)} order by r.rank)
            from (select r.* from ranked r, chosen where r.rank > chosen.rank order by r.rank limit 2) r), '[]'))
      from called t, session, chosen
      returning overtook
    )
    select t.id as ticket_id, t.visit_id, t.hall_id, t.letter, t.number, t.service_id, t.is_priority, t.counter_id,
      session.label as counter_label, session.zone_letter as zone, t.called_step as step, 1 as call_number,
      call.overtook > 0 as is_ahead_of_turn, false as is_out_of_order, v.language
    from called t, session, call, queue.visits v
    where v.id = t.visit_id`
    .execute(ctx.db)
    .catch(error => {
      throw refusalOf(error) ?? error
    })
  return rows[0]
}

/** The second of two presses at the same moment runs into a unique index: one person at a counter, one counter an officer. */
export function refusalOf(error: unknown) {
  const rule = violated(error)
  return rule === 'tickets_one_per_counter' || rule === 'tickets_one_per_officer' ? CounterBusy() : undefined
}

/** Nothing was claimed: says how things stand. */
export async function whyNobody(ctx: Context, counterId: string) {
  await counterInScope(ctx, counterId)
  const session = await ctx.db
    .selectFrom('queue.counterSessions')
    .select(['officerId', 'pausedAt', 'backAt'])
    .where('counterId', '=', counterId)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  if (!session) return CounterClosed()
  if (session.officerId !== ctx.actor.id) return CounterTaken()
  const busy = await ctx.db
    .selectFrom('queue.tickets')
    .select(['id', 'letter', 'number'])
    .where('counterId', '=', counterId)
    .where('state', 'in', ['called', 'serving'])
    .executeTakeFirst()
  if (busy) return CounterBusy({ ticketId: busy.id, letter: busy.letter, number: busy.number })
  return session.pausedAt ? CounterPaused({ backAt: session.backAt }) : NobodyWaiting()
}

/** Tells displays, phones and the log: the number, the counter, and in which language the person asked to be called. */
export function announceCall(ctx: Context, call: Call, isRecall = false): void {
  const {
    letter,
    number,
    counterId,
    counterLabel,
    zone,
    step,
    callNumber,
    language,
    isAheadOfTurn,
    isOutOfOrder,
    visitId,
    serviceId,
  } = call
  ctx.announce(
    isRecall ? 'queue.ticket-recalled' : 'queue.ticket-called',
    call.ticketId,
    {
      letter,
      number,
      counterId,
      counterLabel,
      zone,
      step,
      callNumber,
      language,
      isRecall,
      isAheadOfTurn,
      isOutOfOrder,
      visitId,
      serviceId,
    },
    call.hallId,
  )
}

/** The call as the officer's screen is told. */
export function calledTicket(ctx: Context, call: Call): CalledTicket {
  const {
    ticketId,
    visitId,
    letter,
    number,
    serviceId,
    counterId,
    counterLabel,
    callNumber,
    step,
    isPriority,
    isAheadOfTurn,
  } = call
  return {
    ticketId,
    visitId,
    letter,
    number,
    serviceId,
    counterId,
    counterLabel,
    callNumber,
    step,
    isPriority,
    isAheadOfTurn,
    calledAt: ctx.now.toISOString(),
  }
}
