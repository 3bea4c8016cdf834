import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { apiBase, type Endpoint } from './contract.ts'
import { asRefusal } from './perform.ts'
import { Fault, NotFound, problem, type Refusal, TemporarilyUnavailable, TooManyRequests } from './problem.ts'

const BodyUnreadable = problem('body-unreadable', 400, 'The body is not valid JSON')
const BodyTooLarge = problem('body-too-large', 413, 'The body is larger than 1 MB')
const MediaTypeUnknown = problem('media-type-unknown', 415, 'Send application/json')
const MethodNotAllowed = problem('method-not-allowed', 405, 'This address answers to another method')
const RequestBad = problem('request-bad', 400, 'The request cannot be understood')

/** The shape of `application/problem+json` (RFC 9457). */
export const problemSchema = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    errors: Type.Optional(Type.Array(Type.Object({ pointer: Type.String(), message: Type.String() }))),
  },
  { additionalProperties: true, description: 'RFC 9457 problem details' },
)

/** Answers every refusal and fault as a problem: also what is not found, the wrong method, type or size. */
export function refuse(app: FastifyInstance, endpoints: readonly Pick<Endpoint, 'method' | 'path'>[]): void {
  const addresses = endpoints.map(({ method, path }) => ({
    method,
    matches: new RegExp(`^${apiBase}${path.replace(/:\w+/g, '[^/]+')}/?$`),
  }))
  app.setErrorHandler((error, request, reply) => {
    const refusal = asRefusal(error) ?? ofFastify(error as { code?: string; statusCode?: number })
    if (!refusal) request.log.error({ route: request.routeOptions.url, error: describe(error) }, 'fault')
    return isForPeople(request) ? sendPlainPage(reply, refusal ?? Fault()) : sendProblem(reply, refusal ?? Fault())
  })
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    const methods = addresses.filter(address => address.matches.test(path)).map(address => address.method)
    if (methods.length === 0)
      return path.startsWith('/api/') ? sendProblem(reply, NotFound()) : sendPlainPage(reply, NotFound())
    reply.header('allow', [...new Set(methods)].join(', '))
    return sendProblem(reply, MethodNotAllowed())
  })
}

/** Sends a refusal with its own media type. */
export function sendProblem(reply: FastifyReply, refusal: Refusal): FastifyReply {
  if (TemporarilyUnavailable.is(refusal)) reply.header('retry-after', '1')
  return reply
    .code(refusal.status)
    .header('cache-control', 'no-store')
    .serializer(body => JSON.stringify(body))
    .type('application/problem+json; charset=utf-8')
    .send(refusal.details())
}

/** Asked by a browser that shows what comes, and not by a program. */
function isForPeople({ url, headers }: FastifyRequest): boolean {
  return !url.startsWith('/api/') && /\btext\/html\b/.test(headers.accept ?? '')
}

const sentences: Record<number, [title: string, says: string]> = {
  404: ['Halaman tidak ada', 'Periksa alamatnya, atau <a href="/">kembali ke awal</a>.'],
  429: [
    'Terlalu sering',
    'Tunggu satu menit, lalu kembali dan kirim lagi. Yang Anda tulis masih ada di halaman sebelumnya.',
  ],
  503: ['Sedang sibuk', 'Tunggu sebentar, lalu muat ulang halaman ini.'],
}
const notTaken: [string, string] = [
  'Tidak bisa diproses',
  'Kembali ke halaman sebelumnya dan coba lagi, atau mulai <a href="/">dari awal</a>.',
]
const anyOther: [string, string] = [
  'Ada gangguan',
  'Ini bukan kesalahan Anda. Muat ulang halaman ini, atau <a href="/">kembali ke awal</a>.',
]

/** The plainest page: it needs nothing that could be away too. */
function sendPlainPage(reply: FastifyReply, { status }: Refusal): FastifyReply {
  const [title, says] = sentences[status] ?? (status < 500 ? notTaken : anyOther)
  if (status === 503) reply.header('retry-after', '1')
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .serializer(body => String(body))
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><main><h1>${title}</h1><p>${says}</p></main></html>`,
    )
}

function ofFastify({ code, statusCode }: { code?: string; statusCode?: number }): Refusal | undefined {
  if (statusCode === 429) return TooManyRequests()
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return MediaTypeUnknown()
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return BodyTooLarge()
  if (statusCode === 400 && (code === undefined || /JSON|CTP|SYNTAX/i.test(code))) return BodyUnreadable()
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return RequestBad()
  return undefined
}

/** What a log may hold of an error: PostgreSQL's `detail` quotes rows, so it stays out. */
function describe(error: unknown) {
  const { name, message, code, stack } = error as { name?: string; message?: string; code?: string; stack?: string }
  return { name, message, code, stack }
}
