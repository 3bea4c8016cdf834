import { readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { type Folder, shown } from './folder.ts'
import { isPostgresWith, postgresWith, readIfThere, send, until } from './processes.ts'

/** Lines of `postmaster.pid`: process, folder, start, port, socket, address, memory, status. */
export function readPidFile(folder: Folder): { pid: number; port: number; status: string } {
  const lines = readIfThere(join(folder.data, 'postmaster.pid')).split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? '' }
}

/** Whether the postmaster takes connections. */
export function isReady(folder: Folder, pid: number): boolean {
  const file = readPidFile(folder)
  return file.pid === pid && file.status === 'ready'
}

/** Whether a process is this folder's postmaster or one of its backends. */
export function isOurs(folder: Folder, pid: number): boolean {
  return isPostgresWith(folder.mark, pid)
}

/**
 * After a postmaster was killed: ends what is left of its backends, for a new one must not share memory with them, and
 * removes its pid file, whose number may by now be another program's and would then keep PostgreSQL from starting.
 */
export async function clearRemains(folder: Folder): Promise<void> {
  const { pid } = readPidFile(folder)
  if (!pid) return
  // A process that is just dying has lost its command line and not yet its port: it gets a moment.
  const mayStart = () => isOurs(folder, pid) || !runsOn(folder.data, pid)
  if (!(await until(mayStart, 2_000))) {
    throw new CannotStart(
      `A PostgreSQL that Satap did not start (process ${pid}) is running on ${shown(folder.data)}: stop it first.`,
    )
  }
  const remaining = () => postgresWith(folder.mark)
  for (const one of remaining()) send(one, 'SIGQUIT')
  if (!(await until(() => remaining().length === 0, 1_000))) for (const one of remaining()) send(one, 'SIGKILL')
  await until(() => remaining().length === 0, 5_000)
  rmSync(join(folder.data, 'postmaster.pid'), { force: true })
}

function runsOn(data: string, pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data
  } catch {
    return false
  }
}
