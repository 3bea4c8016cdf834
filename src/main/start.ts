import { configOrFaults, openStore, tellAndExit } from './store.ts'

/** `npm start`: begins to open the database, then reads the rest of the program and opens the hall. */
try {
  const config = configOrFaults()
  const opening = openStore(config)
  opening.catch(() => {})
  const { openHall } = await import('./hall.ts')
  await openHall(config, opening)
} catch (error) {
  tellAndExit(error)
}
