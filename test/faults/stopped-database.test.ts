import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { startEmbedded } from '#platform/embedded'
import { newId } from '#platform/id'
import { migrate } from '#platform/migrate'
import { openHall } from '../harness/hall.ts'

/** F-03. The web process stays up, answers 503 meanwhile, and no acknowledged number is lost. */
test('PostgreSQL stopped hard three times under load loses no acknowledged number', { timeout: 300_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'satap-f03-'))
  const embedded = await startEmbedded({ folder })
  const pool = new pg.Pool({ connectionString: embedded.url, max: 1 })
  await migrate(pool)
  await pool.end()
  const hall = await openHall({ url: embedded.url })
  const acknowledged: string[] = []
  let isOver = false
  let refusals = 0
  let longestStallMs = 0

  const writers = Array.from({ length: 8 }, async () => {
    while (!isOver) {
      const key = newId()
      const began = performance.now()
      for (;;) {
        const reply = await hall.greeter.post(
          '/queue/halls/balai/visits',
          { serviceIds: ['ktp'], delivery: 'spoken' },
          key,
        )
        if (reply.statusCode === 200) {
          acknowledged.push(reply.json().visitId)
          break
        }
        expect(reply.statusCode, reply.body).toBe(503)
        refusals += 1
        await new Promise(resolve => setTimeout(resolve, 30))
      }
      longestStallMs = Math.max(longestStallMs, performance.now() - began)
    }
  })
  for (let stop = 0; stop < 3; stop += 1) {
    await new Promise(resolve => setTimeout(resolve, 1_000))
    await stopHard(() => embedded.postmasterPid)
  }
  await new Promise(resolve => setTimeout(resolve, 2_000))
  // A busy machine takes longer to come back; that it does is what is shown.
  for (let waits = 0; waits < 60 && acknowledged.length <= 10; waits += 1)
    await new Promise(resolve => setTimeout(resolve, 500))
  isOver = true
  await Promise.all(writers)

  const rows = await hall.server.house.database.db.selectFrom('queue.visits').select('id').execute()
  const stored = new Set(rows.map(row => row.id))
  expect(refusals).toBeGreaterThan(0)
  expect(acknowledged.length).toBeGreaterThan(10)
  expect(acknowledged.filter(id => !stored.has(id))).toEqual([])
  expect(await hall.violations()).toEqual([])
  expect(longestStallMs).toBeLessThan(40_000)
  await hall.close()
  await embedded.stop('immediate')
  await rm(folder, { recursive: true, force: true })
})

/** Ends the postmaster without its consent; while one is coming back there is none to end. */
async function stopHard(pid: () => number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid(), 'SIGQUIT')
      return
    } catch (error) {
      if ((error as { code?: string }).code !== 'ESRCH') throw error
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
}
