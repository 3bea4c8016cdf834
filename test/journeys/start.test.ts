import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forgetHall, startPracticeHall, startProgram } from '../harness/practice-hall.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'satap-start-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the program says when it ends by itself. */
async function ends(environment: Record<string, string>): Promise<{ code: number | null; lines: string[] }> {
  const child = startProgram(environment)
  let text = ''
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const code = await new Promise<number | null>(resolve => child.on('exit', resolve))
  return { code, lines: text.trim().split('\n') }
}

describe('wrong configuration ends with one sentence for each fault and exit code 1', () => {
  test('an unknown key, a wrong port, a missing tenant, all at once', async () => {
    const { code, lines } = await ends({
      SATAP_PROT: '8009',
      SATAP_PORT: '80090',
      SATAP_TENANT: 'tenants/nowhere',
      SATAP_FOLDER: folder,
    })

    expect(code).toBe(1)
    expect(lines).toEqual([
      'SATAP_PROT is not a key that Satap knows.',
      'SATAP_PORT must be a port from 0 to 65535.',
      'SATAP_TENANT names a folder that does not exist: tenants/nowhere.',
    ])
  })

  test('a database that cannot be reached', async () => {
    const { code, lines } = await ends({
      DATABASE_URL: 'postgres://satap:geheim@127.0.0.1:9/satap',
      SATAP_FOLDER: folder,
    })

    expect([code, lines.length]).toEqual([1, 1])
    expect(lines[0]).toMatch(/^The database cannot be reached: .*\.$/)
    expect(lines[0]).not.toContain('geheim')
  })

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise(resolve => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    const own = mkdtempSync(join(tmpdir(), 'satap-port-'))

    const { code, lines } = await ends({ SATAP_PORT: String(port), SATAP_FOLDER: own })

    expect([code, lines]).toEqual([1, [`Port ${port} is taken: stop the other program or set SATAP_PORT.`]])
    other.close()
    rmSync(own, { recursive: true, force: true })
  })

  test('a folder that cannot be written', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')

    const { code, lines } = await ends({ SATAP_FOLDER: join(file, 'below') })

    expect([code, lines]).toEqual([1, [`SATAP_FOLDER names a folder that cannot be written: ${join(file, 'below')}.`]])
  })
})

test('a second start on the same folder is refused in a sentence; after the first has ended it starts again, with its people', {
  timeout: 60_000,
}, async () => {
  const hall = await startPracticeHall()
  const second = await ends({ SATAP_FOLDER: hall.folder, SATAP_PORT: '0' })
  expect([second.code, second.lines.length]).toEqual([1, 1])
  expect(second.lines[0]).toMatch(/^Another Satap is running on the folder .*\.$/)

  expect(await hall.stop()).toBe(0)
  const again = await startPracticeHall(hall.folder)

  expect(again.password).toBe(hall.password)
  expect(again.printed()).toContain('pengelola')
  expect(await again.stop()).toBe(0)
  forgetHall(hall)
})
