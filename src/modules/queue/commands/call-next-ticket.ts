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
 * One statement picks, claims and records. `skip locked`: two counters that press at the same moment get two tickets,
 * and neither waits for the other. A read that is followed by a lock gave 2,314 double calls in 3,000 (security.md 12).
 * Once in `priority_share` calls the oldest priority ticket is taken first; otherwise the oldest of all.
 */
async function claimNext(ctx: Context, counterId: string): Promise<Call | undefined> {
  const { rows } = await sql<Call>`
    with session as materialized (
      select s.id, s.hall_id, c.label, c.zone_letter, s.calls_since_priority >= h.priority_share - 1 as is_priority_turn
      from queue.counter_sessions s
      join places.counters c on c.id = s.counter_id
      join places.halls h on h.id = s.hall_id
      where s.counter_id = ${counterId} and s.officer_id = ${ctx.actor.id} and s.closed_at is null and s.paused_at is null
        and not exists (select from queue.tickets t where t.counter_id = s.counter_id and t.state in ('called', 'serving'))
    ), chosen as materialized (
      select coalesce(
        (select t.id from queue.tickets t
          where (select is_priority_turn from session) and t.hall_id = (select hall_id from session)
            and t.state = 'waiting' and t.is_priority
            and t.service_id in (select service_id from catalogue.counter_services where counter_id = ${counterId})
          order by t.eligible_at, t.number limit 1 for update skip locked),
        (select t.id from queue.tickets t
          where t.hall_id = (select hall_id from session) and t.state = 'waiting'
            and t.service_id in (select service_id from catalogue.counter_services where counter_id = ${counterId})
          order by t.eligible_at, t.number limit 1 for update skip locked)
      ) as id
    ), called as (
      update queue.tickets t
      set state = 'called', counter_id = ${counterId}, officer_id = ${ctx.actor.id}, called_at = ${ctx.now}, last_call_at = ${ctx.now},
        calls_made = 1, called_step = nextval('queue.steps')
      from chosen
      where t.id = chosen.id and t.state = 'waiting'
      returning t.*
    ), call as (
      insert into queue.calls (step, hall_id, day, ticket_id, counter_id, officer_id, session_id, kind, call_number,
        service_id, is_priority, is_ahead_of_turn, eligible_at, joined_step, called_at)
      select t.called_step, t.hall_id, t.day, t.id, t.counter_id, t.officer_id, session.id, 'next', 1,
        t.service_id, t.is_priority, t.is_priority and session.is_priority_turn and exists (
          select from queue.tickets o
          where o.hall_id = t.hall_id and o.state = 'waiting' and not o.is_priority and (o.eligible_at, o.number) < (t.eligible_at, t.number)
            and o.service_id in (select service_id from catalogue.counter_services where counter_id = ${counterId})),
        t.eligible_at, t.joined_step, t.called_at
      from called t, session
      returning is_ahead_of_turn
    ), counted as (
      update queue.counter_sessions s
      set calls_since_priority = case when call.is_ahead_of_turn then 0 else s.calls_since_priority + 1 end
      from call, session
      where s.id = session.id
    )
    select t.id as ticket_id, t.visit_id, t.hall_id, t.letter, t.number, t.service_id, t.is_priority, t.counter_id,
      session.label as counter_label, session.zone_letter as zone, t.called_step as step, 1 as call_number,
      call.is_ahead_of_turn, false as is_out_of_order, v.language
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
