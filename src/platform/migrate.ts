import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type pg from 'pg'

const folder = join(import.meta.dirname, '../../db/migrations')

/** Brings the database to the newest schema: plain SQL files, forward only, one transaction, one process at a time. */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: borrowed(pool) }) })
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations() },
    migrationTableName: 'migrations',
  })
  const { error, results } = await migrator.migrateToLatest()
  const failed = results?.find(result => result.status === 'Error')
  if (error)
    throw new Error(`Migration ${failed?.migrationName ?? ''} failed: ${(error as Error).message}`, { cause: error })
  return (results ?? []).map(result => result.migrationName)
}

function migrations(): Record<string, Migration> {
  const files = readdirSync(folder)
    .filter(file => file.endsWith('.sql'))
    .sort()
  return Object.fromEntries(
    files.map(file => [
      file.replace('.sql', ''),
      { up: async (db: Kysely<unknown>) => void (await sql.raw(readFileSync(join(folder, file), 'utf8')).execute(db)) },
    ]),
  )
}

/** Kysely closes the pool it is given; this one belongs to somebody else. */
function borrowed(pool: pg.Pool): pg.Pool {
  return new Proxy(pool, {
    get: (target, property) => {
      if (property === 'end') return async () => {}
      const value = Reflect.get(target, property, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
