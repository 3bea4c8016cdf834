import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { type Account, asAccount, handOver } from './account.ts'
import type { Binaries } from './binaries.ts'
import { CannotStart } from './cannot-start.ts'
import { type Folder, shown } from './folder.ts'
import { readIfThere } from './processes.ts'

/** The name of the database and of the role that owns it. */
const name = 'satap'

/** Sees to it that the folder holds a database cluster that this PostgreSQL can open, new if there is none. */
export async function ensureCluster(folder: Folder, binaries: Binaries, account: Account): Promise<void> {
  if (!existsSync(folder.data)) return makeCluster(folder, binaries, account)
  const major = readIfThere(join(folder.data, 'PG_VERSION')).trim()
  if (!major)
    throw new CannotStart(`${shown(folder.data)} is not a readable PostgreSQL data folder: move it away or restore it.`)
  if (major !== binaries.major) {
    throw new CannotStart(
      `${shown(folder.data)} holds data of PostgreSQL ${major}, but this Satap brings PostgreSQL ${binaries.major}: run the Satap that wrote them, or use another folder.`,
    )
  }
  handOver(folder, [folder.data], account)
}

/** Made beside its place and moved there when whole and on disk: a power cut leaves all of it or nothing. */
async function makeCluster(folder: Folder, binaries: Binaries, account: Account): Promise<void> {
  removeUnfinished(folder)
  writeFileSync(folder.password, randomBytes(24).toString('base64url'), { mode: 0o600 })
  const fresh = mkdtempSync(join(folder.path, unfinished))
  handOver(folder, [fresh, folder.password], account)
  const { command, args, options } = asAccount(account, binaries.initdb, [
    ...['--pgdata', fresh, '--username', name, '--auth', 'scram-sha-256', '--pwfile', folder.password],
    ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    // One sync of the whole file system instead of one for each of a thousand files: seconds, on a turning disk.
    ...['--data-checksums', '--no-instructions', '--sync-method', 'syncfs'],
  ])
  await promisify(execFile)(command, args, options).catch(fault => {
    rmSync(fresh, { recursive: true, force: true })
    throw new CannotStart(`PostgreSQL could not make its data folder ${shown(folder.data)}: ${lastWords(fault)}.`)
  })
  renameSync(fresh, folder.data)
  const directory = openSync(folder.path, 'r')
  fsyncSync(directory)
  closeSync(directory)
}

const unfinished = 'postgres.new-'

function removeUnfinished(folder: Folder): void {
  for (const entry of readdirSync(folder.path)) {
    if (entry.startsWith(unfinished)) rmSync(join(folder.path, entry), { recursive: true, force: true, maxRetries: 3 })
  }
}

function lastWords({ stderr = '', message }: { stderr?: string; message: string }): string {
  const lines = stderr.split('\n').filter(line => /(error|FATAL): /.test(line))
  return (lines[0] ?? message.split('\n')[0] ?? '').replace(/^.*?(error|FATAL): +/, '').replace(/\.$/, '')
}

/** Where the database is, password and all. */
export function urlOf(folder: Folder, port: number, database = name): string {
  try {
    return `postgres://${name}:${readFileSync(folder.password, 'utf8').trim()}@127.0.0.1:${port}/${database}`
  } catch {
    throw new CannotStart(
      `The password of the database is missing: restore ${shown(folder.password)} from your backup.`,
    )
  }
}

/** Proves that PostgreSQL answers, and creates the database in a new cluster. */
export async function ensureDatabase(folder: Folder, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(folder, port, 'postgres'), connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${name}`)
  } catch (fault) {
    const { code, message } = fault as Error & { code?: string }
    throw new CannotStart(
      code === '28P01'
        ? `The password in ${shown(folder.password)} is not that of the database: restore it from your backup.`
        : `PostgreSQL runs but does not answer: ${message}.`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}
