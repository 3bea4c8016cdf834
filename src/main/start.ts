import { configOrFaults, openStore, tellAndExit } from './store.ts'

/** `npm start`: PostgreSQL comes up while the rest of the program is still being read. */
try {
  const config = configOrFaults()
  const opening = openStore(config)
  opening.catch(() => {})
  const { openHall } = await import('./hall.ts')
  await openHall(config, opening)
} catch (error) {
  tellAndExit(error)
}
