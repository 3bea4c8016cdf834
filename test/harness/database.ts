import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#platform/embedded'
import { migrate } from '#platform/migrate'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The PostgreSQL of this test run; every test file clones the template in it. */
    databaseUrl: string
  }
}

export const templateName = 'satap_template'

/** One PostgreSQL for a run: our own, or the one that SATAP_TEST_DATABASE_URL names. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const named = process.env.SATAP_TEST_DATABASE_URL
  const folder = named ? undefined : await mkdtemp(join(tmpdir(), 'satap-test-'))
  const embedded = folder ? await startEmbedded({ folder }) : undefined
  const url = named ?? embedded?.url ?? ''
  await makeTemplate(url)
  project.provide('databaseUrl', url)
  return async () => {
    await embedded?.stop('immediate')
    if (folder) await rm(folder, { recursive: true, force: true })
  }
}

async function makeTemplate(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`drop database if exists ${templateName} with (force)`)
  await admin.query(`create database ${templateName}`)
  await admin.end()
  const pool = new pg.Pool({ connectionString: databaseUrl(url, templateName), max: 1 })
  await migrate(pool)
  await pool.end()
}

/** The same server, another database. */
export function databaseUrl(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}
