import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { authoredServices, publishDraft } from '#contracts/catalogue'
import { localTime } from '#modules/places'
import { type Actor, may } from '#platform/context'
import { type Endpoint, type Input, pathNames, type Reply } from '#platform/contract'
import { asking } from '#platform/http'
import { newId } from '#platform/id'
import { inputReader } from '#platform/input'
import { asRefusal } from '#platform/perform'
import { InputInvalid, NotFound } from '#platform/problem'
import type { AuthorUnknownProps } from '../../web/author/author-unknown.page.tsx'
import type { AuthorFrame } from '../../web/author/frame.tsx'
import { words } from '../../web/author/words.ts'
import { askInProcess } from './ask-in-process.ts'
import { fieldsOf } from './author-form.ts'
import { type Fields, textOf } from './author-shape.ts'
import type { Pages } from './serve-pages.ts'

/** What a page of the surface was asked for, and by whom. */
export interface AuthorAsked {
  request: FastifyRequest
  reply: FastifyReply
  actor: Actor
  params: Record<string, string>
  query: Fields
  form: Fields
  /** Asks as this person; an input that does not fit the contract is refused as it is at the interface. */
  ask<E extends Endpoint>(endpoint: E, input: Input<E>, key?: string): Promise<Reply<E>>
  /** True for a role that publishes at all; whether this draft is another question. */
  mayPublish: boolean
  frame: AuthorFrame
}

export type AuthorPages = ReturnType<typeof authorPages>

/** What the pages of authors share: who asks, asking, rendering, and the page for what is not there. */
export function authorPages({ server, tenant, send }: Pages) {
  const { app, house, identify } = server
  const today = () => localTime(house.clock.now(), tenant.timezone).day

  function show(asked: Pick<AuthorAsked, 'reply'>, name: string, title: string, props: object, status = 200) {
    const isError = status >= 400 && status !== 404
    return send(asked.reply, {
      name,
      surface: 'author',
      title: `${isError ? words.errorTitle(title) : title} – ${tenant.name}`,
      bodyClass: 'console',
      status,
      withScript: true,
      props,
      start: {},
    })
  }

  function unknown(asked: Pick<AuthorAsked, 'reply' | 'frame'>, what: AuthorUnknownProps['what'], status: number) {
    const title = {
      unknown: words.unknown.title,
      notAllowed: words.unknown.notAllowedTitle,
      busy: words.unknown.busyTitle,
    }
    return show(asked, 'author-unknown', title[what], { frame: asked.frame, what }, status)
  }

  // The pages ask in the process and not through the interface: its limits are kept here.
  const sends = app.createRateLimit({ max: 240, timeWindow: '1 minute' })

  /** Mounts a page for authors: whoever is not signed in is asked to, and comes back to a page that can be read again. */
  function page(
    method: 'GET' | 'POST',
    path: string,
    answer: (asked: AuthorAsked) => Promise<FastifyReply>,
    // A whole standard with sixty papers is one form.
    { on = app, bodyLimit = 1_000_000 }: { on?: FastifyInstance; bodyLimit?: number } = {},
  ): void {
    on.route({
      method,
      url: path,
      schema: { hide: true },
      bodyLimit,
      handler: async (request, reply) => {
        // A form carries its key as a field; `asking` wants one of its own for a POST.
        const { actor } = await asking(request, identify, method === 'POST' ? 'FORM' : 'GET')
        if (actor.kind !== 'staff') return reply.redirect(`/sign-in?next=${wayBack(request)}`, 303)
        const asked = read(request, reply, actor)
        if (!may(actor, authoredServices.access)) return unknown(asked, 'notAllowed', 403)
        try {
          if (method === 'POST') {
            const counted = await sends(request)
            if (!counted.isAllowed && counted.isExceeded) return unknown(asked, 'busy', 429)
          }
          return await answer(asked)
        } catch (error) {
          const refusal = asRefusal(error)
          if (!refusal) throw error
          // An address that no draft can have is one that leads nowhere.
          const nowhere = [NotFound.type, ...(method === 'GET' ? [InputInvalid.type] : [])]
          return nowhere.includes(refusal.type)
            ? unknown(asked, 'unknown', 404)
            : unknown(asked, 'busy', refusal.status)
        }
      },
    })
  }

  function read(request: FastifyRequest, reply: FastifyReply, actor: Actor): AuthorAsked {
    const inProcess = askInProcess(server, actor)
    return {
      request,
      reply,
      actor,
      params: request.params as Record<string, string>,
      query: fieldsOf(request.query),
      form: fieldsOf(request.body),
      ask: (endpoint, input, key) => inProcess(endpoint, checked(endpoint, input), key),
      mayPublish: may(actor, publishDraft.access),
      frame: {
        tenantName: tenant.name,
        who: actor.name,
        timezone: tenant.timezone,
        isPractice: house.isPractice,
      },
    }
  }

  return { app, tenant, house, page, show, unknown, today, pressKey: newId }
}

/** The key of a form for one of its deeds; undefined where it carries none. */
export function keyOf({ form }: Pick<AuthorAsked, 'form'>, deed: string): string | undefined {
  const key = textOf(form, 'key')
  return key.length >= 8 ? `${deed}-${key}`.slice(0, 100) : undefined
}

/** A reader compiles its schema at the first input: made once for each endpoint, not for each page. */
const readers = new Map<Endpoint, ReturnType<typeof inputReader>>()

function checked<E extends Endpoint>(endpoint: E, input: Input<E>): Input<E> {
  const inPath = pathNames(endpoint.path)
  const named = Object.entries(input as Record<string, unknown>).filter(([, value]) => value !== undefined)
  const params = Object.fromEntries(named.filter(([name]) => inPath.includes(name)))
  const rest = Object.fromEntries(named.filter(([name]) => !inPath.includes(name)))
  const isQuery = endpoint.method === 'GET' || endpoint.method === 'DELETE'
  const raw = isQuery ? { params, query: rest, body: undefined } : { params, query: {}, body: rest }
  const read = readers.get(endpoint) ?? inputReader(endpoint)
  readers.set(endpoint, read)
  return read(raw) as Input<E>
}

/** Where a form was, its page is asked for again: a sign-in leads to pages, never to a deed. */
function wayBack(request: FastifyRequest): string {
  const path = request.url.split('?')[0] ?? '/penulis'
  return request.method === 'GET' && /^\/penulis[\w/-]*$/.test(path) ? path : '/penulis'
}
