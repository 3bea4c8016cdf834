import swagger from '@fastify/swagger'
import type { FastifyInstance, FastifySchema } from 'fastify'
import { Type } from 'typebox'
import type { Channel, Endpoint } from './contract.ts'
import { partsOf } from './input.ts'
import { escapeHtml } from './page.ts'
import { problemSchema } from './refusing.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the document says that this route answers, by status. */
    replies?: object
  }
}

const idempotencyKey = {
  type: 'object',
  required: ['idempotency-key'],
  properties: { 'idempotency-key': { type: 'string', minLength: 8, maxLength: 100 } },
}

/** Makes `/openapi.json` from the routes themselves. Register before the routes. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Satap',
        version,
        description:
          'What screens and programs ask of a public service hall. Every POST takes an Idempotency-Key; refusals are RFC 9457 problems.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'satap' },
          token: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    transform: ({ schema, url, route }) => ({
      url,
      schema: {
        ...schema,
        ...(route.config?.replies && { response: route.config.replies }),
        ...(route.method === 'POST' && !schema?.hide && { headers: idempotencyKey }),
      },
    }),
  })
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger())
  app.get('/docs', { schema: { hide: true } }, (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(docsPage(app.swagger() as ApiDocument)),
  )
}

/** What the document says of an endpoint: its fields, its reply, and each refusal by name. */
export function describeEndpoint(endpoint: Endpoint): FastifySchema {
  const refusals = endpoint.problems.map(({ type, status, title }) => `- \`${type}\` (${status}): ${title}`)
  return {
    ...description(endpoint.method.toLowerCase(), endpoint),
    ...(refusals.length > 0 && { description: `Refused with:\n\n${refusals.join('\n')}` }),
    ...partsOf(endpoint),
  }
}

/** What an endpoint or channel answers; beside the schema, because Fastify would compile all of it before it listens. */
export function repliesOf(reply: object): object {
  return { 200: reply, '4xx': problemSchema, '5xx': problemSchema }
}

/** What the document says of a stream: its fields, and how to resume. */
export function describeChannel(channel: Channel): FastifySchema {
  const { params, querystring } = partsOf({ ...channel, method: 'GET' })
  return {
    ...description('stream', channel),
    description:
      'Server-sent events. Send `Last-Event-ID` (or `last_event_id`) to get what was missed. A `beat` comes every five seconds.',
    ...(params && { params }),
    querystring: Type.Object({
      ...querystring?.properties,
      access_token: Type.Optional(Type.String({ description: 'For an EventSource, which cannot send a header' })),
      last_event_id: Type.Optional(Type.String({ description: 'The last id that was read' })),
    }),
  }
}

/** The messages of a stream as one reply. */
export function eventsOf(channel: Channel): object {
  const messages = Object.entries(channel.messages).map(([name, data]) =>
    Type.Object({ event: Type.Literal(name), data }, { title: name }),
  )
  return { description: 'The stream', content: { 'text/event-stream': { schema: { oneOf: messages } } } }
}

function description(
  verb: string,
  { path, summary, access }: Pick<Endpoint, 'path' | 'summary' | 'access'>,
): FastifySchema {
  return {
    summary,
    operationId: `${verb}${path.replace(/[^\w]+(\w)/g, (_, next: string) => next.toUpperCase())}`,
    tags: [path.split('/')[1] ?? ''],
    security: access === 'public' ? [] : [{ session: [] }, { token: [] }],
  }
}

interface ApiDocument {
  info: { title: string; version: string; description?: string }
  paths?: Record<string, Record<string, Operation>>
}

interface Operation {
  summary?: string
  description?: string
  tags?: string[]
  security?: unknown[]
  parameters?: { name: string; in: string; required?: boolean; schema?: unknown }[]
  requestBody?: { content?: Record<string, { schema?: unknown }> }
  responses?: Record<string, { content?: Record<string, { schema?: unknown }> }>
}

/** A page a person can read: every endpoint with its fields, made from the same document. */
function docsPage(api: ApiDocument): string {
  const rows = Object.entries(api.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  const tags = [...new Set(rows.map(row => row.operation.tags?.[0] ?? ''))].sort()
  const section = (tag: string) =>
    `<section><h2 id="${escapeHtml(tag)}">${escapeHtml(tag)}</h2>${rows
      .filter(row => row.operation.tags?.[0] === tag)
      .map(article)
      .join('')}</section>`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(api.info.title)} API</title><link rel="stylesheet" href="/tenant.css"></head>
<body class="docs"><main><h1>${escapeHtml(api.info.title)} API ${escapeHtml(api.info.version)}</h1><p>${escapeHtml(api.info.description ?? '')} The machine-readable form is <a href="/openapi.json">/openapi.json</a>.</p>
<nav aria-label="Modules"><ul>${tags.map(tag => `<li><a href="#${escapeHtml(tag)}">${escapeHtml(tag)}</a></li>`).join('')}</ul></nav>${tags.map(section).join('')}</main></body></html>`
}

function article({ path, method, operation }: { path: string; method: string; operation: Operation }): string {
  const body = operation.requestBody?.content?.['application/json']?.schema
  const content = operation.responses?.['200']?.content
  const reply = (content?.['application/json'] ?? content?.['text/event-stream'])?.schema
  const parameters = (operation.parameters ?? []).map(
    p => `<li><code>${escapeHtml(p.name)}</code> in ${escapeHtml(p.in)}${p.required ? ', required' : ''}</li>`,
  )
  const refusals = [...(operation.description ?? '').matchAll(/^- `(.+)` (.+)$/gm)]
  return `<article><h3><code>${method} ${escapeHtml(path)}</code></h3><p>${escapeHtml(operation.summary ?? '')}${operation.security?.length ? '' : ' <em>Public.</em>'}</p>
${refusals.length ? `<p>Refused with:</p><ul>${refusals.map(([, name, rest]) => `<li><code>${escapeHtml(name ?? '')}</code> ${escapeHtml(rest ?? '')}</li>`).join('')}</ul>` : ''}
${parameters.length ? `<ul>${parameters.join('')}</ul>` : ''}${schemaBlock('Body', body)}${schemaBlock('Reply', reply)}</article>`
}

function schemaBlock(title: string, schema: unknown): string {
  return schema
    ? `<details><summary>${title}</summary><pre tabindex="0">${escapeHtml(JSON.stringify(schema, null, 2))}</pre></details>`
    : ''
}
