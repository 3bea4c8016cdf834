import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { catalogueAsJsonLd, catalogueAsTurtle } from '#modules/catalogue'
import { makeContext, nobody } from '#platform/context'
import type { Server } from '#platform/server'
import type { Tenant } from '#tenant'

const forms = [
  { path: '/terbuka/katalog.jsonld', mime: 'application/ld+json', write: catalogueAsJsonLd },
  { path: '/terbuka/katalog.ttl', mime: 'text/turtle; charset=utf-8', write: catalogueAsTurtle },
]

/** What everybody may take along: the published catalogue, for other programs. A reader who has it already is told so. */
export function serveOpenData({ app, house }: Server, { id, name, regionCode }: Tenant): void {
  const regency = { id, name, code: regionCode }
  for (const { path, mime, write } of forms)
    app.get(path, { schema: { hide: true } }, async (request, reply) => {
      const { ctx } = makeContext({ ...house, db: house.database.db, actor: nobody })
      return sendUnlessKnown(request, reply.type(mime), await write(ctx, regency))
    })
}

function sendUnlessKnown(request: FastifyRequest, reply: FastifyReply, text: string): FastifyReply {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  reply.header('etag', tag).header('cache-control', 'public, max-age=60').header('access-control-allow-origin', '*')
  return request.headers['if-none-match'] === tag ? reply.code(304).send() : reply.send(text)
}
