import { openDeployment } from './deployment.ts'
import { listenOrFault, stopOnSignal } from './listen.ts'
import { configOrFaults, openStore, tellAndExit } from './store.ts'

/** One web process on a database that is there and loaded already: the interface and the streams, no pages, no jobs. */
try {
  const config = configOrFaults()
  const store = await openStore(config)
  const server = await openDeployment(config, store.url, {
    withJobs: false,
    origin: config.origin ?? `http://${config.host}:${config.port}`,
  })
  stopOnSignal(server, store)
  console.log(await listenOrFault(server, config))
} catch (error) {
  tellAndExit(error)
}
