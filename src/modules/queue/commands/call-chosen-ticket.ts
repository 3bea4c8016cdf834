import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { NotFound } from '#platform/problem'
import { type CalledTicket, type CallReason, NotInThatState, ReasonNeeded } from '../contract.ts'
import { ticketInScope } from '../policy.ts'
import { type NextInLine, nextInLine, reasonIn } from '../queries/next-in-line.ts'
import { orderInForce } from '../queries/order-in-force.ts'
import { announceCall, type Call, calledTicket, refusalOf, whyNobody } from './call-next-ticket.ts'

/** Calls a chosen waiting ticket. Unless it is next anyway, that is out of order: a reason is kept, counted and shown. */
export async function callChosenTicket(
  ctx: Context,
  input: { counterId: string; ticketId: string; reason?: string | undefined },
): Promise<CalledTicket> {
  const { counterId, ticketId } = input
  const ticket = await ticketInScope(ctx, ticketId)
  if (ticket.state !== 'waiting') throw NotInThatState({ state: ticket.state })
  const line = await nextInLine(ctx, counterId, wholeLine)
  const isOutOfOrder = line[0]?.ticketId !== ticketId
  const reason = input.reason?.trim()
  if (isOutOfOrder && !reason) throw ReasonNeeded()

  const place = line.find(one => one.ticketId === ticketId)
  const call = await claim(ctx, {
    counterId,
    ticketId,
    isOutOfOrder,
    reason: isOutOfOrder ? (reason ?? null) : null,
    place,
    why: reasonIn(line, ticketId),
    ruleVersion: (await orderInForce(ctx, ticket.hallId)).version,
  })
  if (!call) throw (await isGivenHere(ctx, counterId, ticket.serviceId)) ? await whyNobody(ctx, counterId) : NotFound()
  announceCall(ctx, call)
  return calledTicket(ctx, call)
}

/** Nobody chooses from more than this. */
const wholeLine = 500

interface Chosen {
  counterId: string
  ticketId: string
  isOutOfOrder: boolean
  reason: string | null
  /** Where it stood and why, kept with the call. */
  place: NextInLine | undefined
  why: CallReason | null
  ruleVersion: number
}

/** The same claim as for the next in line, of one ticket whose row the transaction holds. */
async function claim(ctx: Context, chosen: Chosen): Promise<Call | undefined> {
  const { counterId, ticketId, isOutOfOrder, reason, place, why, ruleVersion } = chosen
  const facts = why && JSON.stringify({ overtaken: why.overtaken, runnersUp: why.runnersUp })
  const { rows } = await sql<Call>`
    with session as materialized (
      select s.id, c.label, c.zone_letter
      from queue.counter_sessions s
      join places.counters c on c.id = s.counter_id
      where s.counter_id = ${counterId} and s.officer_id = ${ctx.actor.id} and s.closed_at is null and s.paused_at is null
        and not exists (select from queue.tickets t where t.counter_id = s.counter_id and t.state in ('called', 'serving'))
    ), called as (
      update queue.tickets t
      set state = 'called', counter_id = ${counterId}, officer_id = ${ctx.actor.id}, called_at = ${ctx.now}, last_call_at = ${ctx.now},
        calls_made = 1, called_step = nextval('queue.steps')
      from session
      where t.id = ${ticketId} and t.state = 'waiting'
        and t.service_id in (select service_id from catalogue.counter_services where counter_id = ${counterId})
      returning t.*
    ), call as (
      insert into queue.calls (step, hall_id, day, ticket_id, counter_id, officer_id, session_id, kind, call_number,
        service_id, is_priority, is_out_of_order, reason, eligible_at, joined_step, called_at,
        rule_version, call_class, waited_since, index_minutes, look_minutes, backlog_minutes, overtook, why)
      select t.called_step, t.hall_id, t.day, t.id, t.counter_id, t.officer_id, session.id, 'chosen', 1,
        t.service_id, t.is_priority, ${isOutOfOrder}, ${reason}, t.eligible_at, t.joined_step, t.called_at,
        ${place ? ruleVersion : null}, ${place?.class ?? null}, ${place?.waitedSince ?? null}::timestamptz, ${place?.index ?? null}::float8, ${place?.lookMinutes ?? null}::float8, ${place?.backlogMinutes ?? null}::float8,
        ${why?.overtook ?? null}::smallint, ${facts}::jsonb
      from called t, session
    )
    select t.id as ticket_id, t.visit_id, t.hall_id, t.letter, t.number, t.service_id, t.is_priority, t.counter_id,
      session.label as counter_label, session.zone_letter as zone, t.called_step as step, 1 as call_number,
      ${!isOutOfOrder && (why?.overtook ?? 0) > 0}::boolean as is_ahead_of_turn, ${isOutOfOrder}::boolean as is_out_of_order, v.language
    from called t, session, queue.visits v
    where v.id = t.visit_id`
    .execute(ctx.db)
    .catch(error => {
      throw refusalOf(error) ?? error
    })
  return rows[0]
}

async function isGivenHere(ctx: Context, counterId: string, serviceId: string): Promise<boolean> {
  const given = await ctx.db
    .selectFrom('catalogue.counterServices')
    .select('serviceId')
    .where('counterId', '=', counterId)
    .where('serviceId', '=', serviceId)
    .executeTakeFirst()
  return given !== undefined
}
