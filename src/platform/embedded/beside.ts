import { urlOf } from './cluster.ts'
import { openFolder } from './folder.ts'
import { isReady, readPidFile } from './pid-file.ts'
import { beginningOf, readIfThere } from './processes.ts'

/** The address of the PostgreSQL that another Satap runs on this folder now, for a command line beside it; or undefined. */
export function embeddedBeside(given: string): string | undefined {
  const folder = openFolder(given)
  const [owner, beginning] = readIfThere(folder.lock).trim().split(' ')
  if (!owner || beginningOf(Number(owner)) !== beginning) return undefined
  const { pid, port } = readPidFile(folder)
  return isReady(folder, pid) ? urlOf(folder, port) : undefined
}
