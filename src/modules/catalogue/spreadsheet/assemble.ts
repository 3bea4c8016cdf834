import { partLayouts } from './layout.ts'
import type { ReadRow } from './read-rows.ts'
import type { HasFault, Known, Read, ReadService, ReadSheet, ReportAt } from './read-services.ts'
import { columnName } from './workbook.ts'

type Place = { sheet: ReadSheet; row: number }
type Item = Record<string, unknown>

/**
 * Puts the rows of a service together. A sheet that is there says all of its part; of one that is not, and of columns
 * that are not, the service keeps what it has.
 */
export function assemble(
  sheets: readonly ReadSheet[],
  known: Known,
  report: ReportAt,
  hasFault: HasFault,
): { services: Omit<ReadService, 'isFaulty'>[]; cellOf: Read['cellOf'] } {
  const main = sheets.find(one => one.layout.part === 'content')
  // While an id is wrong, rows that name it rightly would be blamed for it.
  const isSure = main?.rows.every(({ row }) => !hasFault(main, row, ['service'])) ?? true
  const places = new Map<string, Place[]>()
  const services = new Map<string, Omit<ReadService, 'isFaulty'>>()
  for (const row of main?.rows ?? []) {
    const { serviceId } = row
    if (main && serviceId !== undefined && !services.has(serviceId))
      services.set(serviceId, fromRow(serviceId, row, main, known, report))
    keep(places, `${serviceId} content`, { sheet: main as ReadSheet, row: row.row })
  }
  for (const sheet of sheets) {
    if (sheet === main) continue
    const rowsOf = Map.groupBy(sheet.rows, row => row.serviceId)
    for (const id of rowsOf.keys()) {
      if (id === undefined || services.has(id)) continue
      const there = known.services.get(id)
      if (main || !there) {
        for (const { row } of isSure ? (rowsOf.get(id) ?? []) : [])
          report(sheet, row, 'service', `Layanan “${id}” tidak ada di lembar Layanan.`)
      } else services.set(id, { id, agencyId: there.agencyId, isNew: false, content: structuredClone(there.content) })
    }
    for (const [id, service] of services) {
      const rows = rowsOf.get(id) ?? []
      if (!main && rows.length === 0) continue
      const parts = partOf(sheet, rows, report)
      Object.assign(service.content, { [sheet.layout.part]: parts.value })
      for (const [path, row] of parts.rows) keep(places, `${id} ${path}`, { sheet, row })
    }
  }
  return { services: [...services.values()], cellOf: (id, path) => cellAt(id, path, places) }
}

function fromRow(
  id: string,
  { row, values }: ReadRow,
  sheet: ReadSheet,
  known: Known,
  report: ReportAt,
): Omit<ReadService, 'isFaulty'> {
  const there = known.services.get(id)
  const nameId = values.get('nameId')
  const content = structuredClone(there?.content ?? known.beginning(typeof nameId === 'string' ? nameId : id))
  for (const [field, value] of values) if (field !== 'agency') put(content, field, value)
  const ceiling = content.promise.ceiling as { value: number | null; unit: string | null } | null
  if (ceiling && (ceiling.value ?? null) === null) content.promise.ceiling = null
  else if (ceiling && (ceiling.unit ?? null) === null)
    report(sheet, row, 'promise.ceiling.unit', '“Satuan batas” wajib diisi bila ada batas hukum.')
  const agencyId = values.get('agency')
  if (!there && nameId === undefined) report(sheet, row, 'nameId', '“Nama” wajib diisi.')
  if (!there && agencyId === undefined) report(sheet, row, 'agency', '“Instansi” wajib diisi.')
  return { id, agencyId: String(agencyId ?? there?.agencyId ?? ''), isNew: !there, content }
}

