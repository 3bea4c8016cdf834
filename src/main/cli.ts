import { parseArgs } from 'node:util'
import { verifyBooking } from '#modules/booking'
import { addStaff, disableStaff, makePassword, makeToken, Role } from '#modules/identity'
import { verifyQueue } from '#modules/queue'
import { verifyReferrals } from '#modules/referrals'
import type { Server } from '#platform/server'
import { printFaults, readTenant } from '#tenant'
import { exportCatalogue, importCatalogue } from './cli-catalogue.ts'
import { estimateFromLines } from './cli-estimate.ts'
import { inOneTransaction, loadTenant, openDeployment, tenantOrFaults } from './deployment.ts'
import { CannotRun, configOrFaults, openStoreBeside, tellAndExit } from './store.ts'

const usage = `satap <command>

  verify [--json]                                     check every invariant over all days; exit 1 on a violation
  tenant check PATH                                   report every fault of a tenant folder with file, line and field
  tenant load                                         bring the database to what the tenant's files say
  catalogue export --format jsonld|ttl|xlsx|csv --to FILE [--sheet NAME]
                                                      the catalogue for other programs, or as a spreadsheet
  catalogue import FILE [--dry-run] [--only-good] [--as NAME] [--json]
                                                      hold a spreadsheet against the catalogue; what it changes becomes
                                                      drafts of NAME, which a second person publishes
  estimate [--simple]                                 read a hall's log as JSON lines, answer its questions about waits
  user add NAME --role ROLE [--agency ID] [--hall ID] [--full-name TEXT]
  user disable NAME                                   end sessions, tokens and streams of a person at once
  token --role ROLE [--agency ID] [--hall ID] [--label TEXT] [--days N]
                                                      a token for a program that acts in this role
Roles: ${(Role as { enum: string[] }).enum.join(', ')}
Exit codes: 0 done, 1 failed, 2 wrong usage`

try {
  process.exit(await run(process.argv.slice(2)))
} catch (error) {
  tellAndExit(error)
}

async function run(words: string[]): Promise<number> {
  const { values, positionals } = parse(words)
  const [first, second, third] = positionals
  if (first === 'verify') return withServer(server => verify(server, values.json ?? false))
  if (first === 'tenant' && second === 'check' && third) return checkTenant(third)
  if (first === 'tenant' && second === 'load') return withServer(loadTheTenant)
  if (first === 'catalogue' && second === 'export') return withServer(server => exportCatalogue(server, values))
  if (first === 'catalogue' && second === 'import' && third)
    return withServer(server => importCatalogue(server, third, values))
  if (first === 'estimate') return estimateFromLines(values.simple ?? false)
  if (first === 'user' && second === 'add' && third) return withServer(server => addUser(server, third, values))
  if (first === 'user' && second === 'disable' && third) return withServer(server => disableUser(server, third))
  if (first === 'token' && values.role) return withServer(server => token(server, values))
  console.error(usage)
  return first === undefined || first === 'help' ? 0 : 2
}

interface Values {
  json?: boolean | undefined
  simple?: boolean | undefined
  role?: string | undefined
  agency?: string | undefined
  hall?: string | undefined
  label?: string | undefined
  days?: string | undefined
  'full-name'?: string | undefined
  format?: string | undefined
  to?: string | undefined
  sheet?: string | undefined
  as?: string | undefined
  'dry-run'?: boolean | undefined
  'only-good'?: boolean | undefined
}

function parse(words: string[]): { values: Values; positionals: string[] } {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        simple: { type: 'boolean' },
        role: text,
        agency: text,
        hall: text,
        label: text,
        days: text,
        'full-name': text,
        format: text,
        to: text,
        sheet: text,
        as: text,
        'dry-run': { type: 'boolean' },
        'only-good': { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new CannotRun([(error as Error).message, '', usage])
  }
}

async function withServer(run: (server: Server) => Promise<number>): Promise<number> {
  const config = configOrFaults()
  const store = await openStoreBeside(config)
  try {
    const server = await openDeployment({ ...config, databaseConnections: 4 }, store.url, {
      withJobs: false,
      origin: config.origin ?? `http://${config.host}:${config.port}`,
    })
    try {
      return await run(server)
    } finally {
      await server.close()
    }
  } finally {
    await store.stop()
  }
}

async function verify(server: Server, asJson: boolean): Promise<number> {
  const { database, clock } = server.house
  const results = [
    ...(await verifyQueue(database.db)),
    ...(await verifyBooking(database.db)),
    ...(await verifyReferrals(database.db, clock.now())),
  ]
  const violations = results.reduce((sum, result) => sum + result.violations, 0)
  if (asJson) console.log(JSON.stringify({ violations, invariants: results }))
  else {
    for (const { invariant, says, violations: count, examples } of results) {
      console.log(`${count === 0 ? 'holds   ' : 'VIOLATED'} ${invariant}  ${says}${count ? `: ${count}` : ''}`)
      for (const example of examples) console.log(`           ${example}`)
    }
  }
  return violations === 0 ? 0 : 1
}

function checkTenant(folder: string): number {
  const { faults } = readTenant(folder)
  for (const line of printFaults(faults)) console.log(line)
  console.log(faults.length === 0 ? 'The tenant folder has no faults.' : `${faults.length} faults.`)
  return faults.length === 0 ? 0 : 1
}

async function loadTheTenant(server: Server): Promise<number> {
  await loadTenant(server.house, tenantOrFaults(configOrFaults().tenantFolder))
  console.log('The tenant is loaded.')
  return 0
}

function roleOrFault(text: string | undefined): Role {
  const roles = (Role as { enum: string[] }).enum
  if (!text || !roles.includes(text)) throw new CannotRun([`--role must be one of ${roles.join(', ')}.`])
  return text as Role
}

async function addUser(server: Server, signInName: string, values: Values): Promise<number> {
  const password = makePassword()
  await inOneTransaction(server.house, ctx =>
    addStaff(ctx, {
      signInName,
      password,
      name: values['full-name'] ?? signInName,
      role: roleOrFault(values.role),
      agencyId: values.agency ?? null,
      hallId: values.hall ?? null,
    }),
  ).catch(asSentence)
  console.log(`${signInName} may sign in with the password ${password}`)
  return 0
}

async function disableUser(server: Server, signInName: string): Promise<number> {
  const isDone = await inOneTransaction(server.house, ctx => disableStaff(ctx, signInName))
  console.log(isDone ? `${signInName} is disabled.` : `There is no active ${signInName}.`)
  return isDone ? 0 : 1
}

/** A program acts as a staff member of its own, so that what it does has an author. Only the token is printed. */
async function token(server: Server, values: Values): Promise<number> {
  const role = roleOrFault(values.role)
  const label = values.label ?? `program ${role}${values.agency ? ` ${values.agency}` : ''}`
  const made = await inOneTransaction(server.house, async ctx => {
    const signInName = `program-${role}-${Date.now().toString(36)}-${makePassword().slice(0, 4)}`
    const { id } = await addStaff(ctx, {
      signInName,
      name: label,
      role,
      agencyId: values.agency ?? null,
      hallId: values.hall ?? null,
      password: `${makePassword()}${makePassword()}`,
    })
    return makeToken(ctx, { staffId: id, label, days: Number(values.days ?? 30) })
  }).catch(asSentence)
  console.log(made)
  return 0
}

function asSentence(error: Error): never {
  throw new CannotRun([error.message])
}
