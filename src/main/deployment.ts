import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { loadCatalogue } from '#modules/catalogue'
import { identifyWith } from '#modules/identity'
import { loadPlaces } from '#modules/places'
import { type Config, readConfig } from '#platform/config'
import { makeContext, system } from '#platform/context'
import { startEmbedded } from '#platform/embedded'
import { embeddedBeside } from '#platform/embedded/beside'
import { actorName, record } from '#platform/events'
import { migrate } from '#platform/migrate'
import type { House } from '#platform/perform'
import { openServer, type Server } from '#platform/server'
import { printFaults, readTenant, type Tenant } from '#tenant'
import { modules } from '../modules/index.ts'

/** Something that a person at the terminal can mend: told in one sentence each, with no stack. */
export class CannotRun extends Error {
  readonly sentences: readonly string[]

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.sentences = sentences
  }
}

/** The configuration, or every fault in it. */
export function configOrFaults(environment: Record<string, string | undefined> = process.env): Config {
  const { config, faults } = readConfig(environment)
  if (faults.length > 0) throw new CannotRun(faults)
  return config
}

/** The tenant, or every fault in its files. */
export function tenantOrFaults(folder: string): Tenant {
  const { tenant, faults } = readTenant(folder)
  if (!tenant || faults.length > 0)
    throw new CannotRun([`The tenant folder has ${faults.length} faults.`, ...printFaults(faults)])
  return tenant
}

export interface RunningDatabase {
  url: string
  stop(): Promise<void>
}

/** The PostgreSQL to use: the one that is named, or our own. Migrated to the newest schema. */
export async function openStore(config: Config): Promise<RunningDatabase> {
  const store = config.databaseUrl
    ? { url: config.databaseUrl, stop: async () => {} }
    : await startEmbedded({ folder: config.folder }).catch(error => {
        throw new CannotRun([(error as Error).message])
      })
  const pool = new pg.Pool({ connectionString: store.url, max: 1, connectionTimeoutMillis: 5_000 })
  pool.on('error', () => {})
  try {
    await pool.query('select 1').catch(error => {
      throw new CannotRun([
        `The database cannot be reached: ${(error as Error).message || (error as { code?: string }).code}.`,
      ])
    })
    await migrate(pool)
  } catch (error) {
    await pool.end()
    await store.stop()
    throw error
  }
  await pool.end()
  return store
}

/** The same for a command line: beside a running Satap its database is shared, not started. */
export async function openStoreBeside(config: Config): Promise<RunningDatabase> {
  const url = config.databaseUrl ?? embeddedBeside(config.folder)
  return openStore({ ...config, databaseUrl: url })
}

/** The server of this deployment, not yet listening. */
export async function openDeployment(
  config: Config,
  url: string,
  options: { withJobs: boolean; origin: string; also?(server: Server): Promise<void> },
): Promise<Server> {
  return openServer({
    databaseUrl: url,
    databaseConnections: config.databaseConnections,
    preparedStatements: config.preparedStatements,
    logLevel: config.logLevel,
    isPractice: config.mode === 'practice',
    version: version(),
    modules,
    identify: identifyWith,
    ...options,
  })
}

/** Brings the database to what the tenant's files say, unless it is there already. */
export async function loadTenant(house: House, tenant: Tenant): Promise<void> {
  const hash = createHash('sha256').update(JSON.stringify(tenant)).digest('hex')
  const last = await house.database.db
    .selectFrom('platform.events')
    .select('data')
    .where('subject', '=', tenant.id)
    .where('type', '=', 'platform.tenant-loaded')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if ((last?.data as { hash?: string } | undefined)?.hash === hash) return
  await inOneTransaction(house, async ctx => {
    await loadPlaces(ctx, tenant)
    await loadCatalogue(ctx, tenant)
    ctx.announce('platform.tenant-loaded', tenant.id, { hash })
  })
  house.memory.clear()
}

/** Runs a command as the system itself: for the command line and the start. */
export async function inOneTransaction<T>(
  house: House,
  run: (ctx: ReturnType<typeof makeContext>['ctx']) => Promise<T>,
): Promise<T> {
  const result = await house.database.db.transaction().execute(async tx => {
    const { ctx, deeds } = makeContext({ ...house, db: tx, actor: system })
    const answer = await run(ctx)
    await record(tx, ctx.now, actorName(system), deeds.announcements)
    return answer
  })
  house.wake()
  return result
}

/** The version that runs. */
export function version(): string {
  return (JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string })
    .version
}

/** Tells the faults and ends the process; anything else is a fault of ours and keeps its stack. */
export function tellAndExit(error: unknown): never {
  if (error instanceof CannotRun) for (const sentence of error.sentences) console.error(sentence)
  else console.error(error)
  process.exit(1)
}
