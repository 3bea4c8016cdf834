import { execFile, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CannotStart, type Embedded, startEmbedded } from './embedded.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder: string
let running: Embedded[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'satap-embedded-'))
  running = []
})

afterEach(async () => {
  for (const embedded of running) await embedded.stop('immediate')
  rmSync(folder, { recursive: true, force: true })
})

test('starts on an empty folder, durable and private, and stops without a trace', async () => {
  const embedded = await start()

  const kept = await ask(
    embedded.url,
    `select current_database() as database, string_agg(name || '=' || setting, ' ' order by name) as settings from pg_settings
     where name in ('data_checksums', 'fsync', 'full_page_writes', 'jit', 'listen_addresses', 'synchronous_commit', 'TimeZone')`,
  )
  await embedded.stop()

  expect(embedded.adopted).toBe(false)
  expect(kept[0]).toEqual({
    database: 'satap',
    settings:
      'TimeZone=UTC data_checksums=on fsync=on full_page_writes=on jit=off listen_addresses=127.0.0.1 synchronous_commit=on',
  })
  expect(statSync(join(folder, 'postgres')).mode & 0o077).toBe(0)
  expect(statSync(join(folder, 'password')).mode & 0o077).toBe(0)
  expect(postgresOn(folder)).toEqual([])
  expect(existsSync(join(folder, 'lock'))).toBe(false)
})

