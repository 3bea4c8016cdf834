import { sql } from 'kysely'
import { hallFacts, localTime } from '#modules/places'
import type { Context } from '#platform/context'
import type { HallEvent } from '../waits/hall-log.ts'

type Happening = Exclude<HallEvent, { e: 'dayend' }>

interface Row {
  id: number
  at: string
  type: string
  subject: string
  visitId: string | null
  serviceId: string | null
  counterId: string | null
  eligibleAt: string | null
  isPriority: boolean | null
  bookedSince: string | null
  slot: string | null
  horizon: string
}

/** How far a log was read: what comes later is read on from here, once. */
export interface LogPlace {
  /** Transactions below were all seen. */
  horizon: string
  seen: Set<number>
  /** By ticket: how often it has joined a line. */
  turns: Map<string, number>
}

export function beginningOfLog(): LogPlace {
  return { horizon: '0', seen: new Set(), turns: new Map() }
}

/**
 * What happened in a hall on one day, as the estimator is told it: from the log of events, in their order. A ticket that
 * comes back into line is a new one there, because its wait begins anew. With a `place` that an earlier reading has
 * moved, only what came since.
 */
export async function dayLog(
  ctx: Context,
  hallId: string,
  day: string,
  place = beginningOfLog(),
): Promise<Happening[]> {
  const { timezone } = await hallFacts(ctx, hallId)
  const minute = (instant: string) => minutesOfDay(instant, day, timezone)
  const events: Happening[] = []
  for (const row of await eventRows(ctx, hallId, day, timezone, place.horizon)) {
    place.horizon = row.horizon
    if (place.seen.has(row.id)) continue
    place.seen.add(row.id)
    const event = row.serviceId === null ? counterTurn(row, minute(row.at)) : ticketEvent(row, place.turns, minute)
    if (event) events.push(event)
  }
  return events.sort((a, b) => a.t - b.t || rank(a) - rank(b))
}

/** At the same minute a counter opens before it calls, and closes after everything else. */
function rank(event: Happening): number {
  if (event.e === 'counter') return event.open ? 0 : 5
  return event.e === 'issue' ? 1 : event.e === 'end' || event.e === 'noshow' || event.e === 'cancel' ? 2 : 3
}

function counterTurn({ type, subject }: Row, t: number): Happening {
  const open = type !== 'queue.counter-closed' && type !== 'queue.counter-paused'
  return { e: 'counter', t, counter: subject, open }
}

function ticketEvent(row: Row, turns: Map<string, number>, minute: (instant: string) => number): Happening | undefined {
  const { subject, type } = row
  if (type === 'queue.ticket-joined') turns.set(subject, (turns.get(subject) ?? 0) + 1)
  const t = minute(row.at)
  const ticket = `${subject}/${turns.get(subject) ?? 0}`
  const counter = row.counterId ?? ''
  switch (type) {
    case 'queue.ticket-joined':
      return {
        e: 'issue',
        t,
        ticket,
        visitor: row.visitId ?? '',
        service: row.serviceId ?? '',
        class: row.isPriority ? 'priority' : row.bookedSince ? 'booked' : 'walk-in',
        slot: row.bookedSince && row.slot ? minute(row.slot) : null,
        ref: row.bookedSince ? minute(row.bookedSince) : Math.min(t, minute(row.eligibleAt ?? row.at)),
      }
    case 'queue.ticket-called':
      return { e: 'call', t, ticket, counter }
    case 'queue.ticket-finished':
      return { e: 'end', t, ticket, counter }
    case 'queue.ticket-missed':
      return { e: 'noshow', t, ticket, counter }
    case 'queue.ticket-cancelled':
    case 'queue.ticket-deferred':
    case 'queue.ticket-held':
    case 'queue.ticket-expired':
    case 'queue.ticket-postponed':
      return { e: 'cancel', t, ticket }
    default:
      return undefined
  }
}

/** Events of the day's tickets and of the hall's counters that day. In commit order, so that nothing is read past. */
async function eventRows(ctx: Context, hallId: string, day: string, timezone: string, horizon: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select e.id, e.at, e.type, e.subject, t.visit_id, t.service_id, e.data ->> 'counterId' as counter_id,
      t.eligible_at, t.is_priority, t.booked_since, x.at as slot, pg_snapshot_xmin(pg_current_snapshot())::text as horizon
    from platform.events e
    join queue.tickets t on t.id::text = e.subject and t.hall_id = ${hallId} and t.day = ${day}
    left join queue.expected x on x.visit_id = t.visit_id and x.service_id = t.service_id
    where e.type like 'queue.ticket-%' and e.tx >= ${horizon}::xid8
    union all
    select e.id, e.at, e.type, e.subject, null, null, null, null, null, null, null, pg_snapshot_xmin(pg_current_snapshot())::text
    from platform.events e
    where e.hall_id = ${hallId} and e.type like 'queue.counter-%' and e.tx >= ${horizon}::xid8
      and e.at >= (${day}::date)::timestamp at time zone ${timezone}
      and e.at < (${day}::date + 1)::timestamp at time zone ${timezone}
    order by 1`.execute(ctx.db)
  return rows
}

/** Minutes after midnight of a day, with their fraction; beyond 1,440 the night after. */
export function minutesOfDay(instant: string, day: string, timezone: string): number {
  const at = new Date(instant)
  const here = localTime(at, timezone)
  const nights = Math.round((Date.parse(here.day) - Date.parse(day)) / 86_400_000)
  return nights * 1_440 + here.minutes + (at.getUTCSeconds() + at.getUTCMilliseconds() / 1_000) / 60
}
