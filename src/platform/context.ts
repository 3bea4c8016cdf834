import type { Clock } from './clock.ts'
import type { Db } from './database.ts'

/** Who asks. `agencyId` and `hallId` narrow what they see; null means all. */
export interface Actor {
  kind: 'public' | 'staff' | 'device' | 'system'
  id: string
  name: string
  role: string | null
  agencyId: string | null
  hallId: string | null
  permissions: ReadonlySet<string>
}

export const nobody: Actor = {
  kind: 'public',
  id: 'public',
  name: '',
  role: null,
  agencyId: null,
  hallId: null,
  permissions: new Set(),
}

/** Our own jobs and the command line. */
export const system: Actor = {
  kind: 'system',
  id: 'system',
  name: '',
  role: null,
  agencyId: null,
  hallId: null,
  permissions: new Set(['*']),
}

export interface Announcement {
  type: string
  subject: string
  hallId: string | null
  data: Record<string, unknown>
}

/** What a command or a query is given: the transaction, who asks, what time it is, and ways to tell others. */
export interface Context {
  db: Db
  actor: Actor
  now: Date
  /** The clock itself, for streams that outlive the moment. */
  clockNow(): Date
  /** The hall runs on example data and a clock of its own. */
  isPractice: boolean
  /** The address people reach us at. */
  origin: string
  /** Says what happened, in the same transaction. Ids and plain facts only. */
  announce(type: string, subject: string, data?: Record<string, unknown>, hallId?: string | null): void
  /** Leaves work to be done after the commit. */
  later(job: string, data: Record<string, unknown>): Promise<void>
  /** Aborted when whoever asked has gone away: long work looks at it between its steps. */
  signal: AbortSignal
  /** Sets a cookie with the answer, or takes it away. */
  cookie(name: string, value: string | null): void
  /** Slow-changing facts, kept by this process for some seconds under a key. */
  remember<T>(key: string, seconds: number, load: () => Promise<T>): Promise<T>
}

/** What a process remembers; one for each database it works on. */
export type Memory = Map<string, { value: Promise<unknown>; until: number }>

export interface Deeds {
  announcements: Announcement[]
  cookies: { name: string; value: string | null }[]
}

/** How a transaction leaves a job behind; filled in by whoever runs the jobs. */
export type LeaveJob = (db: Db, job: string, data: Record<string, unknown>) => Promise<void>

/** Who asks within this process does not go away. */
const stays = new AbortController().signal

/** Makes the context of one request, with what it said and set beside it. */
export function makeContext(options: {
  db: Db
  actor: Actor
  clock: Clock
  isPractice: boolean
  origin: string
  leaveJob: LeaveJob
  memory: Memory
  signal?: AbortSignal | undefined
}): { ctx: Context; deeds: Deeds } {
  const deeds: Deeds = { announcements: [], cookies: [] }
  const ctx: Context = {
    db: options.db,
    actor: options.actor,
    now: options.clock.now(),
    clockNow: options.clock.now,
    isPractice: options.isPractice,
    origin: options.origin,
    announce: (type, subject, data = {}, hallId = null) =>
      void deeds.announcements.push({ type, subject, data, hallId }),
    later: (job, data) => options.leaveJob(options.db, job, data),
    signal: options.signal ?? stays,
    cookie: (name, value) => void deeds.cookies.push({ name, value }),
    remember: (key, seconds, load) => remember(options.memory, key, seconds, load),
  }
  return { ctx, deeds }
}

function remember<T>(memory: Memory, key: string, seconds: number, load: () => Promise<T>): Promise<T> {
  const known = memory.get(key)
  if (known && known.until > performance.now()) return known.value as Promise<T>
  const value = load()
  memory.set(key, { value, until: performance.now() + seconds * 1000 })
  value.catch(() => memory.delete(key))
  return value
}

/** True when the actor holds the permission. */
export function may(actor: Actor, permission: string): boolean {
  return actor.permissions.has(permission) || actor.permissions.has('*')
}
