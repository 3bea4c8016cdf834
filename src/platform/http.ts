import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from './context.ts'
import { makeContext, nobody } from './context.ts'
import { apiBase, type Endpoint, pathNames } from './contract.ts'
import { isCursor } from './events.ts'
import { inputReader } from './input.ts'
import type { Live, Streamed } from './live.ts'
import { describeChannel, describeEndpoint, eventsOf, repliesOf } from './openapi.ts'
import { type Answered, type House, perform, type Request, requireAccess, type Served } from './perform.ts'
import { CrossSite, KeyMissing, TemporarilyUnavailable } from './problem.ts'

/** Finds out who asks, from a cookie or a bearer token; `nobody` when neither is there or known. */
export type Identify = (credentials: { cookie: string | undefined; token: string | undefined }) => Promise<Actor>

export const sessionCookie = 'satap'

/** Mounts every endpoint below `/api/v1`. */
export function mountEndpoints(
  app: FastifyInstance,
  house: House,
  identify: Identify,
  served: readonly Served[],
): void {
  for (const one of served) {
    const { endpoint, limit } = one
    const read = inputReader(endpoint)
    app.route({
      method: endpoint.method,
      url: apiBase + endpoint.path,
      schema: describeEndpoint(endpoint),
      config: { replies: repliesOf(endpoint.reply), ...(limit && { rateLimit: rateOf(limit) }) },
      handler: async (request, reply) => {
        const asked = await asking(request, identify, endpoint.method)
        // Before the input is read: whoever may not ask learns nothing of how to.
        requireAccess(endpoint, asked.actor)
        const input = read({ params: request.params as never, query: request.query as never, body: request.body })
        const answered = await perform(house, one, { ...asked, input, ...(one.isLong && { signal: leavingOf(reply) }) })
        return sendAnswer(reply, endpoint, answered)
      },
    })
  }
}

/** Aborted when the connection closes before the answer has gone out; for nobody's ears, so the reason is one that is not logged. */
function leavingOf({ raw }: FastifyReply): AbortSignal {
  const leaving = new AbortController()
  raw.once('close', () => {
    if (!raw.writableEnded) leaving.abort(TemporarilyUnavailable())
  })
  return leaving.signal
}

/** Mounts every channel below `/api/v1`. */
export function mountChannels(
  app: FastifyInstance,
  house: House,
  identify: Identify,
  live: Live,
  streamed: readonly Streamed[],
): void {
  for (const one of streamed) {
    const { channel } = one
    const read = inputReader({ ...channel, method: 'GET' })
    const inPath = new Set(pathNames(channel.path))
    app.get(
      apiBase + channel.path,
      { schema: describeChannel(channel), config: { replies: repliesOf(eventsOf(channel)) }, exposeHeadRoute: false },
      async (request, reply) => {
        const {
          access_token: token,
          last_event_id: resumed,
          ...query
        } = request.query as Record<string, string | undefined>
        const actor = await identify({ cookie: request.cookies[sessionCookie], token: bearer(request) ?? token })
        requireAccess(channel, actor)
        const input = read({ params: pick(request.params as Record<string, unknown>, inPath), query, body: undefined })
        const last = request.headers['last-event-id'] ?? resumed
        const { ctx } = makeContext({ ...house, db: house.database.db, actor })
        for (const [name, value] of Object.entries(reply.getHeaders()))
          if (value !== undefined) reply.raw.setHeader(name, value)
        reply.raw.setHeader('x-accel-buffering', 'no')
        await live.attach(one, { ctx, input, since: isCursor(last) ? last : undefined, response: reply.raw })
        reply.hijack()
      },
    )
  }
}

/** Who asks, and with which key. A browser's cookie counts only for requests that its own page made. */
export async function asking(
  request: FastifyRequest,
  identify: Identify,
  method: string,
): Promise<Pick<Request, 'actor' | 'key'>> {
  const token = bearer(request)
  const cookie = request.cookies[sessionCookie]
  if (method !== 'GET' && !token && isCrossSite(request)) throw CrossSite()
  const actor = token || cookie ? await identify({ cookie, token }) : nobody
  const key = request.headers['idempotency-key']
  if (method === 'POST' && (typeof key !== 'string' || key.length < 8 || key.length > 100)) throw KeyMissing()
  return { actor, key: typeof key === 'string' ? key : undefined }
}

/** Cut to the contract: what the reply of the endpoint does not name stays here. Its serializer is made at the first answer. */
function sendAnswer(
  reply: FastifyReply,
  endpoint: Endpoint,
  { reply: body, cookies, isRepeat }: Answered,
): FastifyReply {
  setCookies(reply, cookies)
  reply.header('cache-control', 'no-store')
  if (isRepeat) reply.header('idempotent-replayed', 'true')
  const text = reply.compileSerializationSchema(endpoint.reply as unknown as Record<string, unknown>)(
    body as Record<string, unknown>,
  )
  return reply.type('application/json; charset=utf-8').send(text)
}

function rateOf({ perMinute, by }: NonNullable<Served['limit']>) {
  return {
    max: perMinute,
    timeWindow: '1 minute',
    keyGenerator: (request: FastifyRequest) =>
      `${request.ip} ${by ? String((request.body as Record<string, unknown> | null)?.[by]) : ''}`,
    hook: 'preHandler' as const,
  }
}

/** Sets or clears the session cookie as a command asked. */
export function setCookies(reply: FastifyReply, cookies: Answered['cookies']): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: reply.request.protocol === 'https' } as const
  for (const { name, value } of cookies) {
    if (value === null) reply.clearCookie(name, options)
    else reply.setCookie(name, value, options)
  }
}

/** True for a request that another site made the browser send. Programs send neither header, and no cookie. */
export function isCrossSite(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin, host } = request.headers
  return origin !== undefined && origin !== 'null' ? new URL(origin).host !== host : origin === 'null'
}

function bearer(request: FastifyRequest): string | undefined {
  return /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1]
}

function pick(from: Record<string, unknown>, names: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.has(name)))
}
