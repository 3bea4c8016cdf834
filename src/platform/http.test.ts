import { brotliDecompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Hall, openHall } from '../../test/harness/hall.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall({
    also: async ({ app }) => {
      app.post('/uji-batas', { config: { rateLimit: { max: 2, timeWindow: '1 minute' } } }, async () => ({}))
    },
  })
})
afterAll(() => hall.close())

const visits = '/api/v1/queue/halls/balai/visits'
const inject = (options: object) => hall.server.app.inject(options as never)
const signedIn = () => ({ authorization: `Bearer ${hall.greeter.token}`, 'idempotency-key': crypto.randomUUID() })

describe('every refusal is a problem', () => {
  test.each([
    ['an address that is not there', { method: 'GET', url: '/api/v1/nothing' }, 404, 'not-found'],
    ['another method', { method: 'PUT', url: visits }, 405, 'method-not-allowed'],
    [
      'another media type',
      { method: 'POST', url: visits, payload: '<a/>', headers: { 'content-type': 'text/xml' } },
      415,
      'media-type-unknown',
    ],
    [
      'a body over 1 MB',
      { method: 'POST', url: visits, payload: { serviceIds: ['x'.repeat(1_100_000)] } },
      413,
      'body-too-large',
    ],
    [
      'broken JSON',
      { method: 'POST', url: visits, payload: '{"a":', headers: { 'content-type': 'application/json' } },
      400,
      'body-unreadable',
    ],
    [
      'a prototype in the body',
      {
        method: 'POST',
        url: visits,
        payload: '{"__proto__":{"a":1}}',
        headers: { 'content-type': 'application/json' },
      },
      400,
      'body-unreadable',
    ],
    [
      'nobody signed in',
      {
        method: 'POST',
        url: visits,
        payload: { serviceIds: ['ktp'], delivery: 'spoken' },
        headers: { 'idempotency-key': 'a-key-of-mine' },
      },
      401,
      'sign-in-needed',
    ],
  ])('%s', async (_says, request, status, type) => {
    const reply = await inject(request)

    expect([reply.statusCode, reply.json().type]).toEqual([status, type])
    expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/)
  })

  test('a POST without a key', async () => {
    const reply = await inject({
      method: 'POST',
      url: visits,
      payload: {},
      headers: { authorization: `Bearer ${hall.greeter.token}` },
    })

    expect([reply.statusCode, reply.json().type]).toEqual([400, 'idempotency-key-missing'])
  })
})

describe('input', () => {
  test.each([
    ['a field that is not known', { serviceIds: ['ktp'], delivery: 'spoken', state: 'called' }, '/state'],
    ['a field that belongs in the path', { serviceIds: ['ktp'], delivery: 'spoken', hallId: 'lain' }, '/hallId'],
    ['a word that is not one of the few', { serviceIds: ['ktp'], delivery: 'pigeon' }, '/delivery'],
    ['text where a list should be', { serviceIds: 'ktp', delivery: 'spoken' }, '/serviceIds'],
    [
      'a NUL that PostgreSQL cannot hold',
      { serviceIds: ['ktp'], delivery: 'spoken', checklist: { present: ['a\u0000'], missing: [] } },
      '/checklist/present/0',
    ],
    [
      'half a surrogate pair',
      { serviceIds: ['ktp'], delivery: 'spoken', checklist: { present: ['\ud800'], missing: [] } },
      '/checklist/present/0',
    ],
  ])('%s is refused, and says where', async (_says, payload, pointer) => {
    const reply = await inject({ method: 'POST', url: visits, payload, headers: signedIn() })

    expect([reply.statusCode, reply.json().type]).toEqual([422, 'input-invalid'])
    expect(reply.json().errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer)
  })

  test('a query that is not known is refused, a number in it is a number', async () => {
    expect((await inject({ method: 'GET', url: '/api/v1/catalogue/services?limit=2' })).json().items.length).toBe(2)
    expect((await inject({ method: 'GET', url: '/api/v1/catalogue/services?limit=many' })).statusCode).toBe(422)
    expect((await inject({ method: 'GET', url: '/api/v1/catalogue/services?sort=fee' })).statusCode).toBe(422)
  })

  test.each([
    "' or 1=1--",
    '%',
    '_',
    '\\',
    '<script>alert(1)</script>',
    '🙂'.repeat(200),
    '\u202eterbalik',
    'a'.repeat(1000),
  ])('a hostile search %s finds nothing and breaks nothing', async q => {
    const reply = await inject({ method: 'GET', url: `/api/v1/catalogue/services?q=${encodeURIComponent(q)}` })

    expect(reply.statusCode).toBe(200)
  })
})

