import { address, apiBase, type Endpoint, type Input, type Reply } from '#platform/contract'
import { type ProblemDetails, problem, TemporarilyUnavailable } from '#platform/problem'
import { deviceToken } from './device.ts'

/** The hall cannot be reached: nothing is known to have happened, and asking again with the same key is safe. */
export const Offline = problem('offline', 0, 'The hall server cannot be reached')

export interface AskOptions {
  /** The Idempotency-Key of a deed; a fresh one unless given. */
  key?: string
  signal?: AbortSignal
  /** How long an answer may take; for a question that is computed for longer than others. */
  patienceMs?: number
}

const pausesMs = [300, 1_200]
/** A server that takes a request and never answers is as far away as none. */
const usualPatienceMs = 10_000

/** Asks the hall: the same call for every endpoint. Throws the problem it was refused with, as the server told it. */
export async function ask<E extends Endpoint>(
  endpoint: E,
  input: Input<E>,
  { key, signal, patienceMs = usualPatienceMs }: AskOptions = {},
): Promise<Reply<E>> {
  const { url, request } = requestFor(endpoint, input as Record<string, unknown>, key ?? newKey())
  for (let tries = 0; ; tries += 1) {
    const answer = await once(url, request, patienceMs, signal)
    if ('reply' in answer) return answer.reply as Reply<E>
    const pauseMs = pausesMs[tries]
    if (pauseMs === undefined || !isWorthAnotherTry(answer.problem)) throw answer.problem
    await new Promise(resolve => setTimeout(resolve, pauseMs * (0.5 + Math.random())))
  }
}

/** True where the hall may have done it or not: the same request with the same key settles which. */
export function isWorthAnotherTry(thing: unknown): boolean {
  return Offline.is(thing) || (thing as Partial<ProblemDetails> | null)?.status === TemporarilyUnavailable.status
}

/** A key that makes every repeat of one press one effect. Not `randomUUID`: a hall's own network may be plain HTTP. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

/** The fields that are there, as a query: `?a=1&b=2`, or nothing. */
export function queryOf(fields: Record<string, unknown>): string {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)
  const query = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString()
  return query && `?${query}`
}

function requestFor(
  endpoint: Endpoint,
  input: Record<string, unknown>,
  key: string,
): { url: string; request: RequestInit } {
  const { method } = endpoint
  const { path, rest } = address(endpoint.path, input)
  const hasBody = method === 'POST' || method === 'PUT'
  const token = deviceToken()
  const headers = {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(method !== 'GET' && { 'idempotency-key': key }),
    ...(hasBody && { 'content-type': 'application/json' }),
  }
  const request = {
    method,
    headers,
    credentials: 'same-origin' as const,
    ...(hasBody && { body: JSON.stringify(rest) }),
  }
  return { url: apiBase + path + (hasBody ? '' : queryOf(rest)), request }
}

async function once(
  url: string,
  request: RequestInit,
  patienceMs: number,
  signal?: AbortSignal,
): Promise<{ reply: unknown } | { problem: ProblemDetails }> {
  const patience = new AbortController()
  const giveUp = () => patience.abort()
  const timer = setTimeout(giveUp, patienceMs)
  signal?.addEventListener('abort', giveUp)
  try {
    if (signal?.aborted) giveUp()
    const response = await fetch(url, { ...request, signal: patience.signal })
    const body: unknown = await response.json()
    return response.ok ? { reply: body } : { problem: asProblem(body, response.status) }
  } catch (error) {
    if (signal?.aborted) throw error
    // No network, or a portal that answers with a page of its own: the same to us.
    return { problem: Offline().details() }
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', giveUp)
  }
}

function asProblem(body: unknown, status: number): ProblemDetails {
  const told = body as Partial<ProblemDetails> | null
  return typeof told?.type === 'string' ? (told as ProblemDetails) : { type: 'fault', status, title: 'Unknown answer' }
}
