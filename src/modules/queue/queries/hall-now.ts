import { hallFacts } from '#modules/places'
import type { Context } from '#platform/context'
import { beginDay, type CounterNow, type HallState, spanAt, type WaitingTicket } from '../waits/hall-state.ts'
import { booked, priority, walkIn } from '../waits/order-terms.ts'
import type { Hall } from '../waits/read-hall.ts'
import { minutesOfDay } from './day-log.ts'
import type { HallShape } from './hall-shape.ts'

interface TicketRow {
  id: string
  visitId: string
  serviceId: string
  state: string
  isPriority: boolean
  bookedSince: string | null
  waitsByArrival: boolean
  eligibleAt: string
  joinedAt: string | null
  calledAt: string | null
  endedAt: string | null
  counterId: string | null
}

/** This moment of the hall's day, from the tables: who waits, who is served since when, which counters are open. */
export async function readHallNow(
  ctx: Context,
  hallId: string,
  day: string,
  { shape, hall }: { shape: HallShape; hall: Hall },
): Promise<HallState> {
  const { timezone } = await hallFacts(ctx, hallId)
  const minute = (instant: string) => minutesOfDay(instant, day, timezone)
  const state = beginDay(hall, shape.day)
  state.now = minute(ctx.now.toISOString())
  state.tellsOpenings = true
  for (const row of await sessionRows(ctx, hallId, day)) {
    const counter = state.counters[hall.counters.get(row.counterId) ?? -1]
    if (counter) attends(counter, row, minute, state.now)
  }
  for (const row of await ticketRows(ctx, hallId)) {
    const service = hall.services.get(row.serviceId)
    if (service === undefined) continue
    const index = hall.counters.get(row.counterId ?? '') ?? -1
    const ticket = ticketOf(row, service, index, minute)
    const counter = state.counters[index]
    if (row.state === 'waiting') state.waiting.set(ticket.name, ticket)
    else if (counter) {
      state.called.set(ticket.name, ticket)
      counter.ticket = ticket
    }
  }
  return state
}

function ticketOf(
  row: TicketRow,
  service: number,
  counter: number,
  minute: (instant: string) => number,
): WaitingTicket {
  const issuedAt = row.joinedAt === null ? minute(row.eligibleAt) : minute(row.joinedAt)
  return {
    name: row.id,
    visitor: row.visitId,
    service,
    ...termsOf(row, minute),
    slot: Number.NaN,
    issuedAt,
    calledAt: row.calledAt === null ? Number.NaN : minute(row.calledAt),
    counter,
  }
}

/** By which terms of the order it waits, and since when. */
function termsOf(row: TicketRow, minute: (instant: string) => number): { kind: number; ref: number } {
  if (row.isPriority && !row.waitsByArrival) return { kind: priority, ref: minute(row.eligibleAt) }
  if (row.bookedSince && !row.waitsByArrival) return { kind: booked, ref: minute(row.bookedSince) }
  return { kind: walkIn, ref: minute(row.eligibleAt) }
}

interface SessionRow {
  counterId: string
  openedAt: string
  closedAt: string | null
  pausedAt: string | null
  backAt: string | null
}

/** What the sessions of a counter, oldest first, say about it now. */
function attends(counter: CounterNow, row: SessionRow, minute: (instant: string) => number, now: number): void {
  const opened = minute(row.openedAt)
  const span = spanAt(counter.plan, opened + 10)
  if (span !== -1) counter.openedIn.add(span)
  const last = spanAt(counter.plan, minute(row.closedAt ?? row.pausedAt ?? row.openedAt))
  if (last !== -1) counter.openedIn.add(last)
  counter.isOpen = row.closedAt === null && row.pausedAt === null
  counter.since = minute(row.closedAt ?? row.pausedAt ?? row.openedAt)
  counter.freeSince = Math.max(counter.since, opened)
  const isInside = spanAt(counter.plan, counter.since) !== -1
  counter.pausedAt = row.closedAt !== null || row.pausedAt === null || !isInside ? Number.NaN : counter.since
  counter.backAt = row.closedAt === null && row.backAt !== null ? Math.max(now, minute(row.backAt)) : Number.NaN
}

async function sessionRows(ctx: Context, hallId: string, day: string): Promise<SessionRow[]> {
  return ctx.db
    .selectFrom('queue.counterSessions')
    .select(['counterId', 'openedAt', 'closedAt', 'pausedAt', 'backAt'])
    .where('hallId', '=', hallId)
    .where('day', '=', day)
    .orderBy('openedAt')
    .execute()
}

async function ticketRows(ctx: Context, hallId: string): Promise<TicketRow[]> {
  return ctx.db
    .selectFrom('queue.tickets')
    .select([
      'id',
      'visitId',
      'serviceId',
      'state',
      'isPriority',
      'bookedSince',
      'waitsByArrival',
      'eligibleAt',
      'joinedAt',
      'calledAt',
      'endedAt',
      'counterId',
    ])
    .where('hallId', '=', hallId)
    .where('state', 'in', ['waiting', 'called', 'serving'])
    .orderBy('eligibleAt')
    .orderBy('number')
    .execute()
}
