import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** When a process began, as text that no other process of this machine ever has; undefined when it is gone. */
export function beginningOf(pid: number): string | undefined {
  const stat = readIfThere(`/proc/${pid}/stat`)
  // The second field is the program's name in brackets and may hold spaces: count from behind it.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = rest[18]
  if (!ticks || state === 'Z' || state === 'X') return undefined
  return `${ticks}@${readIfThere('/proc/sys/kernel/random/boot_id').trim()}`
}

/** Whether a process is a PostgreSQL with this mark in its command line; one that waits to be buried has none. */
export function isPostgresWith(mark: string, pid: number): boolean {
  return readIfThere(`/proc/${pid}/comm`).trim() === 'postgres' && readIfThere(`/proc/${pid}/cmdline`).includes(mark)
}

/** All PostgreSQL processes with this mark, postmaster and backends. */
export function postgresWith(mark: string): number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(pid => isPostgresWith(mark, pid))
}

/** Sends a signal; a process that has just gone is no fault. */
export function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault
  }
}

/** Waits until it holds or the time is up; says whether it holds. */
export async function until(holds: () => boolean, timeoutMs: number): Promise<boolean> {
  const end = performance.now() + timeoutMs
  for (let pauseMs = 4; !holds(); pauseMs = Math.min(pauseMs * 1.2, 50)) {
    if (performance.now() > end) return false
    await sleep(pauseMs)
  }
  return true
}

/** A file's text, empty when it cannot be read. */
export function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
