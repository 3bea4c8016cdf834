import { sql } from 'kysely'
import { menuOf } from '#modules/catalogue'
import { type HallFacts, localTime } from '#modules/places'
import type { Context } from '#platform/context'
import type { HallBoard } from '../contract.ts'
import type { LineState } from './line-state.ts'
import { minutesSince } from './next-in-line.ts'

interface CounterRow {
  id: string
  abbreviation: string
  openedAt: string | null
  pausedAt: string | null
  backAt: string | null
  letter: string | null
  number: number | null
  state: string | null
  calledAt: string | null
  startedAt: string | null
  lastEndedAt: string | null
  served: number
}

/** Every counter of the hall and what it does. */
export async function boardCounters(ctx: Context, hall: HallFacts, day: string | null): Promise<HallBoard['counters']> {
  const { rows } = await sql<CounterRow>`
    select c.id, a.abbreviation, s.opened_at, s.paused_at, s.back_at, t.letter, t.number, t.state, t.called_at, t.started_at,
      (select max(e.ended_at) from queue.tickets e where e.counter_id = c.id and e.day = ${day}) as last_ended_at,
      (select count(*)::int from queue.tickets e where e.counter_id = c.id and e.day = ${day} and e.state = 'done') as served
    from places.counters c
    join places.booths b on b.hall_id = c.hall_id and b.id = c.booth_id
    join catalogue.agencies a on a.id = b.agency_id
    left join queue.counter_sessions s on s.counter_id = c.id and s.closed_at is null
    left join queue.tickets t on t.counter_id = c.id and t.state in ('called', 'serving')
    where c.hall_id = ${hall.id} and c.retired_at is null`.execute(ctx.db)
  const facts = new Map(rows.map(row => [row.id, row]))
  return hall.counters.map(counter => {
    const row = facts.get(counter.id)
    const state = stateOf(row)
    const since = {
      closed: null,
      paused: row?.pausedAt,
      called: row?.calledAt,
      serving: row?.startedAt,
      free: row?.lastEndedAt ?? row?.openedAt,
    }[state]
    return {
      id: counter.id,
      label: counter.label,
      zone: counter.zone,
      agencyAbbreviation: row?.abbreviation ?? '',
      state,
      letter: row?.letter ?? null,
      number: row?.number ?? null,
      minutes: since ? minutesSince(ctx, since) : null,
      backAt: row?.backAt ?? null,
      servedToday: row?.served ?? 0,
    }
  })
}

function stateOf(row: CounterRow | undefined): HallBoard['counters'][number]['state'] {
  if (!row?.openedAt) return 'closed'
  if (row.state === 'called' || row.state === 'serving') return row.state
  return row.pausedAt ? 'paused' : 'free'
}

/** Booths where people wait and nobody sits: the complaint of every hall in the press. */
export async function emptyBooths(
  ctx: Context,
  hall: HallFacts,
  line: LineState,
  counters: HallBoard['counters'],
): Promise<HallBoard['emptyBooths']> {
  const menu = await menuOf(ctx, hall.id)
  const working = new Set(
    counters.filter(counter => counter.state !== 'closed' && counter.state !== 'paused').map(counter => counter.id),
  )
  const empty = hall.booths.filter(
    booth => !hall.counters.some(counter => counter.boothId === booth.id && working.has(counter.id)),
  )
  const lastLeft = new Map(
    (
      await ctx.db
        .selectFrom('queue.counterSessions as s')
        .innerJoin('places.counters as c', 'c.id', 's.counterId')
        .select(['c.boothId', eb => eb.fn.max(eb.fn.coalesce('s.closedAt', 's.pausedAt')).as('leftAt')])
        .where('s.hallId', '=', hall.id)
        // Who left yesterday has not left this booth empty since.
        .where('s.day', '=', localTime(ctx.now, hall.timezone).day)
        .groupBy('c.boothId')
        .execute()
    ).map(row => [row.boothId, row.leftAt]),
  )
  return empty
    .map(booth => {
      const waiting = line.tickets.filter(ticket => menu.get(ticket.serviceId)?.boothId === booth.id).length
      const left = lastLeft.get(booth.id)
      return { boothId: booth.id, name: booth.name, waiting, emptyMinutes: left ? minutesSince(ctx, left) : null }
    })
    .filter(booth => booth.waiting > 0)
}
