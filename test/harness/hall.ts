import type { InjectOptions } from 'fastify'
import pg from 'pg'
import { inject } from 'vitest'
import { verifyBooking } from '#modules/booking'
import { loadCatalogue } from '#modules/catalogue'
import { identifyWith, makeToken, type Role } from '#modules/identity'
import { loadPlaces } from '#modules/places'
import { loadCallOrders, verifyQueue } from '#modules/queue'
import { type Clock, makeClock } from '#platform/clock'
import { type Context, makeContext, system } from '#platform/context'
import { actorName, record } from '#platform/events'
import { newId } from '#platform/id'
import type { Module } from '#platform/module'
import { openServer, type Server } from '#platform/server'
import type { Tenant } from '#tenant'
import { modules as allModules } from '../../src/modules/index.ts'
import { databaseUrl, templateName } from './database.ts'
import { smallTenant } from './tenant.ts'

/** Tuesday 24 November 2026, 09.00 in Jakarta. */
export const tuesdayAtNine = new Date('2026-11-24T02:00:00Z')

export interface Person {
  id: string
  token: string
  get(path: string): Promise<Reply>
  post(path: string, body?: object, key?: string): Promise<Reply>
  put(path: string, body?: object): Promise<Reply>
  delete(path: string): Promise<Reply>
}

export interface Reply {
  statusCode: number
  headers: Record<string, unknown>
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the server answers
  json(): any
  body: string
}

