import { address, apiBase, type Endpoint, type Input, type Reply } from '#platform/contract'
import { type ProblemDetails, problem } from '#platform/problem'

/** The hall cannot be reached: nothing is known to have happened, and asking again with the same key is safe. */
export const Offline = problem('offline', 0, 'The hall server cannot be reached')

const retriesAfterMs = [300, 1_200]

/** Asks the hall: the same call for every endpoint. Throws the problem it was refused with. */
export async function ask<E extends Endpoint>(endpoint: E, input: Input<E>, options: { key?: string; signal?: AbortSignal } = {}): Promise<Reply<E>> {
  const { path, rest } = address(endpoint.path, input as Record<string, unknown>)
  const isBody = endpoint.method === 'POST' || endpoint.method === 'PUT'
  const query = new URLSearchParams()
  if (!isBody) for (const [name, value] of Object.entries(rest)) if (value !== undefined && value !== null) query.set(name, String(value))
  const url = `${apiBase}${path}${query.size > 0 ? `?${query}` : ''}`
  const request: RequestInit = {
    method: endpoint.method,
    headers: {
      ...deviceHeader(),
      ...(endpoint.method !== 'GET' && { 'idempotency-key': options.key ?? newKey() }),
      ...(isBody && { 'content-type': 'application/json' }),
    },
    credentials: 'same-origin',
    ...(isBody && { body: JSON.stringify(rest) }),
    ...(options.signal && { signal: options.signal }),
  }
  return send(url, request) as Promise<Reply<E>>
}

/** A key that makes every repeat of one press one effect. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

/** The token of a paired device, kept by its browser. */
export function deviceToken(): string | null {
  return typeof localStorage === 'undefined' ? null : localStorage.getItem('satap-device')
}

function deviceHeader(): Record<string, string> {
  const token = deviceToken()
  return token ? { authorization: `Bearer ${token}` } : {}
}

async function send(url: string, request: RequestInit): Promise<unknown> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await once(url, request)
    if ('reply' in answer) return answer.reply
    const pause = retriesAfterMs[attempt]
    const { type, status } = answer.problem
    const isWorthAgain = type === Offline.type || status === 503
    if (pause === undefined || !isWorthAgain || request.signal?.aborted) throw answer.problem
    await new Promise(resolve => setTimeout(resolve, pause * (0.5 + Math.random())))
  }
}

async function once(url: string, request: RequestInit): Promise<{ reply: unknown } | { problem: ProblemDetails }> {
  try {
    const response = await fetch(url, request)
    const body: unknown = await response.json()
    return response.ok ? { reply: body } : { problem: asProblem(body, response.status) }
  } catch {
    // No network, or a portal that answers with a page of its own: the same to us.
    return { problem: Offline().details() }
  }
}

function asProblem(body: unknown, status: number): ProblemDetails {
  const told = body as Partial<ProblemDetails> | null
  return typeof told?.type === 'string' ? (told as ProblemDetails) : { type: 'fault', status, title: 'Unknown answer' }
}
