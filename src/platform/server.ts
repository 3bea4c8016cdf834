import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { type Clock, makeClock } from './clock.ts'
import { type Database, openDatabase } from './database.ts'
import { type Event, type EventReader, readEvents } from './events.ts'
import { type Identify, mountChannels, mountEndpoints } from './http.ts'
import { type Jobs, platformJobs, runJobs } from './jobs.ts'
import { type Live, makeLive } from './live.ts'
import { makeLog } from './log.ts'
import { measure } from './metrics.ts'
import type { Module } from './module.ts'
import { describeApi } from './openapi.ts'
import type { House } from './perform.ts'
import { followClock, keptClock } from './practice-clock.ts'
import { refuse } from './refusing.ts'

export interface ServerOptions {
  databaseUrl: string
  databaseConnections: number
  preparedStatements: boolean
  logLevel: string
  isPractice: boolean
  origin: string
  version: string
  modules: readonly Module[]
  identify(database: Database): Identify
  clock?: Clock
  /** The tests run jobs by hand. */
  withJobs: boolean
  /** Pages and files, registered after the interface. */
  also?(server: Server): Promise<void>
}

export interface Server {
  app: FastifyInstance
  house: House
  live: Live
  events: EventReader
  identify: Identify
  modules: readonly Module[]
  close(): Promise<void>
}

/** Puts a process together: database, clock, event log, streams, jobs and every module's endpoints. Does not listen yet. */
export async function openServer(options: ServerOptions): Promise<Server> {
  const log = makeLog(options.logLevel)
  const onError = (error: unknown) => log.warn({ error: (error as Error).message }, 'the database is away')
  const database = openDatabase({
    url: options.databaseUrl,
    connections: options.databaseConnections,
    preparedStatements: options.preparedStatements,
    onError,
  })
  const events = await readEvents(database.db, onError)
  const clock = options.clock ?? makeClock(options.isPractice ? await keptClock(database.db) : undefined)
  if (options.isPractice) followClock(clock, database.db, events, onError)
  const house: House = {
    database,
    clock,
    isPractice: options.isPractice,
    origin: options.origin,
    leaveJob: async () => {
      throw new Error('No jobs run in this process')
    },
    memory: new Map(),
    wake: events.wake,
  }
  // Before the streams hear of it: a screen that is nudged and asks again must not get what was remembered.
  events.listen(batch => forget(house.memory, options.modules, batch))
  const live = makeLive(house, events)
  const jobs = options.withJobs
    ? runJobs(house, [...platformJobs, ...options.modules.flatMap(module => module.runs ?? [])], log)
    : undefined
  // Nobody at the door waits for the jobs to be ready; whoever leaves one does.
  jobs?.catch(error => log.error({ error: (error as Error).message }, 'the jobs did not start'))
  if (jobs) house.leaveJob = async (...job) => (await jobs).leaveJob(...job)

  const app: FastifyInstance = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1_000_000,
    trustProxy: 'loopback',
    forceCloseConnections: true,
  })
  const identify = options.identify(database)
  const server: Server = {
    app,
    house,
    live,
    events,
    identify,
    modules: options.modules,
    close: () => close(server, jobs),
  }
  await prepare(server, options.version)
  await options.also?.(server)
  app.addHook('preClose', async () => live.stop())
  return server
}

function forget(memory: House['memory'], modules: readonly Module[], batch: readonly Event[]): void {
  for (const { type } of batch)
    for (const { forgets } of modules) for (const key of forgets?.[type] ?? []) memory.delete(key)
}

async function prepare({ app, house, live, events, identify, modules }: Server, version: string): Promise<void> {
  // Our own reader checks the input of every route: Fastify would quietly drop and convert fields.
  app.setValidatorCompiler(() => () => true)
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy },
    strictTransportSecurity: { maxAge: 31_536_000 },
  })
  await app.register(compress, compression)
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: 100_000 })
  await app.register(rateLimit, { global: false })
  await describeApi(app, version)
  measure(app, house, live, events)
  refuse(
    app,
    modules.flatMap(module => module.serves.map(served => served.endpoint)),
  )
  mountEndpoints(
    app,
    house,
    identify,
    modules.flatMap(module => module.serves),
  )
  mountChannels(
    app,
    house,
    identify,
    live,
    modules.flatMap(module => module.streams ?? []),
  )
  health(app, house)
}

/**
 * Answers go out compressed where that saves a packet; streams never, because each event must leave at once. Nothing
 * that comes in is unpacked: a small body that grows to gigabytes is refused as it is.
 */
const compression = {
  globalDecompression: false,
  encodings: ['br', 'gzip'] as ('br' | 'gzip')[],
  customTypes: /^(text\/(?!event-stream)|application\/(javascript|json|ld\+json|problem\+json)|image\/svg\+xml)/,
  threshold: 1_400,
  // As good as gzip's best, in the time of its fastest.
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
}

const contentPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'self'"],
  formAction: ["'self'"],
}

function health(app: FastifyInstance, { database }: House): void {
  app.get('/health/live', { schema: { hide: true } }, async () => ({ status: 'live' }))
  app.get('/health/ready', { schema: { hide: true } }, async (_request, reply) => {
    const soon = new Promise<never>((_, reject) => setTimeout(reject, 2_000, new Error('too slow')).unref())
    const isReady = await Promise.race([database.pool.query('select 1'), soon]).then(
      () => true,
      () => false,
    )
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'waiting-for-database' })
  })
}

async function close({ app, events, house, modules }: Server, jobs: Promise<Jobs> | undefined): Promise<void> {
  await app.close()
  await Promise.all(modules.map(module => module.closes?.()))
  await jobs?.then(running => running.stop()).catch(() => {})
  await events.stop()
  await house.database.close()
}
