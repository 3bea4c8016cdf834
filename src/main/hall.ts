import type { Config } from '#platform/config'
import { loadTenant, openDeployment, tenantOrFaults } from './deployment.ts'
import { listenOrFault, stopOnSignal } from './listen.ts'
import { preparePractice } from './practice.ts'
import { buildScreens } from './screens.ts'
import { servePages } from './serve-pages.ts'
import type { RunningDatabase } from './store.ts'
import { sayWelcome } from './welcome.ts'

/** The database, the tenant, the screens and everything else in one process. */
export async function openHall(config: Config, opening: Promise<RunningDatabase>): Promise<void> {
  try {
    const tenant = tenantOrFaults(config.tenantFolder)
    const [store] = await Promise.all([opening, buildScreens()])
    const origin = config.origin ?? `http://${config.host}:${config.port}`
    const server = await openDeployment(config, store.url, {
      withJobs: true,
      origin,
      also: opened => servePages(opened, tenant, config),
    })
    stopOnSignal(server, store)
    await loadTenant(server.house, tenant)
    const signIns = config.mode === 'practice' ? await preparePractice(server.house, tenant, config) : undefined
    const address = await listenOrFault(server, config)
    sayWelcome({ address, tenant, clock: server.house.clock, signIns, isPractice: config.mode === 'practice' })
  } catch (error) {
    await opening.then(store => store.stop()).catch(() => {})
    throw error
  }
}
