import type { Config } from '#platform/config'
import type { Server } from '#platform/server'
import { CannotRun, type RunningDatabase } from './store.ts'

/** Listens, or says in one sentence why not. Returns the address. */
export async function listenOrFault(server: Server, { host, port }: Config): Promise<string> {
  try {
    return await server.app.listen({ host, port })
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'EADDRINUSE') throw new CannotRun([`Port ${port} is taken: stop the other program or set SATAP_PORT.`])
    if (code === 'EACCES')
      throw new CannotRun([`Port ${port} may not be used by this user: set SATAP_PORT to one above 1023.`])
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new CannotRun([`${host} is not an address of this machine: set SATAP_HOST.`])
    throw error
  }
}

/** Ends in order on Ctrl-C and SIGTERM: streams, requests, jobs, then the database. A second signal ends at once. */
export function stopOnSignal(server: Server, store: RunningDatabase): void {
  let isStopping = false
  const stop = async () => {
    if (isStopping) process.exit(1)
    isStopping = true
    await server.close().catch(() => {})
    await store.stop().catch(() => {})
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
