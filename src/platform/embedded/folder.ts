import { createHash } from 'node:crypto'
import { accessSync, constants, copyFileSync, mkdirSync, realpathSync, statSync, truncateSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { CannotStart, inWords } from './cannot-start.ts'

/** Where everything of one embedded database lies. */
export interface Folder {
  path: string
  data: string
  password: string
  port: string
  lock: string
  log: string
  /** In the command line of every PostgreSQL process of this folder, so that ours can be told from others'. */
  mark: string
}

/** Makes the folder if need be and names what is in it. */
export function openFolder(given: string): Folder {
  try {
    mkdirSync(given, { recursive: true, mode: 0o700 })
    accessSync(given, constants.W_OK | constants.X_OK)
  } catch (fault) {
    throw new CannotStart(`Satap cannot write in the folder ${shown(given)}: ${inWords(fault)}.`)
  }
  const path = realpathSync(given)
  const data = join(path, 'postgres')
  return {
    path,
    data,
    password: join(path, 'password'),
    port: join(path, 'port'),
    lock: join(path, 'lock'),
    log: join(path, 'postgres.log'),
    mark: `satap-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`,
  }
}

/** A fault of the file system as a sentence; any other fault as it is. */
export function asRefusal(fault: unknown): unknown {
  const { code, path } = fault as NodeJS.ErrnoException
  return code && path ? new CannotStart(`Satap cannot use ${shown(path)}: ${inWords(fault)}.`) : fault
}

/** A path as people know it: from where they stand, when it is below. */
export function shown(path: string): string {
  const below = relative(process.cwd(), resolve(path))
  return below && !below.startsWith('..') ? below : resolve(path)
}

const mostLogBytes = 8 * 1024 * 1024

/** Keeps the log and one before it. Emptied in place, because PostgreSQL holds it open and only ever appends. */
export function trimLog(log: string): void {
  const bytes = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (bytes <= mostLogBytes) return
  try {
    copyFileSync(log, `${log}.1`)
  } catch {
    // On a full disk the room is worth more than the old log.
  }
  truncateSync(log)
}
