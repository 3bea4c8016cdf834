import { randomUUID } from 'node:crypto'
import { address, apiBase, type Channel, type Endpoint, type Input, type Reply } from '#platform/contract'
import type { ProblemDetails } from '#platform/problem'

/** One player's way to the hall: a session cookie or a device token, nothing else. */
export interface Client {
  ask<E extends Endpoint>(endpoint: E, input: Input<E>): Promise<Reply<E>>
  /** Follows a channel until the player is gone; comes back by itself. */
  follow<C extends Channel>(channel: C, input: Input<C>, hear: (name: string, data: unknown) => void): () => void
}

/** Counts what goes over the wire. */
export const traffic = { requests: 0, faults: 0, retries: 0 }

/** A refusal as the server told it. */
export class Refused extends Error {
  readonly problem: ProblemDetails

  constructor(problem: ProblemDetails) {
    super(`${problem.type}: ${problem.title}`)
    this.problem = problem
  }
}

/** Makes a client that sends these headers. */
export function makeClient(origin: string, headers: Record<string, string>): Client {
  return {
    ask: async (endpoint, input) => {
      const { path, rest } = address(endpoint.path, input as Record<string, unknown>)
      const isQuery = endpoint.method === 'GET' || endpoint.method === 'DELETE'
      const query =
        isQuery && Object.keys(rest).length > 0 ? `?${new URLSearchParams(rest as Record<string, string>)}` : ''
      const init: RequestInit = {
        method: endpoint.method,
        headers: {
          ...headers,
          ...(!isQuery && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
        },
        ...(!isQuery && { body: JSON.stringify(rest) }),
      }
      const response = await send(`${origin}${apiBase}${path}${query}`, init)
      const body: unknown = await response.json()
      if (!response.ok) throw new Refused(body as ProblemDetails)
      return body as Reply<typeof endpoint>
    },
    follow: (channel, input, hear) => {
      const { path } = address(channel.path, input as Record<string, unknown>)
      const stop = new AbortController()
      void keepFollowing(`${origin}${apiBase}${path}`, headers, stop.signal, hear)
      return () => stop.abort()
    },
  }
}

/** The same request with the same key again, when the connection broke or the hall is restarting: one effect. */
async function send(url: string, init: RequestInit): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    traffic.requests += 1
    try {
      const response = await fetch(url, init)
      if (response.status >= 500) traffic.faults += 1
      if (response.status !== 503 || attempt === 8) return response
    } catch (error) {
      if (attempt === 8) throw error
    }
    traffic.retries += 1
    await new Promise(resolve => setTimeout(resolve, 100 * attempt))
  }
}

async function keepFollowing(
  url: string,
  headers: Record<string, string>,
  signal: AbortSignal,
  hear: (name: string, data: unknown) => void,
): Promise<void> {
  let last = ''
  while (!signal.aborted) {
    try {
      const response = await fetch(url, { headers: { ...headers, ...(last && { 'last-event-id': last }) }, signal })
      for await (const message of messagesOf(response)) {
        if (message.id) last = message.id
        hear(message.event, JSON.parse(message.data))
      }
    } catch {
      if (signal.aborted) return
    }
    await new Promise(resolve => setTimeout(resolve, 300))
  }
}

async function* messagesOf(response: Response): AsyncGenerator<{ id: string; event: string; data: string }> {
  let rest = ''
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    rest += new TextDecoder().decode(chunk)
    const frames = rest.split('\n\n')
    rest = frames.pop() ?? ''
    for (const frame of frames) {
      const field = (name: string) =>
        frame
          .split('\n')
          .find(line => line.startsWith(`${name}: `))
          ?.slice(name.length + 2) ?? ''
      if (field('data')) yield { id: field('id'), event: field('event'), data: field('data') }
    }
  }
}

/** Signs in as the sign-in page does and keeps the cookie. */
export async function signInAs(origin: string, signInName: string, password: string): Promise<Client> {
  const response = await fetch(`${origin}${apiBase}/identity/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ signInName, password }),
  })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
  if (!response.ok || !cookie) throw new Error(`${signInName} could not sign in (${response.status}).`)
  return makeClient(origin, { cookie })
}
