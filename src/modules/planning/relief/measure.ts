import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { PresentHall, Waiting } from './present-hall.ts'
import type { Relief } from './relief.ts'
import { effectOf } from './suggest.ts'

/** A present hall as it is kept in the database. */
export type KeptHall = Omit<PresentHall, 'services' | 'expected'> & { services: [string, number][] }

export function asKept({ expected: _, services, ...hall }: PresentHall): KeptHall {
  return { ...hall, services: [...services] }
}

export interface Opened {
  hallId: string
  day: string
  counterId: string
  timezone: string
  before: KeptHall
  minutes: number
}

export type Measured = 'measuring' | 'not-opened' | Relief

interface TicketRow extends Waiting {
  called: number | null
  ended: number | null
  state: string
}

/** Once the time is over: what opening the counter really did, with the people who then came and the minutes that they took. */
export async function measured(ctx: Context, opened: Opened): Promise<Measured> {
  const { before, minutes } = opened
  const until = before.now + minutes
  if (!(await wasOpened(ctx, opened, until))) return 'not-opened'
  const rows = (await lineOf(ctx, opened, until)).filter(({ state, called }) => called !== null || state === 'waiting')
  if (rows.some(({ called }) => called === null)) return 'measuring'
  const line = rows.sort((one, other) => (one.called ?? 0) - (other.called ?? 0))
  return effectOf({
    before: { ...before, services: new Map(before.services), expected: [] },
    line: line.map(({ service, since, called, ended }) => ({
      service,
      since,
      // Who is still at a counter takes as long as usual, as far as we know.
      ...(ended !== null && called !== null && { tookMinutes: Math.max(0, ended - called) }),
    })),
    called: line.map(({ called }) => called ?? Number.POSITIVE_INFINITY),
  })
}

function minuteIn(column: string, { day, timezone }: Opened) {
  return sql`(extract(epoch from (${sql.ref(column)} at time zone ${timezone}) - ${day}::date) / 60)::float8`
}

async function wasOpened(ctx: Context, opened: Opened, until: number): Promise<boolean> {
  const { rows } = await sql`
    select from queue.counter_sessions s
    where s.counter_id = ${opened.counterId} and s.day = ${opened.day}
      and ${minuteIn('s.opened_at', opened)} < ${until}
      and coalesce(${minuteIn('s.closed_at', opened)}, 1440) > ${opened.before.now}
    limit 1`.execute(ctx.db)
  return rows.length > 0
}

/** Everybody for these services who waited at the beginning or came within the time. */
async function lineOf(ctx: Context, opened: Opened, until: number): Promise<TicketRow[]> {
  const { hallId, day, before } = opened
  const { rows } = await sql<TicketRow>`
    select t.service_id as service, t.state, ${minuteIn('t.joined_at', opened)} as since,
      ${minuteIn('t.called_at', opened)} as called, ${minuteIn('t.ended_at', opened)} as ended
    from queue.tickets t
    where t.hall_id = ${hallId} and t.day = ${day} and t.service_id = any(${before.services.map(([id]) => id)}::text[])
      and ${minuteIn('t.joined_at', opened)} < ${until}
      and coalesce(${minuteIn('t.called_at', opened)}, 1440) >= ${before.now}`.execute(ctx.db)
  return rows
}
