import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newId } from '#platform/id'
import { type Hall, openHall } from '../harness/hall.ts'
import { wideTenant } from '../harness/wide-tenant.ts'

const root = join(import.meta.dirname, '../..')
const runs = process.argv.includes('--long') || process.env.npm_config_long ? 300 : 60
const counters = 4

/** F-01. Whoever got no answer asks again with the same key, and gets the same ticket as before, if it was called before. */
test(`a web process killed at ${runs} random points of calling loses and doubles nothing`, {
  timeout: 600_000,
}, async () => {
  const hall = await openHall({ tenant: wideTenant(counters) })
  const officers = await Promise.all(Array.from({ length: counters }, (_, i) => hall.officerAt(`loket-${i + 1}`)))
  for (let i = 0; i < runs * 3; i += 1) await hall.number('ktp')
  const server = await listening(hall.url)
  const answers = new Map<string, string>()
  let isOver = false

  const players = officers.map((officer, i) => play(server, officer.token, `loket-${i + 1}`, answers, () => isOver))
  for (let run = 0; run < runs; run += 1) {
    await sleep(20 + Math.random() * 220)
    await server.killAndRestart()
  }
  isOver = true
  await Promise.all(players)
  await server.stop()

  expect(answers.size).toBeGreaterThan(runs)
  expect(await hall.violations()).toEqual([])
  await everyAnswerStands(hall, answers)
  await hall.close()
})

/** Every ticket that an officer was told has exactly one call of that time in line. */
async function everyAnswerStands(hall: Hall, answers: Map<string, string>) {
  expect(new Set(answers.values()).size).toBe(answers.size)
  const rows = await hall.server.house.database.db
    .selectFrom('queue.calls')
    .select(['ticketId'])
    .where('kind', '=', 'next')
    .execute()
  const called = new Set(rows.map(row => row.ticketId))
  expect([...answers.values()].filter(ticketId => !called.has(ticketId))).toEqual([])
}

async function play(
  server: Listening,
  token: string,
  counterId: string,
  answers: Map<string, string>,
  isOver: () => boolean,
) {
  while (!isOver()) {
    const key = newId()
    const called = await untilAnswered(server, token, `/queue/counters/${counterId}/calls`, {}, key)
    if (called.status !== 200) return
    const ticketId = String(called.body.ticketId)
    answers.set(key, ticketId)
    await untilAnswered(server, token, `/queue/tickets/${ticketId}/starts`, {}, newId())
    await untilAnswered(server, token, `/queue/tickets/${ticketId}/outcomes`, { outcome: 'completed' }, newId())
  }
}

/** The same request with the same key until the hall answers. */
async function untilAnswered(server: Listening, token: string, path: string, body: object, key: string) {
  for (;;) {
    try {
      const response = await fetch(`http://127.0.0.1:${server.port()}/api/v1${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(body),
      })
      const answer = { status: response.status, body: (await response.json()) as Record<string, unknown> }
      if (response.status !== 503) return answer
    } catch {
      await sleep(10)
    }
  }
}

interface Listening {
  port(): number
  killAndRestart(): Promise<void>
  stop(): Promise<void>
}

async function listening(url: string): Promise<Listening> {
  let now = await startWeb(url)
  // The next one stands ready when the old one is killed, as a supervisor's would soon.
  return {
    port: () => now.port,
    killAndRestart: async () => {
      const next = startWeb(url)
      const dying = now
      dying.child.kill('SIGKILL')
      now = await next
    },
    stop: async () => {
      now.child.kill('SIGKILL')
    },
  }
}

function startWeb(url: string): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [join(root, 'src/main/web.ts')], {
    cwd: root,
    env: { PATH: process.env.PATH, DATABASE_URL: url, SATAP_PORT: '0', SATAP_LOG: 'silent', SATAP_MODE: 'practice' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => {
      const port = /:(\d+)/.exec(text.toString())?.[1]
      if (port) resolve({ child, port: Number(port) })
    })
    child.on('exit', code => reject(new Error(`The web process ended with ${code}`)))
  })
}

function sleep(ms: number) {
  return new Promise(resolve => setTimeout(resolve, ms))
}
