import { sql } from 'kysely'
import { hallFacts, localTime } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { violated } from '#platform/database'
import { actorName } from '#platform/events'
import { type closeDay as Close, DayNotOpen, DayOpen, DayOver, type openDay as Open } from '../contract.ts'
import { requireHall } from '../policy.ts'
import { hallDay } from '../queries/hall-day.ts'

/** Opens the hall's day. One that was left open by mistake is closed first; one that was closed stays so. */
export async function openDay(ctx: Context, { hallId }: Input<typeof Open>) {
  requireHall(ctx, hallId)
  const { timezone } = await hallFacts(ctx, hallId)
  const today = localTime(ctx.now, timezone).day
  const latest = await ctx.db
    .selectFrom('queue.days')
    .select(['day', 'closedAt'])
    .where('hallId', '=', hallId)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (latest && latest.day === today) throw latest.closedAt ? DayOver() : DayOpen()
  if (latest && !latest.closedAt) await endDay(ctx, hallId, latest.day, 'left open')

  await ctx.db
    .insertInto('queue.days')
    .values({ hallId, day: today, openedAt: ctx.now, openedBy: actorName(ctx.actor) })
    .execute()
    .catch(error => {
      throw violated(error) ? DayOpen() : error
    })
  ctx.announce('queue.day-opened', hallId, { day: today }, hallId)
  return hallDay(ctx, { hallId })
}

/** Closes the hall's day: everybody gets a final state, counters close. */
export async function closeDay(ctx: Context, { hallId }: Input<typeof Close>) {
  requireHall(ctx, hallId)
  const open = await ctx.db
    .selectFrom('queue.days')
    .select('day')
    .where('hallId', '=', hallId)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  const ended = open && (await endDay(ctx, hallId, open.day, 'closed'))
  if (!ended) throw DayNotOpen()
  return ended
}

/**
 * Ends a day. The row is locked first: numbers and calls that are under way finish before, and none begins after.
 * Whoever waits expires; whoever is at a counter counts as served, and the reason says that the day ended it.
 * Null where somebody else has ended it meanwhile.
 */
export async function endDay(ctx: Context, hallId: string, day: string, reason: string) {
  const open = await sql`
    select day from queue.days where hall_id = ${hallId} and day = ${day} and closed_at is null for update`.execute(
    ctx.db,
  )
  if (open.rows.length === 0) return null
  const ended = await sql<{ id: string; visitId: string; state: string; counterId: string | null }>`
    update queue.tickets
    set state = case when state = 'serving' then 'done' else 'expired' end,
      outcome = case when state = 'serving' then 'completed' end,
      ended_at = ${ctx.now}, end_reason = ${`day ${reason}`}
    where hall_id = ${hallId} and day = ${day} and state in ('printing', 'planned', 'waiting', 'called', 'serving', 'held')
    returning id, visit_id, state, counter_id`.execute(ctx.db)
  await sql`
    update queue.visits v
    set ended_at = ${ctx.now}, ended_as = (
      select case when bool_or(t.state = 'done') then 'done' when bool_or(t.state = 'no-show') then 'no-show'
        when bool_or(t.state = 'expired') then 'expired' else 'cancelled' end
      from queue.tickets t where t.visit_id = v.id)
    where v.hall_id = ${hallId} and v.day = ${day} and v.ended_as is null`.execute(ctx.db)
  const counters = await ctx.db
    .updateTable('queue.counterSessions')
    .set({ closedAt: ctx.now })
    .where('hallId', '=', hallId)
    .where('closedAt', 'is', null)
    .returning(['id', 'counterId'])
    .execute()
  await ctx.db
    .updateTable('queue.days')
    .set({ closedAt: ctx.now, closedBy: actorName(ctx.actor), closeReason: reason })
    .where('hallId', '=', hallId)
    .where('day', '=', day)
    .execute()

  for (const ticket of ended.rows) {
    ctx.announce(
      ticket.state === 'done' ? 'queue.ticket-finished' : 'queue.ticket-expired',
      ticket.id,
      { visitId: ticket.visitId, counterId: ticket.counterId, by: 'day' },
      hallId,
    )
  }
  for (const { counterId } of counters) ctx.announce('queue.counter-closed', counterId, { by: 'day' }, hallId)
  ctx.announce('queue.day-closed', hallId, { day, reason, expired: ended.rows.length }, hallId)
  return { day, expired: ended.rows.filter(ticket => ticket.state === 'expired').length, counters: counters.length }
}
