import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { dumpSchema } from '#platform/dump'
import { databaseUrl, templateName } from './harness/database.ts'

test('db/schema.sql is what the migrations add up to: run `npm run schema` after a change', async () => {
  const pool = new pg.Pool({ connectionString: databaseUrl(inject('databaseUrl'), templateName), max: 2 })

  const dumped = await dumpSchema(pool)
  await pool.end()

  expect(dumped).toBe(readFileSync(join(import.meta.dirname, '../db/schema.sql'), 'utf8'))
})
