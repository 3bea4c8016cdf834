import { createHash } from 'node:crypto'
import type { Clock } from './clock.ts'
import {
  type Actor,
  type Context,
  type Deeds,
  type LeaveJob,
  type Memory,
  makeContext,
  may,
  nobody,
} from './context.ts'
import type { Endpoint, Input, Reply } from './contract.ts'
import { type Database, type Db, isUnreachable } from './database.ts'
import { actorName, record } from './events.ts'
import { KeyReused, NotAllowed, Refusal, SignInNeeded, TemporarilyUnavailable } from './problem.ts'

/** What an endpoint does: a command or a query. */
export type Handler<E extends Endpoint> = (ctx: Context, input: Input<E>) => Promise<Reply<E>>

export interface Served<E extends Endpoint = Endpoint> {
  endpoint: E
  handler: Handler<E>
  /** The answer holds a secret, so none is kept: a repeat does it again. */
  forgets: boolean
  /** So many requests a minute from one address (and one `by` field) before it has to wait. */
  limit: { perMinute: number; by?: string } | undefined
  /** Takes so long that the work is to stop when whoever asked has gone: `ctx.signal` tells. */
  isLong: boolean
}

/** Joins an endpoint to the command or query behind it. */
export function serve<E extends Endpoint>(
  endpoint: E,
  handler: Handler<E>,
  options: { forgets?: boolean; limit?: Served['limit']; isLong?: boolean } = {},
): Served {
  const { forgets = false, limit, isLong = false } = options
  return { endpoint, handler: handler as Handler<Endpoint>, forgets, limit, isLong }
}

/** What running endpoints needs from the process. */
export interface House {
  database: Database
  clock: Clock
  isPractice: boolean
  origin: string
  leaveJob: LeaveJob
  memory: Memory
  /** Called after a commit, so that streams need not wait for the next look. */
  wake(): void
}

export interface Request {
  actor: Actor
  input: Record<string, unknown>
  /** The Idempotency-Key; without one an effect is not remembered (in-process calls). */
  key?: string | undefined
  /** Aborted when whoever asked has gone away. */
  signal?: AbortSignal
}

export interface Answered {
  reply: unknown
  cookies: Deeds['cookies']
  isRepeat: boolean
}

/** Runs an endpoint as somebody: checks the permission, opens the transaction, keeps the answer. HTTP and pages both come here. */
export async function perform(house: House, served: Served, request: Request): Promise<Answered> {
  const { endpoint } = served
  requireAccess(endpoint, request.actor)
  if (endpoint.method === 'GET') return ask(house, served, request)
  try {
    return await act(house, served, request)
  } catch (error) {
    const before =
      request.key && !isUnreachable(error) ? await answerBefore(house.database.db, served, request) : undefined
    if (before) return before
    throw error
  }
}

/** Refuses whoever may not use this endpoint or channel at all. */
export function requireAccess({ access }: Pick<Endpoint, 'access'>, actor: Actor): void {
  if (access === 'public' || may(actor, access)) return
  throw actor.kind === nobody.kind ? SignInNeeded() : NotAllowed()
}

async function ask(house: House, { handler }: Served, { actor, input, signal }: Request): Promise<Answered> {
  const { ctx, deeds } = makeContext({ ...house, db: house.database.db, actor, signal })
  return { reply: await handler(ctx, input), cookies: deeds.cookies, isRepeat: false }
}

/** Thrown to roll back when another request with the same key was faster. */
const alreadyAnswered = new Error('Another request with this key was answered first')

async function act(
  house: House,
  { endpoint, handler, forgets }: Served,
  { actor, input, key }: Request,
): Promise<Answered> {
  const answered = await house.database.db.transaction().execute(async tx => {
    const { ctx, deeds } = makeContext({ ...house, db: tx, actor })
    const reply = await handler(ctx, input)
    const name = actorName(actor)
    const answer =
      key && !forgets ? { actor: name, key, requestHash: requestHash(endpoint, input), status: 200, reply } : undefined
    if (!(await record(tx, ctx.now, name, deeds.announcements, answer))) throw alreadyAnswered
    return { reply, cookies: deeds.cookies, isRepeat: false, spoke: deeds.announcements.length > 0 }
  })
  if (answered.spoke) house.wake()
  return answered
}

/**
 * What this key was answered before, if it was. Looked up only when the deed did not go through: the usual request
 * pays nothing for it, and a repeat runs into the first one's effects or its key and comes here.
 */
async function answerBefore(
  db: Db,
  { endpoint, forgets }: Served,
  { actor, input, key }: Request,
): Promise<Answered | undefined> {
  if (!key || forgets) return undefined
  const before = await db
    .selectFrom('platform.answers')
    .select(['requestHash', 'reply'])
    .where('actor', '=', actorName(actor))
    .where('key', '=', key)
    .executeTakeFirst()
  if (!before) return undefined
  if (before.requestHash !== requestHash(endpoint, input)) throw KeyReused()
  return { reply: before.reply, cookies: [], isRepeat: true }
}

function requestHash(endpoint: Endpoint, input: unknown): string {
  return createHash('sha256')
    .update(`${endpoint.method} ${endpoint.path} ${JSON.stringify(input)}`)
    .digest('base64url')
}

/** A refusal to send, or undefined for a fault to be logged. A database that is away is nobody's fault: try again. */
export function asRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  return isUnreachable(error) ? TemporarilyUnavailable() : undefined
}
