import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { isBuilt } from '../../web/build.ts'

/** Builds the screens where they are missing or old: in a process of its own, whose memory the hall then has back. */
export async function buildScreens(): Promise<void> {
  if (isBuilt()) return
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, '../../web/build.ts')])
}
