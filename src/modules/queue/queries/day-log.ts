import { sql } from 'kysely'
import { hallFacts, localTime } from '#modules/places'
import type { Context } from '#platform/context'
import type { HallEvent } from '../waits/hall-log.ts'

type Happening = Exclude<HallEvent, { e: 'dayend' }>

interface Row {
  at: string
  type: string
  ticketId: string
  visitId: string
  serviceId: string
  counterId: string | null
  eligibleAt: string
  isPriority: boolean
  bookedSince: string | null
}

/**
 * What happened in a hall on one day, as the estimator is told it: from the log, in the order of its events. A ticket
 * that comes back into line is a new one there, because its wait begins anew.
 */
export async function dayLog(ctx: Context, hallId: string, day: string): Promise<Happening[]> {
  const { timezone } = await hallFacts(ctx, hallId)
  const minute = (instant: string) => minutesOfDay(instant, day, timezone)
  const events: Happening[] = []
  const turns = new Map<string, number>()
  const nameOf = (id: string) => `${id}/${turns.get(id) ?? 0}`
  for (const row of await ticketRows(ctx, hallId, day)) {
    const t = minute(row.at)
    if (row.type === 'queue.ticket-joined') turns.set(row.ticketId, (turns.get(row.ticketId) ?? 0) + 1)
    const event = eventOf(row, t, nameOf(row.ticketId), minute)
    if (event) events.push(event)
  }
  for (const session of await sessionRows(ctx, hallId, day)) {
    const turn = (at: string, open: boolean) =>
      events.push({ e: 'counter', t: minute(at), counter: session.counterId, open })
    turn(session.openedAt, true)
    if (session.closedAt) turn(session.closedAt, false)
  }
  for (const { at, counterId, isPause } of await pauseRows(ctx, hallId, day, timezone))
    events.push({ e: 'counter', t: minute(at), counter: counterId, open: !isPause })
  return events.sort((a, b) => a.t - b.t || rank(a) - rank(b))
}

/** At the same minute a counter opens before it calls, and closes after everything else. */
function rank(event: Happening): number {
  if (event.e === 'counter') return event.open ? 0 : 5
  return event.e === 'issue' ? 1 : event.e === 'end' || event.e === 'noshow' || event.e === 'cancel' ? 2 : 3
}

function eventOf(row: Row, t: number, ticket: string, minute: (instant: string) => number): Happening | undefined {
  const counter = row.counterId ?? ''
  switch (row.type) {
    case 'queue.ticket-joined':
      return {
        e: 'issue',
        t,
        ticket,
        visitor: row.visitId,
        service: row.serviceId,
        class: row.isPriority ? 'priority' : row.bookedSince ? 'booked' : 'walk-in',
        ref: row.bookedSince ? minute(row.bookedSince) : Math.min(t, minute(row.eligibleAt)),
      }
    case 'queue.ticket-called':
      return { e: 'call', t, ticket, counter }
    case 'queue.ticket-finished':
      return { e: 'end', t, ticket, counter }
    case 'queue.ticket-missed':
      return { e: 'noshow', t, ticket, counter }
    case 'queue.ticket-cancelled':
    case 'queue.ticket-held':
    case 'queue.ticket-expired':
    case 'queue.ticket-postponed':
      return { e: 'cancel', t, ticket }
    default:
      return undefined
  }
}

async function ticketRows(ctx: Context, hallId: string, day: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select e.at, e.type, t.id as ticket_id, t.visit_id, t.service_id, e.data ->> 'counterId' as counter_id, t.eligible_at, t.is_priority, t.booked_since
    from queue.tickets t
    join platform.events e on e.subject = t.id::text
    where t.hall_id = ${hallId} and t.day = ${day} and e.type like 'queue.ticket-%'
    order by e.id`.execute(ctx.db)
  return rows
}

async function sessionRows(ctx: Context, hallId: string, day: string) {
  return ctx.db
    .selectFrom('queue.counterSessions')
    .select(['counterId', 'openedAt', 'closedAt'])
    .where('hallId', '=', hallId)
    .where('day', '=', day)
    .orderBy('openedAt')
    .execute()
}

async function pauseRows(ctx: Context, hallId: string, day: string, timezone: string) {
  const { rows } = await sql<{ at: string; counterId: string; isPause: boolean }>`
    select e.at, c.id as counter_id, e.type = 'queue.counter-paused' as is_pause
    from places.counters c
    join platform.events e on e.subject = c.id
    where c.hall_id = ${hallId} and e.type in ('queue.counter-paused', 'queue.counter-resumed')
      and e.at >= (${day}::date)::timestamp at time zone ${timezone}
      and e.at < (${day}::date + 1)::timestamp at time zone ${timezone}
    order by e.id`.execute(ctx.db)
  return rows
}

/** Minutes after midnight of a day, with their fraction; beyond 1,440 the night after. */
export function minutesOfDay(instant: string, day: string, timezone: string): number {
  const at = new Date(instant)
  const here = localTime(at, timezone)
  const nights = Math.round((Date.parse(here.day) - Date.parse(day)) / 86_400_000)
  return nights * 1_440 + here.minutes + (at.getUTCSeconds() + at.getUTCMilliseconds() / 1_000) / 60
}
