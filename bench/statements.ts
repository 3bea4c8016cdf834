import pg from 'pg'
import { identifyWith } from '#modules/identity'
import type { Actor } from '#platform/context'
import { newId, newSecret } from '#platform/id'
import { perform } from '#platform/perform'
import { type BenchHall, officerId, type Players } from './hall.ts'
import { randomId, scriptOf } from './pgbench.ts'
import { hallId, serviceId } from './where.ts'

export interface Plain {
  text: string
  values: unknown[]
}

/** A statement; some need what the one before them answered. */
export type Statement = Plain | ((answer: Record<string, unknown> | undefined) => Plain)

export interface Captured {
  /** For the loop: the statements once more, with fresh ids. */
  issue(): Statement[]
  serve(i: number): Statement[]
  /** For pgbench: the same as scripts. */
  issueScript: string
  serveScript: string
}

/** Runs each deed once and keeps the statements it sent, so that they can be sent again with fresh ids. */
export async function captureStatements(hall: BenchHall, players: Players): Promise<Captured> {
  return hall.beside(async server => {
    const all = server.modules.flatMap(module => module.serves)
    const identify = identifyWith(server.house.database)
    const spied: Plain[] = []
    const run = async (actor: Actor, method: string, path: string, input: Record<string, unknown>) => {
      const served = all.find(one => one.endpoint.method === method && one.endpoint.path === path)
      if (!served) throw new Error(path)
      await perform(server.house, served, { actor, input, key: 'bench-warm-'.concat(newId()) }).catch(() => {})
      spied.length = 0
      const stop = spy(spied)
      const { reply } = await perform(server.house, served, { actor, input, key: benchKey })
      stop()
      await server.house.database.pool.query('delete from platform.answers where key = $1', [benchKey])
      return { reply: reply as Record<string, unknown>, statements: [...spied] }
    }
    const greeter = await identify({ cookie: undefined, token: players.greeter })
    const issued = await run(greeter, 'POST', '/queue/halls/:hallId/visits', {
      hallId,
      serviceIds: [serviceId],
      delivery: 'spoken',
    })
    const officers = await Promise.all(
      players.officers.map(officer => identify({ cookie: undefined, token: officer.token })),
    )
    const first = { actor: officers[0] as Actor, counterId: players.officers[0]?.counterId ?? '' }

    // Calling once more needs a free counter, so each deed is captured on a fresh ticket.
    const open = all.find(one => one.endpoint.path === '/queue/counters/:counterId/sessions')
    for (const [i, officer] of players.officers.entries())
      if (open)
        await perform(server.house, open, { actor: officers[i] as Actor, input: { counterId: officer.counterId } })
    const parts = await captureServe(server.house, all, first, spied)
    return {
      issue: () => refreshed(issued.statements, freshIds(issued.reply)),
      serve: i =>
        serveStatements(parts, first, { actor: officers[i] as Actor, counterId: players.officers[i]?.counterId ?? '' }),
      issueScript: scriptOf(issued.statements, issueExpressions(issued.reply)),
      serveScript: scriptOf(parts.statements, serveExpressions(parts, first), 'ticket_id'),
    }
  })
}

const benchKey = 'bench-key-of-the-capture'
const servePaths = [
  '/queue/counters/:counterId/calls',
  '/queue/tickets/:ticketId/starts',
  '/queue/tickets/:ticketId/outcomes',
] as const

interface Seat {
  actor: Actor
  counterId: string
}

async function captureServe(
  house: Parameters<typeof perform>[0],
  all: readonly Parameters<typeof perform>[1][],
  seat: Seat,
  spied: Plain[],
) {
  const deed = async (path: string, input: Record<string, unknown>) => {
    const served = all.find(one => one.endpoint.method === 'POST' && one.endpoint.path === path)
    if (!served) throw new Error(path)
    spied.length = 0
    const stop = spy(spied)
    const { reply } = await perform(house, served, { actor: seat.actor, input, key: `${benchKey}-${path}` })
    stop()
    return { reply: reply as { ticketId: string; visitId: string }, statements: [...spied] }
  }
  const [calls, starts, outcomes] = servePaths
  const called = await deed(calls, { counterId: seat.counterId })
  const { ticketId, visitId } = called.reply
  const started = await deed(starts, { ticketId })
  const finished = await deed(outcomes, { ticketId, outcome: 'completed' })
  return { ticketId, visitId, statements: [...called.statements, ...started.statements, ...finished.statements] }
}