test('asks for the password', async () => {
  const { url } = await start()

  await expect(ask(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toMatchObject({ code: '28P01' })
})

test('keeps its data and its port from one start to the next', async () => {
  const first = await start()
  await ask(first.url, 'create table kept as select 42 as answer')
  await first.stop()

  const second = await start()

  expect(second.url).toBe(first.url)
  expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('takes another port when its own has been taken', async () => {
  const first = await start()
  await first.stop()
  const squatter = createServer().listen(Number(new URL(first.url).port), '127.0.0.1')

  const second = await start()
  squatter.close()

  expect(new URL(second.url).port).not.toBe(new URL(first.url).port)
  expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('refuses a port that was asked for and is taken', async () => {
  const squatter = createServer()
  const port = await new Promise<number>(resolve =>
    squatter.listen(0, '127.0.0.1', () => resolve((squatter.address() as { port: number }).port)),
  )

  const refusal = await refused(startEmbedded({ folder, port }))
  squatter.close()

  expect(refusal).toBe(`Port ${port} on 127.0.0.1 is taken by another program.`)
})

test('refuses a second Satap on the same folder, and lets the first run on', async () => {
  const child = await startInChild()

  const refusal = await refused(startEmbedded({ folder }))

  expect(refusal).toBe(`Another Satap is running on the folder ${folder} (process ${child.pid}).`)
  expect(await ask(child.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await child.kill()
  await start()
})

test('an old stop does not let go of a folder that has been taken again', async () => {
  const first = await start()
  await first.stop()
  await start()
  await first.stop()

  expect(await refused(startEmbedded({ folder }))).toMatch(/^Another Satap is running/)
})

test('of many that start at the same moment, one runs', async () => {
  writeFileSync(join(folder, 'lock'), '4194300 1@gone\n')

  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => start()))

  expect(outcomes.filter(outcome => outcome.status === 'fulfilled')).toHaveLength(1)
})

test('adopts the PostgreSQL that a killed Satap left running, and stops it in the end', async () => {
  const child = await startInChild()
  await ask(child.url, 'create table kept as select 42 as answer')
  await child.kill()

  const embedded = await start()

  expect(embedded).toMatchObject({ adopted: true, url: child.url, postmasterPid: child.postmasterPid })
  expect(await ask(embedded.url, 'select answer from kept')).toEqual([{ answer: 42 }])
  await embedded.stop()
  expect(postgresOn(folder)).toEqual([])
})

test('comes back by itself after its postmaster is killed, on the same port, with every acknowledged row', async () => {
  const embedded = await start()
  const heard: string[] = []
  embedded.onExit(sentence => heard.push(sentence))
  await ask(embedded.url, 'create table kept as select 42 as answer')
  const killed = embedded.postmasterPid
  process.kill(killed, 'SIGKILL')

  const rows = await askUntilAnswered(embedded.url, 'select answer from kept')

  expect(rows).toEqual([{ answer: 42 }])
  await expect.poll(() => embedded.postmasterPid).not.toBe(killed)
  expect(heard).toEqual(['PostgreSQL ended by itself (SIGKILL) and is being started again.'])
})

test('comes back although a statement of the killed PostgreSQL was still at work', async () => {
  const embedded = await start()
  const busy = ask(embedded.url, 'select count(*) from generate_series(1, 1e10)').catch(fault => fault)
  await sleep(300)
  process.kill(embedded.postmasterPid, 'SIGKILL')

  const rows = await askUntilAnswered(embedded.url, 'select 1 as one')

  expect(rows).toEqual([{ one: 1 }])
  expect(await busy).toBeInstanceOf(Error)
})

test('comes back by itself when it was adopted', async () => {
  const child = await startInChild()
  await child.kill()
  const embedded = await start()
  process.kill(embedded.postmasterPid, 'SIGKILL')
  await sleep(300)

  const rows = await askUntilAnswered(embedded.url, 'select 1 as one')

  expect(rows).toEqual([{ one: 1 }])
  await expect.poll(() => embedded.postmasterPid).not.toBe(child.postmasterPid)
})

test('restarts when told to', async () => {
  const embedded = await start()
  const before = embedded.postmasterPid

  await Promise.all([embedded.restart('immediate'), embedded.restart('immediate')])

  expect(embedded.postmasterPid).not.toBe(before)
  expect(await ask(embedded.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('starts again after Satap and PostgreSQL were both killed', async () => {
  const child = await startInChild()
  await child.kill()
  process.kill(child.postmasterPid, 'SIGKILL')

  const embedded = await start()

  expect(embedded.adopted).toBe(false)
  expect(await ask(embedded.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('is not fooled by a lock or a pid file whose number now belongs to another program', async () => {
  await (await start()).stop()
  const self = process.pid
  writeFileSync(join(folder, 'lock'), `${self} 1@an-earlier-boot\n`)
  writeFileSync(
    join(folder, 'postgres/postmaster.pid'),
    [self, join(folder, 'postgres'), 1, 5432, '', '127.0.0.1', '1 1', 'ready', ''].join('\n'),
  )

  const embedded = await start()

  expect(embedded.adopted).toBe(false)
  expect(embedded.postmasterPid).not.toBe(self)
})

test('says in a sentence that the folder cannot be written', async () => {
  const file = join(folder, 'taken')
  writeFileSync(file, '')

  expect(await refused(startEmbedded({ folder: file }))).toBe(
    `Satap cannot write in the folder ${file}: a file stands in its place.`,
  )
})

test('says in a sentence that the folder belongs to others', async () => {
  chmodSync(folder, 0o555)

  const refusal = await refusedAsOrdinaryUser()

  chmodSync(folder, 0o700)
  expect(refusal).toBe(`CannotStart: Satap cannot write in the folder ${folder}: permission denied.\n`)
})

test('refuses data of another major version and leaves them as they are', async () => {
  await (await start()).stop()
  const version = join(folder, 'postgres/PG_VERSION')
  writeFileSync(version, '17\n')

  const refusal = await refused(startEmbedded({ folder }))

  expect(refusal).toBe(
    `${join(folder, 'postgres')} holds data of PostgreSQL 17, but this Satap brings PostgreSQL 18: run the Satap that wrote them, or use another folder.`,
  )
  expect(readFileSync(version, 'utf8')).toBe('17\n')
  expect(existsSync(join(folder, 'lock'))).toBe(false)
})

async function start(): Promise<Embedded> {
  const embedded = await startEmbedded({ folder })
  running.push(embedded)
  return embedded
}

async function refused(starting: Promise<Embedded>): Promise<string> {
  const outcome = await starting.then(
    embedded => void running.push(embedded),
    fault => fault,
  )
  expect(outcome).toBeInstanceOf(CannotStart)
  return outcome.message
}

/** Nothing is forbidden to root: it becomes an ordinary user in a process of its own, so that both run the test. */
async function refusedAsOrdinaryUser(): Promise<string> {
  const program = `
    import { startEmbedded } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'embedded.ts')).href)}
    if (process.getuid() === 0) process.setuid(65534)
    await startEmbedded({ folder: ${JSON.stringify(folder)} }).catch(fault => console.log(fault.constructor.name + ': ' + fault.message))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program])
  return stdout
}

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query(text)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

async function askUntilAnswered(url: string, text: string): Promise<unknown[]> {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(20)) {
    const rows = await ask(url, text).catch(() => undefined)
    if (rows) return rows
  }
  throw new Error('PostgreSQL did not come back within 30 s.')
}

/** A Satap of its own that can be killed without warning. */
async function startInChild() {
  const program = `
    import { startEmbedded } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'embedded.ts')).href)}
    const { url, postmasterPid } = await startEmbedded({ folder: ${JSON.stringify(folder)} })
    console.log(JSON.stringify({ url, postmasterPid }))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', chunk => resolve(String(chunk)))
    child.once('exit', code => reject(new Error(`The child ended with ${code} before it said where it is.`)))
  })
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  return { pid: child.pid, kill, ...(JSON.parse(line) as { url: string; postmasterPid: number }) }
}

/** The processes whose command line or working folder is the data folder. */
function postgresOn(path: string): string[] {
  const mark = readFileSync(join(path, 'postgres/postmaster.opts'), 'utf8').match(/cluster_name=([\w-]+)/)?.[1]
  if (!mark) throw new Error('The data folder does not say how it was started.')
  return readdirSync('/proc').filter(entry => {
    try {
      return /^\d+$/.test(entry) && readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes(mark)
    } catch {
      return false
    }
  })
}
