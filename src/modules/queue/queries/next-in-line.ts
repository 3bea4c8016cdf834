import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { CallReason, InLine, RankedNumber } from '../contract.ts'
import { hallOfCounter } from './counter-session.ts'
import { lineBacklogs } from './line-backlog.ts'
import { lineOrder } from './line-order.ts'
import { orderInForce } from './order-in-force.ts'

export interface NextInLine extends InLine, RankedNumber {
  eligibleAt: string
  waitedSince: string
  lookMinutes: number
  backlogMinutes: number
}

/** The first so many that a counter could call, in the order it would: the same order by which it claims. */
export async function nextInLine(ctx: Context, counterId: string, limit: number): Promise<NextInLine[]> {
  const hallId = await hallOfCounter(ctx, counterId)
  const { order } = await orderInForce(ctx, hallId)
  const backlogs = await lineBacklogs(ctx, hallId, order)
  const { rows } = await sql<Omit<NextInLine, 'waitedMinutes'>>`
    with ${lineOrder({ hallId, counterId, now: ctx.now, order, backlogs }, limit)}
    select r.id as ticket_id, t.visit_id, r.letter, r.number, r.service_id, s.name_id, t.is_priority, v.priority_group,
      r.eligible_at, r.call_class as class, r.waited_since, r.look_minutes, r.backlog_minutes, r.index
    from ranked r
    join queue.tickets t on t.id = r.id
    join queue.visits v on v.id = t.visit_id
    join catalogue.services s on s.id = r.service_id
    order by r.rank
    limit ${limit}`.execute(ctx.db)
  return rows.map(row => ({ ...row, waitedMinutes: minutesSince(ctx, row.waitedSince) }))
}

/** Why this one of the line is, or would be, called: as facts, the same that a claim records. */
export function reasonIn(line: readonly NextInLine[], ticketId: string): CallReason | null {
  const at = line.findIndex(one => one.ticketId === ticketId)
  const [called, ...after] = at < 0 ? [] : line.slice(at)
  if (!called) return null
  const overtaken = after.filter(one => byArrival(one, called) < 0).sort(byArrival)
  return {
    class: called.class,
    waitedMinutes: called.waitedMinutes,
    index: called.index,
    overtook: overtaken.length,
    overtaken: overtaken[0] ? plain(overtaken[0]) : null,
    runnersUp: after.slice(0, 2).map(plain),
  }
}

function byArrival(a: NextInLine, b: NextInLine): number {
  return Date.parse(a.eligibleAt) - Date.parse(b.eligibleAt) || a.number - b.number
}

function plain({ letter, number, class: name, waitedMinutes, index }: NextInLine): RankedNumber {
  return { letter, number, class: name, waitedMinutes, index: Math.round(index * 100) / 100 }
}

/** Whole minutes of the hall's clock since an instant. */
export function minutesSince(ctx: Context, instant: string): number {
  return Math.max(0, Math.floor((ctx.now.getTime() - Date.parse(instant)) / 60_000))
}
