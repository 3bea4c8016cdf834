import { writeFile } from 'node:fs/promises'
import { catalogueAsJsonLd, catalogueAsTurtle } from '#modules/catalogue'
import { makeContext, system } from '#platform/context'
import type { Server } from '#platform/server'
import { tenantOrFaults } from './deployment.ts'
import { CannotRun, configOrFaults } from './store.ts'

const writers = { jsonld: catalogueAsJsonLd, ttl: catalogueAsTurtle }

/** `satap catalogue export`: writes the published catalogue to a file. */
export async function exportCatalogue(
  { house }: Server,
  { format = '', to }: { format?: string | undefined; to?: string | undefined },
): Promise<number> {
  if (!to) throw new CannotRun(['--to must name the file to be written.'])
  if (!isFormat(format)) throw new CannotRun([`--format must be one of ${Object.keys(writers).join(', ')}.`])
  const { id, name, regionCode: code } = tenantOrFaults(configOrFaults().tenantFolder)
  const { ctx } = makeContext({ ...house, db: house.database.db, actor: system })
  await writeFile(to, await writers[format](ctx, { id, name, code }))
  console.log(`The catalogue is in ${to}.`)
  return 0
}

function isFormat(text: string): text is keyof typeof writers {
  return Object.hasOwn(writers, text)
}
