import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { dumpSchema } from '#platform/dump'
import { migrate } from '#platform/migrate'
import { withDatabase } from './with-database.ts'

const root = join(import.meta.dirname, '../..')

/** Instants and days are text and bigints numbers, as `platform/database.ts` reads them. */
const typesOf = { timestamptz: 'ColumnType<string, Date | string, Date | string>', int8: 'number', time: 'string' }

/** `npm run schema`: writes db/schema.sql and db/schema.ts from the migrations. */
await withDatabase(async url => {
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  await migrate(pool)
  writeFileSync(join(root, 'db/schema.sql'), await dumpSchema(pool))
  await pool.end()
  const options = [
    '--dialect',
    'postgres',
    '--camel-case',
    '--exclude-pattern',
    '{public,pgboss}.*',
    '--date-parser',
    'string',
  ]
  const output = ['--type-mapping', JSON.stringify(typesOf), '--out-file', join(root, 'db/schema.ts'), '--url', url]
  execFileSync(process.execPath, [join(root, 'node_modules/.bin/kysely-codegen'), ...options, ...output], {
    stdio: 'inherit',
  })
})
