import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export interface PracticeHall {
  origin: string
  folder: string
  password: string
  /** Everything that the process printed so far. */
  printed(): string
  stop(): Promise<number | null>
}

/** Starts the program as `npm start` does, on a folder of its own, and waits until it is open. */
export async function startPracticeHall(folder = mkdtempSync(join(tmpdir(), 'satap-hall-'))): Promise<PracticeHall> {
  const child = startProgram({ SATAP_FOLDER: folder, SATAP_PORT: '0' })
  let text = ''
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  let code: number | null | undefined
  const over = new Promise<number | null>(resolve =>
    child.on('exit', exit => {
      code = exit
      resolve(exit)
    }),
  )
  while (!text.includes('Stop with Ctrl-C')) {
    if (code !== undefined) throw new Error(`The hall did not open:\n${text}`)
    await new Promise(resolve => setTimeout(resolve, 30))
  }
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0] ?? ''
  const { password } = JSON.parse(readFileSync(join(folder, 'practice.json'), 'utf8')) as { password: string }
  return {
    origin,
    folder,
    password,
    printed: () => text,
    stop: async () => {
      child.kill('SIGTERM')
      return over
    },
  }
}

/** The program with this environment and nothing else of ours. */
export function startProgram(environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [join(root, 'src/main/start.ts')], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Removes what a hall left. */
export function forgetHall({ folder }: PracticeHall): void {
  rmSync(folder, { recursive: true, force: true })
}