/** What the rows of one sheet say of one service, and in which row each part of it stands. */
function partOf(
  sheet: ReadSheet,
  rows: readonly ReadRow[],
  report: ReportAt,
): { value: unknown; rows: [string, number][] } {
  const { part, most } = sheet.layout
  const excess = most === undefined ? undefined : rows[most]
  if (excess) report(sheet, excess.row, 'service', `Layanan ini punya lebih dari ${most} baris di lembar ini.`)
  if (part === 'questions') return questionsOf(sheet, rows, report)
  if (part === 'phrases') return phrasesOf(sheet, rows, report)
  const items = rows.map(({ values }) => itemOf(values))
  return {
    value: part === 'legalBasis' ? items.map(item => item.text) : items,
    rows: rows.map(({ row }, index) => [`${part}[${index}]`, row]),
  }
}

/** A question has a row for each answer; the first one says its text. */
function questionsOf(sheet: ReadSheet, rows: readonly ReadRow[], report: ReportAt) {
  const questions: (Item & { answers: Item[] })[] = []
  const at: [string, number][] = []
  for (const { row, values } of rows) {
    const { answer, ...said } = itemOf(values) as { answer?: Item; id?: string; textId?: string; textEn?: string }
    let index = questions.findIndex(one => one.id === said.id)
    if (index < 0) {
      index = questions.push({ ...said, answers: [] }) - 1
      at.push([`questions[${index}]`, row])
      if (index === 4) report(sheet, row, 'id', 'Layanan ini punya lebih dari 4 pertanyaan.')
    }
    const question = questions[index]
    for (const field of ['textId', 'textEn'] as const)
      if (question?.[field] !== said[field] && said[field] !== undefined)
        report(sheet, row, field, `Tulisan ini berbeda dari baris pertama pertanyaan “${said.id}”. Samakan.`)
    at.push([`questions[${index}].answers[${question?.answers.length}]`, row])
    question?.answers.push(answer ?? {})
  }
  return { value: questions, rows: at }
}

function phrasesOf(sheet: ReadSheet, rows: readonly ReadRow[], report: ReportAt) {
  const phrases: Record<string, string[]> = { id: [], jv: [], mad: [], en: [] }
  const at: [string, number][] = []
  for (const { row, values } of rows) {
    const language = String(values.get('language') ?? 'id')
    const said = phrases[language] ?? []
    at.push([`phrases.${language}[${said.length}]`, row])
    said.push(String(values.get('text') ?? ''))
    if (said.length === 201) report(sheet, row, 'text', 'Layanan ini punya lebih dari 200 kata dalam satu bahasa.')
  }
  return { value: phrases, rows: at }
}

function itemOf(values: ReadRow['values']): Item {
  const item: Item = {}
  for (const [field, value] of values) put(item, field, value)
  return item
}

/** The fields come from our own layout, never from a file. */
function put(into: object, field: string, value: unknown): void {
  const names = field.split('.')
  const last = names.pop() ?? ''
  let at = into as Record<string, unknown>
  for (const name of names) {
    at[name] ??= {}
    at = at[name] as Record<string, unknown>
  }
  at[last] = value
}

function keep(places: Map<string, Place[]>, key: string, place: Place): void {
  places.set(key, [...(places.get(key) ?? []), place])
}

/** The nearest cell to a path: its own, else its row, else the first row that the file has of the service. */
function cellAt(id: string, path: string, places: ReadonlyMap<string, Place[]>): ReturnType<Read['cellOf']> {
  for (let end = path.length; end > 0; end = Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1))) {
    const [place] = places.get(`${id} ${path.slice(0, end)}`) ?? []
    if (place) return cell(place, path.slice(end).replace(/^[.[]|\].*$/g, ''), path)
  }
  const part = /^\w+/.exec(path)?.[0]
  const own = partLayouts.some(layout => layout.part === part) ? undefined : places.get(`${id} content`)?.[0]
  const any = own ?? [...places].find(([key]) => key.startsWith(`${id} `))?.[1][0]
  return any ? cell(any, path, path) : { sheet: 'Layanan', row: 1, column: 'A' }
}

function cell({ sheet, row }: Place, field: string, path: string): ReturnType<Read['cellOf']> {
  const fields = [...(path.includes('answers[') ? [`answer.${field}`] : []), field, field.split('.')[0] ?? '', path]
  const indexes = fields.flatMap(name => [...sheet.columns].filter(([, column]) => column.field === name))
  return { sheet: sheet.sheet.name, row, column: columnName(indexes[0]?.[0] ?? 0) }
}
