import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { newId } from '#platform/id'
import { type Hall, openHall } from '../harness/hall.ts'
import { wideTenant } from '../harness/wide-tenant.ts'

const root = join(import.meta.dirname, '../..')
const runs = process.argv.includes('--long') || process.env.npm_config_long ? 300 : 30
const counters = 4

const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started) child.kill('SIGKILL')
})

/**
 * F-01. Whoever got no answer asks again with the same key, and gets the same ticket as before, if it was called
 * before. The moment of a kill is drawn from the time that a call takes just then, so the pace of the machine does
 * not matter: some fall before the claim, some before the commit, some between commit and answer, some after.
 */
test(`a web process killed at ${runs} random points of calling loses and doubles nothing`, {
  timeout: runs * 60_000,
}, async () => {
  const hall = await openHall({ tenant: wideTenant(counters) })
  const officers = await Promise.all(Array.from({ length: counters }, (_, i) => hall.officerAt(`loket-${i + 1}`)))
  for (let i = 0; i < 10 * counters; i += 1) await hall.number('ktp')
  const play: Play = { port: 0, callMs: 0, calling: 0, answers: new Map(), replayed: 0 }
  const serveAll = (isOver: () => boolean) =>
    Promise.all(officers.map((officer, i) => serve(hall, play, officer.token, `loket-${i + 1}`, isOver)))
  let kills = 0
  let killsWhileCalling = 0

  for (let web = await startWeb(hall.url); kills < runs; kills += 1) {
    play.port = web.port
    const next = startWeb(hall.url)
    await serveAll(() => true)
    const spare = await next

    const served = serveAll(() => play.port === spare.port)
    while (play.calling === 0) await sleep(1)
    await sleep(Math.random() * 1.5 * play.callMs)
    if (play.calling > 0) killsWhileCalling += 1
    await kill(web)
    play.port = spare.port
    await served
    web = spare
  }

  expect(killsWhileCalling).toBeGreaterThan(runs / 2)
  expect(play.replayed).toBeGreaterThan(0)
  expect(play.answers.size).toBeGreaterThan(runs * counters)
  expect(await hall.violations()).toEqual([])
  await everyAnswerStands(hall, play.answers)
  await hall.close()
})

interface Play {
  /** Where the living process listens. */
  port: number
  /** How long the last call took that was answered at once. */
  callMs: number
  /** So many calls wait for their answer now. */
  calling: number
  /** The ticket that each key was told. */
  answers: Map<string, string>
  /** So many calls were committed by a process that died before it could say so. */
  replayed: number
}

/** An officer at work until it is over, at least for one person. */
async function serve(hall: Hall, play: Play, token: string, counterId: string, isOver: () => boolean) {
  do {
    await hall.number('ktp')
    const key = newId()
    play.calling += 1
    const called = await untilAnswered(play, token, `/queue/counters/${counterId}/calls`, {}, key)
    play.calling -= 1
    if (called.tries === 1) play.callMs = called.tookMs
    if (called.isRepeat) play.replayed += 1
    const ticketId = String(called.body.ticketId)
    play.answers.set(key, ticketId)
    await untilAnswered(play, token, `/queue/tickets/${ticketId}/starts`, {}, newId())
    await untilAnswered(play, token, `/queue/tickets/${ticketId}/outcomes`, { outcome: 'completed' }, newId())
  } while (!isOver())
}

/** The same request with the same key until the hall answers. It may not refuse: all of them are in order. */
async function untilAnswered(play: Play, token: string, path: string, body: object, key: string) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key }
  for (let tries = 1; ; tries += 1) {
    const began = performance.now()
    const reply = await post(`http://127.0.0.1:${play.port}/api/v1${path}`, headers, body).catch(() => undefined)
    const tookMs = performance.now() - began
    if (reply?.status === 200) return { ...reply, tries, tookMs }
    if (reply && reply.status !== 503)
      throw new Error(`${path} was refused at try ${tries}: ${JSON.stringify(reply.body)}`)
    await sleep(10)
  }
}

async function post(address: string, headers: Record<string, string>, input: object) {
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(input) })
  const body = (await response.json()) as Record<string, unknown>
  return { status: response.status, isRepeat: response.headers.has('idempotent-replayed'), body }
}

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

interface Web {
  child: ChildProcess
  port: number
}

function startWeb(url: string): Promise<Web> {
  const child = spawn(process.execPath, [join(root, 'src/main/web.ts')], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'),
      DATABASE_URL: url,
      SATAP_PORT: '0',
      SATAP_LOG: 'silent',
      SATAP_MODE: 'practice',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => {
      const port = /:(\d+)/.exec(text.toString())?.[1]
      if (port) resolve({ child, port: Number(port) })
    })
    child.on('exit', code => reject(new Error(`The web process ended with ${code}`)))
  })
}

function kill({ child }: Web): Promise<unknown> {
  const ended = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGKILL')
  return ended
}