describe('a browser’s cookie', () => {
  test('counts only for requests that our own page made', async () => {
    const post = (headers: object) =>
      inject({
        method: 'DELETE',
        url: '/api/v1/identity/session',
        headers: { cookie: 'satap=x'.padEnd(40, 'x'), host: 'hall.test', ...headers },
      })

    expect((await post({ 'sec-fetch-site': 'cross-site' })).json().type).toBe('cross-site')
    expect((await post({ 'sec-fetch-site': 'same-site' })).json().type).toBe('cross-site')
    expect((await post({ origin: 'https://elsewhere.test' })).json().type).toBe('cross-site')
    expect((await post({ origin: 'null' })).json().type).toBe('cross-site')
    expect((await post({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200)
    expect((await post({ origin: 'https://hall.test' })).statusCode).toBe(200)
  })
})

test('a fault is told without detail', async () => {
  await hall.act(async ctx => {
    await ctx.db.updateTable('places.halls').set({ priorityGroups: '7' }).execute()
  })
  hall.server.house.memory.clear()

  const reply = await inject({
    method: 'POST',
    url: visits,
    payload: { serviceIds: ['ktp'], delivery: 'spoken', priorityGroup: 'elderly' },
    headers: signedIn(),
  })

  expect(reply.statusCode).toBe(500)
  expect(reply.json()).toEqual({ type: 'fault', status: 500, title: 'Something went wrong on our side' })
})

describe('/openapi.json', () => {
  test('lists every endpoint with summary, input and reply', async () => {
    const api = (await inject({ method: 'GET', url: '/openapi.json' })).json()
    expect(api.openapi).toBe('3.1.0')
    for (const { endpoint } of hall.server.modules.flatMap(module => module.serves)) {
      const operation = api.paths[`/api/v1${endpoint.path.replace(/:(\w+)/g, '{$1}')}`]?.[endpoint.method.toLowerCase()]
      expect(operation?.summary, endpoint.path).toBe(endpoint.summary)
      expect(operation.responses['200'].content['application/json'].schema, endpoint.path).toBeDefined()
    }
  })

  test('names each refusal of an endpoint', async () => {
    const api = (await inject({ method: 'GET', url: '/openapi.json' })).json()
    for (const { endpoint } of hall.server.modules.flatMap(module => module.serves)) {
      const path = `/api/v1${endpoint.path.replace(/:(\w+)/g, '{$1}')}`
      const { description = '' } = api.paths[path][endpoint.method.toLowerCase()]
      for (const { type } of endpoint.problems) expect(description, endpoint.path).toContain(type)
    }
  })

  test('lists every stream with its messages', async () => {
    const api = (await inject({ method: 'GET', url: '/openapi.json' })).json()
    for (const { channel } of hall.server.modules.flatMap(module => module.streams ?? [])) {
      const operation = api.paths[`/api/v1${channel.path.replace(/:(\w+)/g, '{$1}')}`]?.get
      const { oneOf } = operation.responses['200'].content['text/event-stream'].schema
      expect(oneOf.map((message: { title: string }) => message.title)).toEqual(Object.keys(channel.messages))
    }
  })

  test('has a page that a person can read', async () => {
    const page = await inject({ method: 'GET', url: '/docs' })

    expect(page.headers['content-type']).toMatch(/text\/html/)
    expect(page.body).toContain('Call the next waiting ticket')
  })
})

describe('health', () => {
  test('live, ready, metrics for this machine', async () => {
    expect((await inject({ method: 'GET', url: '/health/live' })).statusCode).toBe(200)
    expect((await inject({ method: 'GET', url: '/health/ready' })).json().status).toBe('ready')
    expect((await inject({ method: 'GET', url: '/metrics' })).body).toContain('satap_http_request_duration_seconds')
    expect((await inject({ method: 'GET', url: '/metrics', remoteAddress: '10.0.0.9' })).statusCode).toBe(404)
  })
})

test('every answer carries the content policy and is not sniffed', async () => {
  const { headers } = await inject({ method: 'GET', url: '/docs' })

  expect(headers['content-security-policy']).toContain("script-src 'self'")
  expect(headers['content-security-policy']).not.toContain('unsafe')
  expect(headers['x-content-type-options']).toBe('nosniff')
})

describe('compression', () => {
  const asking = (encoding: string) => inject({ url: '/openapi.json', headers: { 'accept-encoding': encoding } })

  test('makes a large answer small for whoever can read it', async () => {
    const plain = await asking('identity')
    const small = await asking('gzip, deflate, br')

    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(small.headers['content-encoding']).toBe('br')
    expect(small.rawPayload.length).toBeLessThan(plain.rawPayload.length / 4)
    expect(brotliDecompressSync(small.rawPayload).toString()).toBe(plain.body)
    expect((await asking('gzip')).headers['content-encoding']).toBe('gzip')
  })

  test('leaves what fits a packet as it is', async () => {
    const reply = await inject({ url: '/health/live', headers: { 'accept-encoding': 'br' } })

    expect(reply.statusCode).toBe(200)
    expect(reply.headers['content-encoding']).toBeUndefined()
  })

  test('unpacks nothing that comes in', async () => {
    const reply = await inject({
      method: 'POST',
      url: visits,
      headers: { ...signedIn(), 'content-type': 'application/json', 'content-encoding': 'gzip' },
      payload: gzipSync(JSON.stringify({ serviceIds: ['ktp'], delivery: 'spoken' })),
    })

    expect([400, 415]).toContain(reply.statusCode)
  })
})

describe('a person who reads gets a page, a program a problem', () => {
  const read = (url: string, accept: string) => inject({ url, headers: { accept } })

  test('where there is nothing', async () => {
    expect((await read('/tidak-ada', 'text/html,*/*')).body).toContain('<h1>Halaman tidak ada</h1>')
    expect((await read('/api/v1/nothing', 'text/html')).json().type).toBe('not-found')
  })

  test('who asks too often, in words, with what to do', async () => {
    const app = hall.server.app
    const sendIt = (accept: string) =>
      app.inject({ method: 'POST', url: '/uji-batas', headers: { accept }, remoteAddress: '10.9.8.7' })
    for (let press = 0; press < 2; press += 1) await sendIt('text/html')

    const page = await sendIt('text/html')
    expect([page.statusCode, page.headers['content-type']]).toEqual([429, 'text/html; charset=utf-8'])
    expect(page.body).toContain('Tunggu satu menit')
    expect((await sendIt('application/json')).json().type).toBe('too-many-requests')
  })
})
