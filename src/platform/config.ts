import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'

/** How this process runs. Everything a hall's people may change lives in the database instead. */
export interface Config {
  host: string
  port: number
  /** `practice`: example data, demo staff and a clock that can be moved. `hall`: the real thing. */
  mode: 'practice' | 'hall'
  /** Where the embedded database and its log live. */
  folder: string
  tenantFolder: string
  /** A PostgreSQL of your own; without one the embedded one is started. */
  databaseUrl: string | undefined
  databaseConnections: number
  /** Off behind a pooler that cannot keep prepared statements. */
  preparedStatements: boolean
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  /** The address people reach us at, for QR codes; made from the request when absent. */
  origin: string | undefined
}

interface Key {
  name: string
  says: string
  read(text: string | undefined, set: Partial<Config>): string | undefined
}

/** Every key there is: `docs/operate/configuration.md` lists the same. */
export const keys: readonly Key[] = [
  {
    name: 'SATAP_HOST',
    says: 'address to listen on, such as 127.0.0.1 or 0.0.0.0',
    read: (text = '127.0.0.1', set) => {
      set.host = text
      return undefined
    },
  },
  {
    name: 'SATAP_PORT',
    says: 'a port from 0 to 65535',
    read: (text = '8009', set) => {
      if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) return 'must be a port from 0 to 65535'
      set.port = Number(text)
    },
  },
  {
    name: 'SATAP_MODE',
    says: 'practice or hall',
    read: (text = 'practice', set) => {
      if (text !== 'practice' && text !== 'hall') return 'must be practice or hall'
      set.mode = text
    },
  },
  {
    name: 'SATAP_FOLDER',
    says: 'folder of the embedded database',
    read: (text = '.satap', set) => {
      set.folder = resolve(text)
      return whyNotWritable(set.folder)
    },
  },
  {
    name: 'SATAP_TENANT',
    says: 'folder of the tenant',
    read: (text = 'tenants/jember', set) => {
      set.tenantFolder = resolve(text)
      if (!existsSync(set.tenantFolder)) return `names a folder that does not exist: ${text}`
    },
  },
  {
    name: 'DATABASE_URL',
    says: 'a PostgreSQL 15 or newer, such as postgres://user:password@host:5432/satap',
    read: (text, set) => {
      if (text !== undefined && !/^postgres(ql)?:\/\//.test(text)) return 'must begin with postgres://'
      set.databaseUrl = text
    },
  },
  {
    name: 'SATAP_DATABASE_CONNECTIONS',
    says: 'a number from 2 to 200',
    read: (text = '40', set) => {
      const count = Number(text)
      if (!Number.isInteger(count) || count < 2 || count > 200) return 'must be a number from 2 to 200'
      set.databaseConnections = count
    },
  },
  {
    name: 'SATAP_PREPARED_STATEMENTS',
    says: 'on or off',
    read: (text = 'on', set) => {
      if (text !== 'on' && text !== 'off') return 'must be on or off'
      set.preparedStatements = text === 'on'
    },
  },
  {
    name: 'SATAP_LOG',
    says: 'silent, error, warn, info or debug',
    read: (text = 'warn', set) => {
      if (!isLevel(text)) return 'must be silent, error, warn, info or debug'
      set.logLevel = text
    },
  },
  {
    name: 'SATAP_ORIGIN',
    says: 'the address people reach the hall at, such as https://mpp.example.go.id',
    read: (text, set) => {
      if (text !== undefined && !/^https?:\/\/[^/]+$/.test(text))
        return 'must be like https://mpp.example.go.id, without a path'
      set.origin = text
    },
  },
]

/** Reads the configuration; every fault is one sentence that names its key, never a value that may be secret. */
export function readConfig(environment: Record<string, string | undefined>): { config: Config; faults: string[] } {
  const config: Partial<Config> = {}
  const known = new Set(keys.map(key => key.name))
  const unknown = Object.keys(environment).filter(
    name => name.startsWith('SATAP_') && !known.has(name) && !isForTests(name),
  )
  const faults = unknown.map(name => `${name} is not a key that Satap knows.`)
  for (const key of keys) {
    const fault = key.read(environment[key.name] || undefined, config)
    if (fault) faults.push(`${key.name} ${fault}.`)
  }
  return { config: config as Config, faults }
}

function isLevel(text: string): text is Config['logLevel'] {
  return ['silent', 'error', 'warn', 'info', 'debug'].includes(text)
}

/** Read by the browser tests and the bench, not by the program. */
function isForTests(name: string): boolean {
  return name === 'SATAP_CHROMIUM' || name === 'SATAP_TEST_DATABASE_URL'
}

function whyNotWritable(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return undefined
  } catch {
    return `names a folder that cannot be written: ${folder}`
  }
}
