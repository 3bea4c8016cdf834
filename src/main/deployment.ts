import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalogue } from '#modules/catalogue'
import { identifyWith } from '#modules/identity'
import { loadPlaces } from '#modules/places'
import { loadCallOrders } from '#modules/queue'
import type { Config } from '#platform/config'
import { makeContext, system } from '#platform/context'
import { actorName, record } from '#platform/events'
import type { House } from '#platform/perform'
import { openServer, type Server } from '#platform/server'
import { printFaults, readTenant, type Tenant } from '#tenant'
import { modules } from '../modules/index.ts'
import { CannotRun } from './store.ts'

/** The tenant, or every fault in its files. */
export function tenantOrFaults(folder: string): Tenant {
  const { tenant, faults } = readTenant(folder)
  if (!tenant || faults.length > 0)
    throw new CannotRun([`The tenant folder has ${faults.length} faults.`, ...printFaults(faults)])
  return tenant
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
    await loadCallOrders(ctx, tenant)
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
