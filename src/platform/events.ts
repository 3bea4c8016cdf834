import { sql } from 'kysely'
import type { Actor, Announcement } from './context.ts'
import type { Db } from './database.ts'

/** Something that happened. `cursor` is its place in commit order. */
export interface Event {
  cursor: string
  id: number
  at: string
  type: string
  subject: string
  hallId: string | null
  actor: string
  data: Record<string, unknown>
}

export interface Answer {
  actor: string
  key: string
  requestHash: string
  status: number
  reply: unknown
}

/** `staff:<id>`, `device:<id>`, `system`, `public`: who did it, for the audit. */
export function actorName(actor: Actor): string {
  return actor.id === actor.kind ? actor.kind : `${actor.kind}:${actor.id}`
}

/**
 * Writes what was announced, and the answer to keep, in one statement: the last of a transaction.
 * False when this key already has an answer: somebody was faster, so roll back.
 */
export async function record(
  db: Db,
  at: Date,
  actor: string,
  announcements: Announcement[],
  answer?: Answer,
): Promise<boolean> {
  if (announcements.length === 0 && !answer) return true
  const said = sql`
    insert into platform.events (at, type, subject, hall_id, actor, data)
    select ${at}::timestamptz, e.type, e.subject, e.hall_id, ${actor}, e.data::jsonb
    from unnest(
      ${announcements.map(a => a.type)}::text[], ${announcements.map(a => a.subject)}::text[],
      ${announcements.map(a => a.hallId)}::text[], ${announcements.map(a => JSON.stringify(a.data))}::text[]
    ) as e (type, subject, hall_id, data)`
  if (!answer) {
    await said.execute(db)
    return true
  }
  const kept = await sql`
    with said as (${said})
    insert into platform.answers (actor, key, request_hash, status, reply)
    values (${answer.actor}, ${answer.key}, ${answer.requestHash}, ${answer.status}, ${JSON.stringify(answer.reply)}::jsonb)
    on conflict do nothing
    returning key`.execute(db)
  return kept.rows.length === 1
}

/** Where the log ends now: a reader that starts here misses nothing that commits later. */
export async function endOfLog(db: Db): Promise<string> {
  const { rows } = await sql<{ cursor: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text || '-0' as cursor`.execute(db)
  return rows[0]?.cursor ?? '0-0'
}

/**
 * The events after a cursor in commit order. Those of transactions that may still be running, and of any younger than
 * these, wait: `id > last seen` loses events, because ids are given before the commit.
 */
export async function eventsAfter(
  db: Db,
  cursor: string,
  limit: number,
  filter?: { hallId: string; type: string },
): Promise<Event[]> {
  const [tx, id] = parseCursor(cursor)
  const { rows } = await sql<Omit<Event, 'cursor'> & { txText: string }>`
    select e.tx::text as tx_text, id, at, type, subject, hall_id, actor, data
    from platform.events e
    where (tx, id) > (${tx}::xid8, ${id}::bigint) and tx < pg_snapshot_xmin(pg_current_snapshot())
      ${filter ? sql`and hall_id = ${filter.hallId} and type = ${filter.type}` : sql``}
    order by e.tx, e.id
    limit ${limit}`.execute(db)
  return rows.map(({ txText, ...event }) => ({ ...event, cursor: `${txText}-${event.id}` }))
}

/** True for what a cursor looks like: it comes back from readers. */
export function isCursor(text: unknown): text is string {
  return typeof text === 'string' && /^\d{1,20}-\d{1,15}$/.test(text)
}

function parseCursor(cursor: string): [tx: string, id: string] {
  const [tx = '0', id = '0'] = isCursor(cursor) ? cursor.split('-') : []
  return [tx, id]
}

export interface EventReader {
  /** The last event that was read. */
  readonly cursor: string
  listen(listener: (events: Event[]) => void): () => void
  /** Reads now rather than at the next tick: called after a commit of this process. */
  wake(): void
  stop(): Promise<void>
}

/**
 * One reader a process looks every 50 ms, and at once after a commit of its own. No NOTIFY: inside a commit it takes a
 * lock of the whole cluster and halves the rate of every writer.
 */
export async function readEvents(db: Db, onError: (error: unknown) => void, everyMs = 50): Promise<EventReader> {
  const listeners = new Set<(events: Event[]) => void>()
  let cursor = await endOfLog(db)
  let running: Promise<void> | undefined
  let again = false
  let stopped = false

  const look = async () => {
    try {
      for (;;) {
        const events = await eventsAfter(db, cursor, 500)
        const last = events.at(-1)
        if (!last) break
        cursor = last.cursor
        for (const listener of listeners) listener(events)
        if (events.length < 500) break
      }
    } catch (error) {
      onError(error)
    }
  }
  const tick = () => {
    if (stopped) return
    if (running) {
      again = true
      return
    }
    running = look().finally(() => {
      running = undefined
      if (again) {
        again = false
        tick()
      }
    })
  }
  const timer = setInterval(tick, everyMs)
  return {
    get cursor() {
      return cursor
    },
    listen: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    wake: tick,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
