import { CompiledQuery, sql } from 'kysely'
import { type Context, type LeaveJob, makeContext, system } from './context.ts'
import { actorName, record } from './events.ts'
import type { Log } from './log.ts'
import type { House } from './perform.ts'

/** Work that happens by itself: after a commit that left it, or by the clock. */
export interface Job {
  name: string
  /** A cron line, for work that comes round. */
  every?: string
  run(ctx: Context, data: Record<string, unknown>): Promise<void>
}

export interface Jobs {
  leaveJob: LeaveJob
  stop(): Promise<void>
}

/** The platform's own: answers to repeated requests are kept for a day. */
export const platformJobs: readonly Job[] = [
  {
    name: 'platform.forget-answers',
    every: '17 * * * *',
    run: async ctx => {
      await sql`delete from platform.answers where given_at < now() - interval '1 day'`.execute(ctx.db)
    },
  },
]

/** Runs jobs with pg-boss on the same database: a job left in a transaction exists only if it commits. */
export async function runJobs(house: Omit<House, 'leaveJob'>, jobs: readonly Job[], log: Log): Promise<Jobs> {
  const { PgBoss } = await import('pg-boss')
  const boss = new PgBoss({
    db: { executeSql: (text: string, values?: unknown[]) => house.database.pool.query(text, values) },
    application_name: 'satap jobs',
  })
  boss.on('error', error => log.warn({ error: error.message }, 'jobs are waiting for the database'))
  await boss.start()
  const leaveJob: LeaveJob = async (db, name, data) => {
    const executeSql = async (text: string, values?: unknown[]) => {
      const { rows } = await db.executeQuery(CompiledQuery.raw(text, values ?? []))
      return { rows }
    }
    await boss.send(name, data, { db: { executeSql } })
  }
  for (const job of jobs) {
    await boss.createQueue(job.name, { retryLimit: 5, retryBackoff: true })
    await boss.work<Record<string, unknown>>(
      job.name,
      { pollingIntervalSeconds: 1 },
      async ([{ data } = { data: {} }]) => runJob({ ...house, leaveJob }, job, data ?? {}),
    )
    if (job.every) await boss.schedule(job.name, job.every)
  }
  return { leaveJob, stop: () => boss.stop({ graceful: true, timeout: 5_000 }) }
}

/** Runs one job now, in a transaction of its own: the same code for pg-boss, the command line and the tests. */
export async function runJob(house: House, job: Job, data: Record<string, unknown>): Promise<void> {
  await house.database.db.transaction().execute(async tx => {
    const { ctx, deeds } = makeContext({ ...house, db: tx, actor: system })
    await job.run(ctx, data)
    await record(tx, ctx.now, actorName(system), deeds.announcements)
  })
  house.wake()
}
