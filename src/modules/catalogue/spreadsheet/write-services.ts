import type { Content } from '../contract.ts'
import { guide } from './guide.ts'
import { type Column, guideSheet, type Layout, layouts, type partLayouts } from './layout.ts'
import { FileRefused } from './workbook.ts'
import { type Written, writeCsv, writeXlsx } from './write.ts'

/** A service to be written down. */
export interface WritableService {
  id: string
  agencyId: string
  content: Content
}

/** The sheets that say these services, all of them even where they are empty. */
export function sheetsOf(services: readonly WritableService[]): Written[] {
  return layouts.map(layout => ({
    name: layout.name,
    headings: layout.columns.map(column => column.heading),
    rows: services.flatMap(service =>
      itemsOf(layout, service).map(item => layout.columns.map(column => valueIn(item, column, service))),
    ),
  }))
}

/** The workbook as an XLSX file, with a sheet that explains how to fill it in. */
export function asXlsx(services: readonly WritableService[]): Promise<Buffer> {
  return writeXlsx([{ name: guideSheet, headings: guide.headings, rows: guide.rows }, ...sheetsOf(services)])
}

/** One sheet as CSV; its name in small letters with hyphens, as addresses have it: `tidak-perlu`. */
export function asCsv(services: readonly WritableService[], sheet: string): string {
  const found = sheetsOf(services).find(one => csvName(one.name) === sheet)
  if (!found)
    throw new FileRefused(
      `Tidak ada lembar “${sheet}”. Pilihannya: ${layouts.map(one => csvName(one.name)).join(', ')}.`,
    )
  return writeCsv(found)
}

/** `tidak-perlu` for “Tidak perlu”. */
export function csvName(sheet: string): string {
  return sheet.toLowerCase().replaceAll(' ', '-')
}

function itemsOf({ part }: Layout, { content }: WritableService): unknown[] {
  if (part === 'content') return [content]
  if (part === 'questions')
    return content.questions.flatMap(question => question.answers.map(answer => ({ ...question, answer })))
  if (part === 'legalBasis') return content.legalBasis.map(text => ({ text }))
  if (part === 'phrases')
    return (['id', 'jv', 'mad', 'en'] as const).flatMap(language =>
      content.phrases[language].map(text => ({ language, text })),
    )
  // The layouts name parts of the content; a test writes and reads each of them.
  return content[part as (typeof partLayouts)[number]['part'] & keyof Content] as unknown[]
}

function valueIn(item: unknown, { field, kind }: Column, { id, agencyId }: WritableService): string | number | null {
  if (field === 'service') return id
  if (field === 'agency') return agencyId
  const value = field
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], item)
  return value === null || value === undefined ? null : kind.write(value as never)
}