/** The captured statements for another seat: its counter and officer, the ticket that the claim answered, fresh keys. */
function serveStatements(parts: Awaited<ReturnType<typeof captureServe>>, from: Seat, to: Seat): Statement[] {
  let claimed: { ticketId: string; visitId: string } | undefined
  const key = newId()
  return parts.statements.map(({ text, values }) => answer => {
    if (!claimed && answer?.ticket_id)
      claimed = { ticketId: String(answer.ticket_id), visitId: String(answer.visit_id) }
    const swaps = new Map<string, string>([
      [from.counterId, to.counterId],
      [from.actor.id, to.actor.id],
      [`staff:${from.actor.id}`, `staff:${to.actor.id}`],
      ...(claimed
        ? ([
            [parts.ticketId, claimed.ticketId],
            [parts.visitId, claimed.visitId],
          ] as [string, string][])
        : []),
    ])
    return { text, values: values.map(value => swapped(value, swaps, key)) }
  })
}

function refreshed(statements: readonly Plain[], swaps: Map<string, string>): Plain[] {
  const key = newId()
  return statements.map(({ text, values }) => ({ text, values: values.map(value => swapped(value, swaps, key)) }))
}

function freshIds(reply: Record<string, unknown>): Map<string, string> {
  const stops = reply.stops as { ticketId: string }[]
  return new Map([
    [String(reply.visitId), newId()],
    [String(reply.secret), newSecret(128)],
    ...stops.map(stop => [stop.ticketId, newId()] as [string, string]),
  ])
}

function issueExpressions(reply: Record<string, unknown>): Map<string, string> {
  const [stop] = reply.stops as { ticketId: string }[]
  return new Map([
    [String(reply.visitId), randomId(1)],
    [String(stop?.ticketId), randomId(2)],
    [String(reply.secret), `lpad(:r::text, 22, '0')`],
    [benchKey, `'issue-' || :r::text`],
  ])
}

/** pgbench's client number is the seat: counters and officers of the bench are numbered. */
function serveExpressions(
  { ticketId, visitId }: { ticketId: string; visitId: string },
  from: Seat,
): Map<string, string> {
  const seat = `'${officerId('')}' || lpad((:client_id + 1)::text, 12, '0')`
  const key = (path: string) => [`${benchKey}-${path}`, `'serve-' || :r::text || ${path.length}`] as const
  return new Map([
    [from.counterId, `('bench-' || (:client_id + 1)::text)`],
    [from.actor.id, `(${seat})::uuid`],
    [`staff:${from.actor.id}`, `'staff' || chr(58) || ${seat}`],
    [ticketId, ':ticket_id'],
    [visitId, ':visit_id'],
    ...servePaths.map(key),
  ])
}

function swapped(value: unknown, swaps: Map<string, string>, key: string): unknown {
  if (typeof value === 'string')
    return value.startsWith(benchKey) ? value.replace(benchKey, key) : (swaps.get(value) ?? value)
  return Array.isArray(value) ? value.map(one => swapped(one, swaps, key)) : value
}

/** Listens to what the driver sends. */
function spy(into: Plain[]): () => void {
  const { query } = pg.Client.prototype as unknown as { query: (...given: unknown[]) => unknown }
  const prototype = pg.Client.prototype as unknown as { query: (...given: unknown[]) => unknown }
  prototype.query = function (this: unknown, ...given: unknown[]) {
    const first = given[0]
    const text = typeof first === 'string' ? first : (first as { text?: string } | undefined)?.text
    const values =
      typeof first === 'string'
        ? (given[1] as unknown[] | undefined)
        : (first as { values?: unknown[] } | undefined)?.values
    if (text && !text.includes('pg_snapshot_xmin')) into.push({ text, values: Array.isArray(values) ? values : [] })
    return query.apply(this, given)
  }
  return () => {
    prototype.query = query
  }
}
