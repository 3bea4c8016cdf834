import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readConfig } from '#platform/config'

export interface SignIns {
  password: string
  people: { signInName: string; role: string; agencyId: string | null }[]
}

export interface HallProcess {
  origin: string
  signIns: SignIns
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '..')
const { config } = readConfig(process.env)

/** The practice hall that runs already, or one that is started for the play and ended after it. */
export async function findOrStartHall(): Promise<HallProcess> {
  const origin = `http://${config.host}:${config.port}`
  if (await isAlive(origin)) return { origin, signIns: signInsOf(), stop: async () => {} }
  const child = spawn(process.execPath, [join(root, 'src/main/start.ts')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let isOver = false
  child.on('exit', () => (isOver = true))
  for (let tries = 0; tries < 300 && !isOver; tries += 1) {
    if (await isAlive(origin)) return { origin, signIns: signInsOf(), stop: () => end(child) }
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  throw new Error('The hall did not start.')
}

/** How many invariants are violated, as the command line says. */
export async function violationsNow(): Promise<number> {
  const answer = await promisify(execFile)(process.execPath, [join(root, 'src/main/cli.ts'), 'verify', '--json'], {
    cwd: root,
    maxBuffer: 16e6,
  }).catch((error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }))
  const result = JSON.parse(answer.stdout) as {
    violations: number
    invariants: { violations: number; examples: string[] }[]
  }
  for (const one of result.invariants) if (one.violations > 0) console.error(one)
  return result.violations
}

async function isAlive(origin: string): Promise<boolean> {
  return fetch(`${origin}/health/ready`).then(
    response => response.ok,
    () => false,
  )
}

function signInsOf(): SignIns {
  const file = join(config.folder, 'practice.json')
  if (!existsSync(file))
    throw new Error(
      'The running hall is not in practice mode, or keeps its folder elsewhere (SATAP_FOLDER): there are no practice sign-ins.',
    )
  return JSON.parse(readFileSync(file, 'utf8')) as SignIns
}

async function end(child: ChildProcess): Promise<void> {
  const isOver = new Promise(resolve => child.on('exit', resolve))
  child.kill('SIGTERM')
  await isOver
}
