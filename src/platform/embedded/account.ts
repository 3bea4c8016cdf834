import { spawnSync } from 'node:child_process'
import { chmodSync, lchownSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { CannotStart } from './cannot-start.ts'
import { type Folder, shown } from './folder.ts'

/** As whom PostgreSQL runs. It refuses to be root, and initdb refuses a user without a name. */
export interface Account {
  /** Put before the program. */
  prefix: string[]
  uid: number
  gid: number
}

const nobody = 65534

/**
 * Root runs PostgreSQL in a user namespace where root is called nobody: no user is made, nothing changes hands, and a
 * checkout under root's private home works. Where the kernel forbids that, the real nobody runs it.
 */
export function chooseAccount({ postgres }: Binaries): Account {
  const self = { prefix: [], uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  if (self.uid !== 0 && hasName()) return self
  const renamed = { ...self, prefix: ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`] }
  if (canRun(renamed, postgres)) return renamed
  if (self.uid !== 0) {
    throw new CannotStart(`PostgreSQL needs a user with a name, and ${self.uid} has none: start Satap as another user.`)
  }
  const other = { prefix: [], uid: nobody, gid: nobody }
  if (canRun(other, postgres)) return other
  throw new CannotStart(
    `PostgreSQL does not run as root, and the user nobody cannot run it from ${shown(dirname(postgres))}: start Satap as an ordinary user, or set DATABASE_URL.`,
  )
}

/** Lets the account reach what it must read and own what it must write. */
export function handOver(folder: Folder, paths: string[], account: Account): void {
  if (process.getuid?.() !== 0) {
    const owner = paths.map(path => statSync(path).uid).find(uid => uid !== account.uid)
    if (owner === undefined) return
    throw new CannotStart(`The data in ${shown(folder.path)} belong to user ${owner}: start Satap as that user.`)
  }
  if (account.uid !== 0) chmodSync(folder.path, statSync(folder.path).mode | 0o011)
  for (const path of paths) if (statSync(path).uid !== account.uid) chownAll(path, account)
}

function chownAll(path: string, account: Account): void {
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) chownAll(join(path, name), account)
  lchownSync(path, account.uid, account.gid)
}

/** Runs a program of PostgreSQL as the account, away from whatever this process's environment says about PostgreSQL. */
export function asAccount(account: Account, program: string, args: string[]): Run {
  const [command = program, ...rest] = [...account.prefix, program, ...args]
  const switched = account.uid === process.getuid?.() ? {} : { uid: account.uid, gid: account.gid }
  return {
    command,
    args: rest,
    options: { ...switched, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } },
  }
}

interface Run {
  command: string
  args: string[]
  options: { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number }
}

function canRun(account: Account, program: string): boolean {
  const { command, args, options } = asAccount(account, program, ['--version'])
  return spawnSync(command, args, { ...options, stdio: 'ignore' }).status === 0
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}
