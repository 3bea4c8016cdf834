import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Plain } from './statements.ts'

const run = promisify(execFile)

/** True where the machine has pgbench: then it is the limit that we are held against. */
export async function hasPgbench(): Promise<boolean> {
  return run('pgbench', ['--version']).then(
    () => true,
    () => false,
  )
}

/** Transactions a second of a script, with prepared statements. */
export async function pgbenchRate(url: string, connections: number, seconds: number, script: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'satap-pgbench-'))
  const file = join(folder, 'script.sql')
  writeFileSync(file, script)
  try {
    const jobs = Math.min(2, connections)
    const options = ['-n', '-M', 'prepared', '-c', connections, '-j', jobs, '-T', seconds, '-f', file, url]
    const { stdout, stderr } = await run('pgbench', options.map(String))
    const rate = /tps = ([\d.]+) \(without/.exec(stdout)?.[1]
    if (!rate || /aborted/.test(stderr)) throw new Error(`pgbench: ${stdout}${stderr}`)
    return Number(rate)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Captured statements as a pgbench script. `expressions` says what stands in place of a captured value: SQL over
 * pgbench's variables. `claims` names a column: the statement that answers it hands its row to those after it.
 */
export function scriptOf(
  statements: readonly Plain[],
  expressions: ReadonlyMap<string, string>,
  claims?: string,
): string {
  const lines = statements.map(({ text, values }) => {
    const filled = text.replace(/\$(\d+)/g, (_, n: string) => literal(values[Number(n) - 1], expressions))
    const isClaim = claims !== undefined && text.includes(`as ${claims}`)
    return `${filled.trim()}${isClaim ? ' \\gset' : ';'}`
  })
  return ['\\set r random(1, 9000000000000000000)', ...lines, ''].join('\n')
}

/** A random id of pgbench's own; `n` tells those of one transaction apart. */
export function randomId(n: number): string {
  return `lpad(to_hex(:r::bigint), 32, '${n}')::uuid`
}

function literal(value: unknown, expressions: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return quoted(value.toISOString())
  if (Array.isArray(value))
    return value.length ? `array[${value.map(one => literal(one, expressions)).join(', ')}]` : `'{}'`
  return expressions.get(String(value)) ?? quoted(String(value))
}

/** pgbench takes `:name` for a variable even inside quotes, so a colon is written by its number. */
function quoted(text: string): string {
  return `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\x3a')}'`
}
