import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Type } from 'typebox'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endpoint } from '#platform/contract'
import { problem, TemporarilyUnavailable } from '#platform/problem'
import { ask, Offline } from './ask.ts'
import { beDevice } from './device.ts'

const NobodyWaiting = problem('queue/nobody-waiting', 409, 'Nobody is waiting')

const callNext = endpoint({
  method: 'POST',
  path: '/queue/counters/:counterId/calls',
  summary: 'Call the next',
  access: 'queue.serve',
  input: Type.Object({ counterId: Type.String(), note: Type.Optional(Type.String()) }),
  reply: Type.Object({ number: Type.Integer() }),
  problems: [NobodyWaiting],
})

const find = endpoint({
  method: 'GET',
  path: '/catalogue/halls/:hallId/services',
  summary: 'Find',
  access: 'public',
  input: Type.Object({ hallId: Type.String(), q: Type.String(), limit: Type.Optional(Type.Integer()) }),
  reply: Type.Object({}),
})

const withdraw = endpoint({
  method: 'DELETE',
  path: '/places/closings/:id',
  summary: 'Withdraw',
  access: 'places.close',
  input: Type.Object({ id: Type.String(), reason: Type.String() }),
  reply: Type.Object({}),
})

interface Heard {
  method: string | undefined
  url: string | undefined
  headers: IncomingMessage['headers']
  body: string
}

type Answer = (response: ServerResponse, heard: Heard) => void

const cleanUps: (() => unknown)[] = []

beforeEach(() => void vi.stubGlobal('localStorage', { getItem: () => null }))
afterEach(async () => {
  vi.unstubAllGlobals()
  for (const cleanUp of cleanUps.splice(0)) await cleanUp()
})

test('fills the path and sends the rest as JSON, with a key of its own', async () => {
  const heard = await hallThatAnswers(json(200, { number: 14 }))

  const reply = await ask(callNext, { counterId: 'loket 3', note: 'kursi roda' })

  expect(reply).toEqual({ number: 14 })
  expect(heard[0]).toMatchObject({
    method: 'POST',
    url: '/api/v1/queue/counters/loket%203/calls',
    body: '{"note":"kursi roda"}',
  })
  expect(heard[0]?.headers['idempotency-key']).toMatch(/^\w{32}$/)
  expect(heard[0]?.headers.authorization).toBeUndefined()
})

test('a question goes into the query, without what is not said and without a key', async () => {
  const heard = await hallThatAnswers(json(200, {}))

  await ask(find, { hallId: 'mpp', q: 'akta & kk' })

  expect(heard[0]).toMatchObject({ method: 'GET', url: '/api/v1/catalogue/halls/mpp/services?q=akta+%26+kk', body: '' })
  expect(heard[0]?.headers['idempotency-key']).toBeUndefined()
})

test('a DELETE has its rest in the query, and a key', async () => {
  const heard = await hallThatAnswers(json(200, {}))

  await ask(withdraw, { id: '7', reason: 'selesai' }, { key: 'kunci-saya' })

  expect(heard[0]).toMatchObject({ method: 'DELETE', url: '/api/v1/places/closings/7?reason=selesai', body: '' })
  expect(heard[0]?.headers['idempotency-key']).toBe('kunci-saya')
})

test('a paired device says who it is', async () => {
  const heard = await hallThatAnswers(json(200, {}))
  vi.stubGlobal('localStorage', { getItem: (name: string) => (name === 'satap-kiosk' ? 'rahasia' : null) })
  beDevice('kiosk')

  await ask(find, { hallId: 'mpp', q: 'kk' })

  expect(heard[0]?.headers.authorization).toBe('Bearer rahasia')
})

test('throws the problem as it was told, at once', async () => {
  const heard = await hallThatAnswers(
    json(409, { type: 'queue/nobody-waiting', status: 409, title: 'Nobody', waiting: 0 }),
  )

  const refusal = await ask(callNext, { counterId: 'c' }).catch(thrown => thrown)

  expect(NobodyWaiting.is(refusal)).toBe(true)
  expect(refusal).toMatchObject({ waiting: 0 })
  expect(heard).toHaveLength(1)
})

test('asks again with the same key when the line breaks, so that the deed is done once', async () => {
  const heard = await hallThatAnswers(
    broken,
    json(503, { type: TemporarilyUnavailable.type, status: 503, title: 'Later' }),
    json(200, { number: 15 }),
  )

  const reply = await ask(callNext, { counterId: 'c' })

  expect(reply).toEqual({ number: 15 })
  expect(heard).toHaveLength(3)
  expect(new Set(heard.map(request => request.headers['idempotency-key'])).size).toBe(1)
})

test('after two more tries it says that the hall cannot be reached', async () => {
  const heard = await hallThatAnswers(broken)

  const refusal = await ask(callNext, { counterId: 'c' }).catch(thrown => thrown)

  expect(Offline.is(refusal)).toBe(true)
  expect(heard).toHaveLength(3)
})

test('a page in place of an answer, as a Wi-Fi portal sends, is no answer', async () => {
  await hallThatAnswers(response =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Masuk ke Wi-Fi</h1>'),
  )

  const refusal = await ask(find, { hallId: 'mpp', q: 'kk' }).catch(thrown => thrown)

  expect(Offline.is(refusal)).toBe(true)
})

test('a question that nobody waits for any more is dropped, and not asked again', async () => {
  const leaving = new AbortController()
  const heard = await hallThatAnswers(() => leaving.abort())

  const thrown = await ask(find, { hallId: 'mpp', q: 'kk' }, { signal: leaving.signal }).catch(error => error)

  expect(thrown.name).toBe('AbortError')
  expect(heard).toHaveLength(1)
})

/** A hall that answers each request with the next answer, and from then on with the last. */
async function hallThatAnswers(...answers: Answer[]): Promise<Heard[]> {
  const heard: Heard[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    const { method, url, headers } = request
    heard.push({ method, url, headers, body })
    const answer = answers[Math.min(heard.length, answers.length) - 1]
    answer?.(response, { method, url, headers, body })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  cleanUps.push(() => {
    server.closeAllConnections()
    return new Promise(resolve => server.close(resolve))
  })
  // A browser knows its own origin; Node has none.
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const reach = globalThis.fetch
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => reach(origin + path, init))
  return heard
}

function json(status: number, body: object): Answer {
  return response =>
    response
      .writeHead(status, { 'content-type': status === 200 ? 'application/json' : 'application/problem+json' })
      .end(JSON.stringify(body))
}

function broken(response: ServerResponse): void {
  response.destroy()
}
