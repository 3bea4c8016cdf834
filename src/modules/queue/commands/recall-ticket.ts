import { sql } from 'kysely'
import { hallFacts } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { type CalledTicket, type recall as contract, NotInThatState, RecallsUsed, TooSoon } from '../contract.ts'
import { announceCall, type Call, calledTicket } from './call-next-ticket.ts'
import { atMyCounter } from './start-ticket.ts'

/** Calls the same number again: not too soon, and not for ever. */
export async function recallTicket(ctx: Context, { ticketId }: Input<typeof contract>): Promise<CalledTicket> {
  const ticket = await atMyCounter(ctx, ticketId)
  if (ticket.state !== 'called') throw NotInThatState({ state: ticket.state })
  const { maxRecalls, recallGapSeconds } = await hallFacts(ctx, ticket.hallId)
  if (ticket.callsMade > maxRecalls) throw RecallsUsed()
  const sinceLast = ctx.now.getTime() - Date.parse(ticket.lastCallAt ?? ticket.calledAt ?? '')
  if (sinceLast < recallGapSeconds * 1000) throw TooSoon({ seconds: Math.ceil(recallGapSeconds - sinceLast / 1000) })

  await ctx.db
    .updateTable('queue.tickets')
    .set({ callsMade: ticket.callsMade + 1, lastCallAt: ctx.now })
    .where('id', '=', ticketId)
    .execute()
  const { rows } = await sql<Call>`
    with call as (
      insert into queue.calls (hall_id, day, ticket_id, counter_id, officer_id, session_id, kind, call_number, service_id, is_priority, eligible_at, joined_step, called_at)
      select t.hall_id, t.day, t.id, t.counter_id, t.officer_id, s.id, 'recall', t.calls_made, t.service_id, t.is_priority, t.eligible_at, t.joined_step, ${ctx.now}
      from queue.tickets t join queue.counter_sessions s on s.counter_id = t.counter_id and s.closed_at is null
      where t.id = ${ticketId}
      returning step, call_number
    )
    select t.id as ticket_id, t.visit_id, t.hall_id, t.letter, t.number, t.service_id, t.is_priority, t.counter_id, c.label as counter_label,
      c.zone_letter as zone, call.step, call.call_number, false as is_ahead_of_turn, false as is_out_of_order, v.language
    from queue.tickets t
    join places.counters c on c.id = t.counter_id
    join queue.visits v on v.id = t.visit_id, call
    where t.id = ${ticketId}`.execute(ctx.db)
  const call = rows[0]
  if (!call) throw NotInThatState()
  announceCall(ctx, call, true)
  return calledTicket(ctx, call)
}