export interface Hall {
  server: Server
  clock: Clock
  url: string
  manager: Person
  greeter: Person
  /** A new person with a role, by token. */
  person(role: Role, agencyId?: string | null): Promise<Person>
  /** A paired device. */
  device(kind: 'kiosk' | 'display'): Promise<Person>
  nobody: Person
  /** An officer of the counter's agency, sitting at it. */
  officerAt(counterId: string): Promise<Person>
  /** Gives a number; answers what the desk is told. */
  number(
    serviceId: string,
    more?: object,
  ): Promise<{ visitId: string; letter: string; number: number; secret: string; stops: { ticketId: string }[] }>
  pass(minutes: number): void
  /** The types of all events so far that begin with this. */
  announced(prefix?: string): Promise<string[]>
  /** How many violations each broken invariant has. */
  violations(): Promise<string[]>
  act<T>(run: (ctx: Context) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** A hall of its own: its own database, its own clock, its day open. */
export async function openHall(
  options: {
    tenant?: Tenant
    at?: Date
    isDayOpen?: boolean
    modules?: readonly Module[]
    isPractice?: boolean
    withJobs?: boolean
    url?: string
    /** Pages beside the interface. */
    also?(server: Server): Promise<void>
  } = {},
): Promise<Hall> {
  const { tenant = smallTenant, at = tuesdayAtNine, isDayOpen = true, isPractice = false } = options
  const url = options.url ?? (await cloneDatabase())
  const clock = standingClock(at)
  const server = await openServer({
    databaseUrl: url,
    databaseConnections: 40,
    preparedStatements: true,
    logLevel: process.env.SATAP_LOG ?? 'silent',
    isPractice,
    origin: 'http://hall.test',
    version: 'test',
    modules: options.modules ?? allModules,
    identify: identifyWith,
    clock,
    withJobs: options.withJobs ?? false,
    ...(options.also && { also: options.also }),
  })
  const hallId = tenant.halls[0]?.id ?? ''
  const agencyOf = (counterId: string) => {
    const booth = tenant.halls[0]?.counters.find(counter => counter.id === counterId)?.boothId
    return tenant.halls[0]?.booths.find(one => one.id === booth)?.agencyId ?? null
  }
  const act = <T>(run: (ctx: Context) => Promise<T>) =>
    server.house.database.db.transaction().execute(async tx => {
      const { ctx, deeds } = makeContext({ ...server.house, db: tx, actor: system })
      const answer = await run(ctx)
      await record(tx, ctx.now, actorName(system), deeds.announcements)
      return answer
    })
  await act(async ctx => {
    await loadPlaces(ctx, tenant)
    await loadCatalogue(ctx, tenant)
    await loadCallOrders(ctx, tenant)
  })
  const person = async (role: Role, agencyId: string | null = null) => {
    const { id, token } = await act(ctx => newPerson(ctx, role, agencyId, hallId))
    return asking(server, id, token)
  }
  const manager = await person('hall-manager')
  const greeter = await person('greeter')
  if (isDayOpen) await manager.post(`/queue/halls/${hallId}/day`)

  return {
    server,
    clock,
    url,
    manager,
    greeter,
    person,
    nobody: asking(server, 'nobody', ''),
    act,
    device: async kind => {
      const { id, token } = await act(ctx => newDevice(ctx, kind, hallId, manager.id))
      return asking(server, id, token)
    },
    officerAt: async counterId => {
      const officer = await person('officer', agencyOf(counterId))
      const opened = await officer.post(`/queue/counters/${counterId}/sessions`)
      if (opened.statusCode !== 200) throw new Error(`The counter did not open: ${opened.body}`)
      return officer
    },
    number: async (serviceId, more = {}) => {
      const reply = await greeter.post(`/queue/halls/${hallId}/visits`, {
        serviceIds: [serviceId],
        delivery: 'spoken',
        ...more,
      })
      if (reply.statusCode !== 200) throw new Error(`No number was given: ${reply.body}`)
      return reply.json()
    },
    pass: minutes =>
      clock.set({ realAt: new Date(), hallAt: new Date(clock.now().getTime() + minutes * 60_000), speed: 1e-9 }),
    announced: async (prefix = '') => {
      const rows = await server.house.database.db.selectFrom('platform.events').select('type').orderBy('id').execute()
      return rows.map(row => row.type).filter(type => type.startsWith(prefix))
    },
    violations: async () =>
      [...(await verifyQueue(server.house.database.db)), ...(await verifyBooking(server.house.database.db))]
        .filter(result => result.violations > 0)
        .map(result => `${result.invariant}: ${result.examples[0]}`),
    close: async () => {
      await server.close()
      if (!options.url) await dropDatabase(url)
    },
  }
}

/** A clock that stands until a test moves it. */
function standingClock(at: Date): Clock {
  return makeClock({ realAt: new Date(), hallAt: at, speed: 1e-9 })
}

async function newPerson(ctx: Context, role: Role, agencyId: string | null, hallId: string) {
  const id = newId()
  const facts = {
    signInName: `${role}-${id}`,
    name: `Orang ${id.slice(-4)}`,
    role,
    agencyId,
    hallId,
    passwordHash: 'none',
  }
  await ctx.db
    .insertInto('identity.staff')
    .values({ id, ...facts })
    .execute()
  return { id, token: await makeToken(ctx, { staffId: id, label: 'test', days: 1 }) }
}

async function newDevice(ctx: Context, kind: 'kiosk' | 'display', hallId: string, pairedBy: string) {
  const { hashSecret, newSecret } = await import('#platform/id')
  const token = newSecret(256)
  const id = newId()
  await ctx.db
    .insertInto('identity.devices')
    .values({ id, kind, name: `${kind} ${id.slice(-4)}`, hallId, pairedBy, tokenHash: hashSecret(token) })
    .execute()
  return { id, token }
}

function asking({ app }: Server, id: string, token: string): Person {
  const send = async (options: InjectOptions & { url: string }) => {
    const reply = await app.inject({
      ...options,
      url: `/api/v1${options.url}`,
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...options.headers },
    })
    return { statusCode: reply.statusCode, headers: reply.headers, json: () => reply.json(), body: reply.body }
  }
  return {
    id,
    token,
    get: path => send({ method: 'GET', url: path }),
    post: (path, body = {}, key = newId()) =>
      send({ method: 'POST', url: path, payload: body, headers: { 'idempotency-key': key } }),
    put: (path, body = {}) => send({ method: 'PUT', url: path, payload: body }),
    delete: path => send({ method: 'DELETE', url: path }),
  }
}

async function cloneDatabase(): Promise<string> {
  const url = inject('databaseUrl')
  const name = `hall_${newId().replaceAll('-', '')}`
  await onServer(url, `create database ${name} template ${templateName} strategy wal_log`)
  return databaseUrl(url, name)
}

async function dropDatabase(url: string): Promise<void> {
  await onServer(inject('databaseUrl'), `drop database if exists ${new URL(url).pathname.slice(1)} with (force)`)
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
