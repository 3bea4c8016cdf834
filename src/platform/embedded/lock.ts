import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { CannotStart } from './cannot-start.ts'
import { asRefusal, type Folder, shown } from './folder.ts'
import { beginningOf, readIfThere } from './processes.ts'

/**
 * Makes this process the only Satap on the folder, and answers how to let go. The lock names a process and when it
 * began: after kill -9 or a reboot it is void, even if the number has since gone to another process.
 */
export function takeLock(folder: Folder): () => void {
  const mine = `${process.pid} ${beginningOf(process.pid)}\n`
  const draft = `${folder.lock}.${process.pid}`
  try {
    writeFileSync(draft, mine, { mode: 0o600 })
    while (!placed(draft, folder.lock)) clearStale(folder, `${draft}.stale`)
  } catch (fault) {
    throw asRefusal(fault)
  } finally {
    rmSync(draft, { force: true })
  }
  let isHeld = true
  return () => {
    if (isHeld && readIfThere(folder.lock) === mine) rmSync(folder.lock, { force: true })
    isHeld = false
  }
}

/** A link appears at once with its content, and never over another: an exclusive open would show an empty file first. */
function placed(draft: string, lock: string): boolean {
  try {
    linkSync(draft, lock)
    return true
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw fault
  }
}

/** Refuses when the lock's owner lives. Moved aside and read again, because another may have replaced it meanwhile. */
function clearStale(folder: Folder, aside: string): void {
  refuseIfOwned(folder, readIfThere(folder.lock))
  try {
    renameSync(folder.lock, aside)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return
    throw fault
  }
  try {
    refuseIfOwned(folder, readIfThere(aside))
  } catch (refusal) {
    placed(aside, folder.lock)
    throw refusal
  } finally {
    rmSync(aside, { force: true })
  }
}

function refuseIfOwned(folder: Folder, lock: string): void {
  const [pid, beginning] = lock.trim().split(' ')
  if (!pid || !beginning || beginningOf(Number(pid)) !== beginning) return
  throw new CannotStart(`Another Satap is running on the folder ${shown(folder.path)} (process ${pid}).`)
}
