import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from '#db'

/** The database, or a transaction on it: queries read the same on both. */
export type Db = Kysely<DB> | Transaction<DB>

export interface Database {
  pool: pg.Pool
  db: Kysely<DB>
  close(): Promise<void>
}

const int8 = 20
const timestamptz = 1184
const date = 1082
const time = 1083

/** Instants arrive as RFC 3339 text and days as `YYYY-MM-DD`, as the contracts send them; bigints as numbers. */
const types = new pg.TypeOverrides()
types.setTypeParser(int8, Number)
types.setTypeParser(timestamptz, text => new Date(text).toISOString())
types.setTypeParser(date, text => text)
types.setTypeParser(time, text => text.slice(0, 5))

/**
 * Opens the pool. Statements are named, so the server parses and plans each text once a connection: half the server's
 * part of a hot statement.
 */
export function openDatabase(options: {
  url: string
  connections: number
  preparedStatements: boolean
  onError?: (error: Error) => void
}): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 30_000,
    types,
  })
  const onError = options.onError ?? (() => {})
  pool.on('error', onError)
  // A checked-out client without a listener of its own throws when the server goes away; the pool's is not enough.
  pool.on('connect', client => client.on('error', onError))
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: options.preparedStatements ? naming(pool) : pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return { pool, db, close: () => db.destroy() }
}

/** Past this many texts something is writing values into its SQL: such statements stay unnamed. */
const mostNames = 2_000
const names = new Map<string, string>()

function naming(pool: pg.Pool): pg.Pool {
  const connect = async () => {
    const client = await pool.connect()
    return new Proxy(client, {
      get: (target, property) => {
        if (property === 'query') return (text: string, values: unknown[]) => target.query(named(text, values))
        const value = Reflect.get(target, property, target)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  }
  return new Proxy(pool, {
    get: (target, property) => {
      if (property === 'connect') return connect
      const value = Reflect.get(target, property, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** The statement with its name, as `pg` wants it. */
export function named(text: string, values: readonly unknown[] = []): pg.QueryConfig {
  let name = names.get(text)
  if (!name && names.size < mostNames) {
    name = `s${names.size + 1}`
    names.set(text, name)
  }
  return name ? { name, text, values: [...values] } : { text, values: [...values] }
}

/** The server is away, restarting or full: worth trying again, no fault of ours. */
export function isUnreachable(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  if (code && (/^(08|57P0|53)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT'].includes(code)))
    return true
  return /Connection terminated|timeout exceeded when trying to connect|not queryable|Client has encountered/.test(
    message ?? '',
  )
}

/** A unique index or a check refused the row: its name says which rule. */
export function violated(error: unknown): string | undefined {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return code === '23505' || code === '23514' ? constraint : undefined
}
