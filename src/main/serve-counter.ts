import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Hall, hall as hallEndpoint } from '#contracts/places'
import {
  callNext,
  closeCounter,
  counterView,
  finish,
  noShow,
  openCounter,
  recall,
  resumeCounter,
  start,
} from '#contracts/queue'
import type { Actor } from '#platform/context'
import { may } from '#platform/context'
import { type Endpoint, pathNames } from '#platform/contract'
import { asking } from '#platform/http'
import { newId } from '#platform/id'
import { inputReader } from '#platform/input'
import { asRefusal } from '#platform/perform'
import { NotFound, type Refusal } from '#platform/problem'
import { askInProcess } from './ask-in-process.ts'
import type { Pages } from './serve-pages.ts'

const deeds: Record<string, { endpoint: Endpoint; also?: Record<string, unknown> }> = {
  open: { endpoint: openCounter },
  take: { endpoint: openCounter, also: { takeOver: true } },
  resume: { endpoint: resumeCounter },
  close: { endpoint: closeCounter },
  call: { endpoint: callNext },
  recall: { endpoint: recall },
  start: { endpoint: start },
  finish: { endpoint: finish },
  miss: { endpoint: noShow },
}

interface Posted {
  key?: string
  ticketId?: string
  outcome?: string
}

/** The counter where script is off or fails: call, serve, finish, each a form. The same commands, the same rights. */
export function serveCounter({ server, tenant, send }: Pages): void {
  const { app, identify } = server
  const ask = async (actor: Actor, endpoint: Endpoint, fields: Record<string, unknown>, key?: string) => {
    const inPath = pathNames(endpoint.path)
    const named = Object.entries(fields).filter(([, value]) => value !== undefined)
    const params = Object.fromEntries(named.filter(([name]) => inPath.includes(name)))
    const body = Object.fromEntries(named.filter(([name]) => !inPath.includes(name)))
    const input = inputReader(endpoint)({ params, query: {}, body })
    return askInProcess(server, actor)(endpoint, input, key)
  }
  const show = async (reply: FastifyReply, actor: Actor, counterId: string | undefined, refusal?: Refusal) => {
    const hallId = actor.hallId ?? tenant.halls[0]?.id
    const hall = counterId ? undefined : ((await ask(actor, hallEndpoint, { hallId })) as Hall)
    return send(reply, {
      name: 'counter-basic',
      surface: 'counter',
      title: `Loket – ${tenant.name}`,
      bodyClass: 'console',
      refresh: 15,
      status: refusal?.status ?? 200,
      props: {
        counters: hall?.counters.filter(one => actor.agencyId === null || one.agencyId === actor.agencyId) ?? [],
        view: counterId ? await ask(actor, counterView, { counterId }) : null,
        pressKey: newId(),
        refusal: refusal?.details() ?? null,
        isPractice: server.house.isPractice,
      },
    })
  }

  app.get('/counter/basic', { schema: { hide: true } }, async (request, reply) => {
    const { counter } = request.query as { counter?: string }
    const actor = await officer(request)
    return actor ? show(reply, actor, counter) : reply.redirect('/sign-in?next=/counter/basic', 303)
  })
  app.post('/counter/basic/:counterId/:deed', { schema: { hide: true } }, async (request, reply) => {
    const { counterId, deed } = request.params as { counterId: string; deed: string }
    const { key, ticketId, outcome } = (request.body ?? {}) as Posted
    const actor = await officer(request)
    if (!actor) return reply.redirect('/sign-in?next=/counter/basic', 303)
    const asked = deeds[deed]
    if (!asked) throw NotFound()
    const { endpoint, also } = asked
    const fields = pathNames(endpoint.path).includes('ticketId') ? { ticketId, outcome } : { counterId, ...also }
    try {
      await ask(actor, endpoint, fields, key && key.length >= 8 ? `${deed}-${key}`.slice(0, 100) : undefined)
    } catch (error) {
      const refusal = asRefusal(error)
      if (!refusal) throw error
      return show(reply, actor, counterId, refusal)
    }
    return reply.redirect(`/counter/basic?counter=${encodeURIComponent(counterId)}`, 303)
  })

  /** Whoever may serve. `asking` wants a key of its own for a POST; a form carries it as a field. */
  async function officer(request: FastifyRequest): Promise<Actor | undefined> {
    const { actor } = await asking(request, identify, request.method === 'POST' ? 'FORM' : 'GET')
    return may(actor, openCounter.access) ? actor : undefined
  }
}
