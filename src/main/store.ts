import pg from 'pg'
import { type Config, readConfig } from '#platform/config'
import { startEmbedded } from '#platform/embedded'
import { embeddedBeside } from '#platform/embedded/beside'
import { migrate } from '#platform/migrate'

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

/** Tells the faults and ends the process; anything else is a fault of ours and keeps its stack. */
export function tellAndExit(error: unknown): never {
  if (error instanceof CannotRun) for (const sentence of error.sentences) console.error(sentence)
  else console.error(error)
  process.exit(1)
}
