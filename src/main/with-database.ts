import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '#platform/embedded'

/** Runs something on a PostgreSQL of its own that is gone afterwards. */
export async function withDatabase<T>(run: (url: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'satap-'))
  const embedded = await startEmbedded({ folder })
  try {
    return await run(embedded.url)
  } finally {
    await embedded.stop('immediate')
    await rm(folder, { recursive: true, force: true })
  }
}
