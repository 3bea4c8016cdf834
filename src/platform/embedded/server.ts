import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { type Account, asAccount } from './account.ts'
import type { Binaries } from './binaries.ts'
import { CannotStart } from './cannot-start.ts'
import { type Folder, shown, trimLog } from './folder.ts'
import { clearRemains, isOurs, isReady, readPidFile } from './pid-file.ts'
import { beginningOf, send, until } from './processes.ts'

/** A running postmaster. */
export interface Server {
  pid: number
  /** With the number it is unmistakable. */
  beginning: string | undefined
  port: number
  /** Tells, once it has ended, how. */
  gone: Promise<string>
}

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // What makes a commit survive a power cut: said aloud, so that no edited file can turn it off unseen.
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  shared_buffers: '128MB',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The binary from npm has no working one.
  jit: 'off',
  logging_collector: 'off',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
}

/** Crash recovery reads back at most a gigabyte of log; a slow disk gets its time. */
const readyWithinMs = 300_000
const stopWithinMs = 30_000

/** Starts the postmaster in a session of its own, so that Ctrl-C in the terminal ends Satap first and it last. */
export async function launch(folder: Folder, binaries: Binaries, account: Account, port: number): Promise<Server> {
  await clearRemains(folder)
  trimLog(folder.log)
  const log = openSync(folder.log, 'a', 0o600)
  const silentBefore = statSync(folder.log).size
  const given = Object.entries({ ...settings, port, cluster_name: folder.mark }).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ])
  const { command, args, options } = asAccount(account, binaries.postgres, ['-D', folder.data, ...given])
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  child.unref()

  let ended: string | undefined
  const gone = new Promise<string>(resolve => {
    const end = (how: string) => {
      ended = how
      resolve(how)
    }
    child.once('error', fault => end(fault.message))
    child.once('exit', (code, signal) => end(signal ?? `exit code ${code}`))
  })
  const pid = child.pid ?? 0
  const server = { pid, beginning: beginningOf(pid), port, gone }
  const ready = await until(() => ended !== undefined || isReady(folder, pid), readyWithinMs)
  if (ready && !ended) return server
  if (!ended) await stopServer(folder, server, 'immediate')
  throw new CannotStart(
    `PostgreSQL did not start: ${lastWords(folder, silentBefore) ?? ended ?? 'it took too long'} (see ${shown(folder.log)}).`,
  )
}

/** The postmaster that a killed Satap left running on this folder, if there is one. */
export async function findOrphan(folder: Folder): Promise<Server | undefined> {
  const { pid, port, status } = readPidFile(folder)
  const beginning = beginningOf(pid)
  if (!pid || !isOurs(folder, pid)) return undefined
  if (status === 'stopping') await until(() => !isOurs(folder, pid), stopWithinMs)
  await until(() => !isOurs(folder, pid) || isReady(folder, pid), readyWithinMs)
  if (!isOurs(folder, pid)) return undefined
  // Nobody is told of the end of a process that is not one's child: look often enough to be back before it is noticed.
  const gone = new Promise<string>(resolve => {
    const look = setInterval(() => {
      if (beginningOf(pid) === beginning) return
      clearInterval(look)
      resolve('it was adopted, so how is not known')
    }, 100).unref()
  })
  return { pid, beginning, port, gone }
}

/** `fast` rolls open transactions back and writes everything down; `immediate` leaves that to the next start. Both lose nothing. */
export async function stopServer(
  folder: Folder,
  { pid, beginning }: Server,
  mode: 'fast' | 'immediate',
): Promise<void> {
  const isGone = () => beginning === undefined || beginningOf(pid) !== beginning
  if (isGone()) return clearRemains(folder)
  send(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT')
  if (await until(isGone, stopWithinMs)) return
  send(pid, 'SIGQUIT')
  if (await until(isGone, 10_000)) return
  send(pid, 'SIGKILL')
  await until(isGone, 10_000)
  await clearRemains(folder)
}

function lastWords(folder: Folder, from: number): string | undefined {
  const lines = readFileSync(folder.log).subarray(from).toString().split('\n').filter(Boolean)
  const worst = lines.findLast(line => /(FATAL|PANIC): /.test(line)) ?? lines.find(line => /^\S*postgres: /.test(line))
  return (worst ?? lines.at(-1))?.replace(/^(.*?(FATAL|PANIC)|\S*postgres): +/, '').replace(/\.$/, '')
}
