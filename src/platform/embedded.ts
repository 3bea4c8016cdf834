import { writeFileSync } from 'node:fs'
import { type Account, chooseAccount } from './embedded/account.ts'
import { type Binaries, findBinaries } from './embedded/binaries.ts'
import { ensureCluster, ensureDatabase, urlOf } from './embedded/cluster.ts'
import { asRefusal, type Folder, openFolder } from './embedded/folder.ts'
import { type Kept, keep } from './embedded/keep.ts'
import { takeLock } from './embedded/lock.ts'
import { choosePort } from './embedded/port.ts'
import { findOrphan, launch, type Server, stopServer } from './embedded/server.ts'

export { CannotStart } from './embedded/cannot-start.ts'

/** The PostgreSQL that Satap brings along. */
export interface Embedded extends Kept {
  url: string
  /** It had been left running by a Satap that was killed. */
  adopted: boolean
}

/** Starts PostgreSQL on the folder, or adopts the one a killed Satap left there. Refuses with `CannotStart`. */
export async function startEmbedded(options: { folder: string; port?: number }): Promise<Embedded> {
  const folder = openFolder(options.folder)
  const release = takeLock(folder)
  try {
    const orphan = await findOrphan(folder)
    const adopted = orphan !== undefined && (!options.port || options.port === orphan.port)
    if (orphan && !adopted) await stopServer(folder, orphan, 'fast')
    const server = adopted ? orphan : await begin(folder, options.port)
    try {
      await ensureDatabase(folder, server.port)
      writeFileSync(folder.port, `${server.port}\n`, { mode: 0o600 })
    } catch (fault) {
      if (!adopted) await stopServer(folder, server, 'fast')
      throw fault
    }
    return embedded(folder, server, adopted, release)
  } catch (fault) {
    release()
    throw asRefusal(fault)
  }
}

async function begin(folder: Folder, askedPort: number | undefined): Promise<Server> {
  const { binaries, account } = equipment()
  await ensureCluster(folder, binaries, account)
  for (let attempt = 1; ; attempt++) {
    const port = await choosePort(folder, askedPort)
    try {
      return await launch(folder, binaries, account, port)
    } catch (fault) {
      // Somebody else was quicker to the port, or a killed Satap's PostgreSQL has appeared only now: look again.
      if (attempt === 3 || !/TCP\/IP socket|lock file/.test(String(fault))) throw fault
    }
  }
}

function embedded(folder: Folder, server: Server, adopted: boolean, release: () => void): Embedded {
  const kept = keep(folder, server, () => {
    const { binaries, account } = equipment()
    return launch(folder, binaries, account, server.port)
  })
  return {
    ...kept,
    url: urlOf(folder, server.port),
    adopted,
    get postmasterPid() {
      return kept.postmasterPid
    },
    stop: async mode => {
      await kept.stop(mode)
      release()
    },
  }
}

function equipment(): { binaries: Binaries; account: Account } {
  const binaries = findBinaries()
  return { binaries, account: chooseAccount(binaries) }
}
