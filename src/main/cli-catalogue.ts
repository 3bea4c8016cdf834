import { readFile, writeFile } from 'node:fs/promises'
import { type ImportReport, importServices } from '#contracts/catalogue'
import {
  asCsv,
  asXlsx,
  catalogueAsJsonLd,
  catalogueAsTurtle,
  FileRefused,
  readSpreadsheet,
  writableServices,
} from '#modules/catalogue'
import { staffNamed } from '#modules/identity'
import { type Context, makeContext, system } from '#platform/context'
import { asRefusal } from '#platform/perform'
import type { Server } from '#platform/server'
import { askInProcess } from './ask-in-process.ts'
import { tenantOrFaults } from './deployment.ts'
import { CannotRun, configOrFaults } from './store.ts'

interface ExportWords {
  format?: string | undefined
  to?: string | undefined
  sheet?: string | undefined
}

const formats = ['jsonld', 'ttl', 'xlsx', 'csv'] as const

/** `satap catalogue export`: writes the catalogue to a file. */
export async function exportCatalogue({ house }: Server, { format, to, sheet }: ExportWords): Promise<number> {
  if (!to) throw new CannotRun(['--to must name the file to be written.'])
  const known = formats.find(one => one === format)
  if (!known) throw new CannotRun([`--format must be one of ${formats.join(', ')}.`])
  const { ctx } = makeContext({ ...house, db: house.database.db, actor: system })
  await writeFile(to, await written(ctx, known, sheet).catch(asSentence))
  console.log(`The catalogue is in ${to}.`)
  return 0
}

async function written(ctx: Context, format: (typeof formats)[number], sheet = 'layanan'): Promise<string | Buffer> {
  if (format === 'xlsx') return asXlsx(await writableServices(ctx))
  if (format === 'csv') return asCsv(await writableServices(ctx), sheet)
  const { id, name, regionCode: code } = tenantOrFaults(configOrFaults().tenantFolder)
  const write = format === 'ttl' ? catalogueAsTurtle : catalogueAsJsonLd
  return write(ctx, { id, name, code })
}

interface ImportWords {
  as?: string | undefined
  json?: boolean | undefined
  'dry-run'?: boolean | undefined
  'only-good'?: boolean | undefined
}

/** `satap catalogue import`: tells what a spreadsheet would change, or makes drafts of it. Exit code 1 where a cell is wrong. */
export async function importCatalogue(server: Server, file: string, words: ImportWords): Promise<number> {
  const isTrial = words['dry-run'] ?? false
  // Drafts of nobody could be published by whoever wrote the file: the second pair of eyes needs a first one.
  if (!isTrial && !words.as) throw new CannotRun(['--as must name who writes, or --dry-run asks what would change.'])
  const actor = words.as ? await staffNamed(server.house.database.db, words.as) : system
  if (!actor) throw new CannotRun([`There is no active ${words.as}.`])
  const workbook = await readFile(file).then(readSpreadsheet).catch(asSentence)
  const ask = askInProcess(server, actor)
  const report = await ask(importServices, { workbook, isTrial, onlyGood: words['only-good'] ?? false }).catch(
    asSentence,
  )
  if (words.json) console.log(JSON.stringify(report))
  else print(report)
  return report.faults.length === 0 ? 0 : 1
}

function print({ fresh, changed, unchanged, faulty, faults, notes, isTakenOver }: ImportReport): void {
  const width = Math.max(0, ...faults.map(fault => fault.cell.length))
  for (const { cell, says } of faults) console.log(`${cell.padEnd(width)}  ${says}`)
  for (const note of notes) console.log(`note  ${note}`)
  console.log(`${fresh.length} new, ${changed.length} changed, ${unchanged} unchanged, ${faulty} with faults.`)
  for (const { id, draftId } of [...fresh, ...changed]) console.log(draftId ? `draft ${draftId}  ${id}` : `      ${id}`)
  console.log(isTakenOver ? 'The drafts are submitted: a second person publishes them.' : 'Nothing was taken over.')
}

/** What is wrong with the file or the asking is a sentence; anything else rises. */
function asSentence(error: Error): never {
  if (error instanceof FileRefused || (error as { code?: string }).code === 'ENOENT')
    throw new CannotRun([error.message])
  const refusal = asRefusal(error)
  throw refusal ? new CannotRun([refusal.title]) : error
}
