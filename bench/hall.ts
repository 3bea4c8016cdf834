import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeToken } from '#modules/identity'
import { embeddedBeside } from '#platform/embedded/beside'
import { newId } from '#platform/id'
import type { Server } from '#platform/server'
import { inOneTransaction, openDeployment } from '../src/main/deployment.ts'
import { configOrFaults } from '../src/main/store.ts'
import { agencyId, boothId, hallId, serviceId, zone } from './where.ts'

const root = join(import.meta.dirname, '..')

export interface BenchHall {
  port: number
  url: string
  folder: string
  startMs: number
  rssMb(): number
  /** Beside the running hall, for tokens and rows that no interface makes. */
  beside<T>(run: (server: Server) => Promise<T>): Promise<T>
  stop(): Promise<void>
}

/** Starts a practice hall of its own for the measurement; a folder that was used before starts faster. */
export async function startHall(folder = mkdtempSync(join(tmpdir(), 'satap-bench-'))): Promise<BenchHall> {
  const port = 20_000 + Math.floor(Math.random() * 10_000)
  const began = performance.now()
  const child: ChildProcess = spawn(process.execPath, [join(root, 'src/main/start.ts')], {
    cwd: root,
    env: { ...process.env, SATAP_PORT: String(port), SATAP_FOLDER: folder, SATAP_LOG: 'error', DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let isOver = false
  child.on('exit', () => (isOver = true))
  while (!(await isUp(port))) {
    if (isOver) throw new Error('The hall did not start')
    await new Promise(resolve => setTimeout(resolve, 15))
  }
  const startMs = performance.now() - began
  const url = embeddedBeside(folder) ?? ''
  return {
    port,
    url,
    folder,
    startMs,
    rssMb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    beside: async run => {
      const config = configOrFaults({ SATAP_FOLDER: folder, SATAP_LOG: 'error' })
      const server = await openDeployment({ ...config, databaseConnections: 4 }, url, { withJobs: false, origin: '' })
      try {
        return await run(server)
      } finally {
        await server.close()
      }
    },
    stop: async () => {
      const over = new Promise(resolve => child.on('exit', resolve))
      child.kill('SIGTERM')
      await over
    },
  }
}

/** Removes what a hall left. */
export function forget(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

export interface Players {
  greeter: string
  display: string
  officers: { counterId: string; token: string }[]
}

/** Officers of the bench are numbered, so that pgbench knows them by its client number. */
export function officerId(number: number | ''): string {
  return `00000000-0000-4000-8000-${number === '' ? '' : String(number).padStart(12, '0')}`
}

/** Tokens for a greeter, a display and one officer for each of so many counters that all give one service. */
export async function castPlayers(hall: BenchHall, counters: number): Promise<Players> {
  return hall.beside(server =>
    inOneTransaction(server.house, async ctx => {
      const person = async (role: string, agencyId: string | null, id = newId()) => {
        await ctx.db
          .insertInto('identity.staff')
          .values({
            id,
            signInName: `bench-${id}`,
            name: 'Bench',
            role,
            agencyId,
            hallId,
            passwordHash: 'none',
          })
          .execute()
        return { id, token: await makeToken(ctx, { staffId: id, label: 'bench', days: 1 }) }
      }
      const display = await person('administrator', null)
      const greeter = await person('greeter', null)
      const officers = []
      for (let i = 1; i <= counters; i += 1) {
        const counterId = `bench-${i}`
        await ctx.db
          .insertInto('places.counters')
          .values({
            id: counterId,
            hallId,
            boothId,
            zoneLetter: zone,
            label: `${100 + i}`,
          })
          .onConflict(oc => oc.doNothing())
          .execute()
        await ctx.db
          .insertInto('catalogue.counterServices')
          .values({ counterId, serviceId })
          .onConflict(oc => oc.doNothing())
          .execute()
        officers.push({ counterId, token: (await person('officer', agencyId, officerId(i))).token })
      }
      return { greeter: greeter.token, display: display.token, officers }
    }),
  )
}

async function isUp(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/health/ready`).then(
    response => response.ok,
    () => false,
  )
}
