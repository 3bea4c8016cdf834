import type { Content } from '../contract.ts'
import { assemble } from './assemble.ts'
import { crossChecks, repeats } from './cross-checks.ts'
import type { Column } from './layout.ts'
import { type Matched, matchSheets } from './match-sheets.ts'
import { type Names, type ReadRow, readRows } from './read-rows.ts'
import { type CellFault, columnName, FileRefused, type Workbook } from './workbook.ts'

/** What the catalogue has, for a file to be held against. */
export interface Known {
  /** What can be named; services also of agencies that the author does not write for. */
  names: Names
  writesFor(agencyId: string): boolean
  /** The services that the author may change. */
  services: ReadonlyMap<string, { agencyId: string; content: Content }>
  /** What a new service begins as. */
  beginning(nameId: string): Content
  /** The id that a new service of this name gets. */
  idFor(nameId: string): string
}

/** A service as the file says it. */
export interface ReadService {
  id: string
  agencyId: string
  isNew: boolean
  content: Content
  /** Some cell of it is wrong: what it says is not to be trusted. */
  isFaulty: boolean
}

export interface Read {
  services: ReadService[]
  faults: CellFault[]
  notes: string[]
  /** The cell in which a part of a service's content stands, as `requirements[2].labelId` names it. */
  cellOf(serviceId: string, path: string): Pick<CellFault, 'sheet' | 'row' | 'column'>
}

/** A sheet with what was read of it. */
export interface ReadSheet extends Matched {
  rows: ReadRow[]
}

/** Reports a fault at a field of a row that was read. */
export type ReportAt = (sheet: ReadSheet, row: number, field: string, says: string) => void

/** Whether one of these fields of a row has a fault already. */
export type HasFault = (sheet: ReadSheet, row: number, fields: readonly string[]) => boolean

/** Makes services of a file; every faulty cell is named, and a service with one is marked. */
export function readServices(workbook: Workbook, known: Known): Read {
  const faults = new Map<string, CellFault>()
  const notes: string[] = []
  const report = (fault: CellFault) => {
    const key = `${fault.sheet} ${fault.column} ${fault.row}`
    // The first fault of a cell says what to do; a second one would only be its shadow.
    if (!faults.has(key)) faults.set(key, fault)
  }
  for (const fault of workbook.faults) report(fault)
  const matched = matchSheets(
    workbook,
    ({ index, ...fault }) => report({ ...fault, column: columnName(index) }),
    says => notes.push(says),
  )
  if (matched.length === 0 && faults.size === 0)
    throw new FileRefused('Tidak ada lembar yang dikenal di berkas ini. Mulailah dari berkas hasil ekspor.')

  const names = namesIn(matched, known)
  const merged = workbook.faults.filter(fault => fault.untilRow !== undefined)
  const sheets = matched.map(one => ({
    ...one,
    rows: readRows(one, names, (row, index, says) => {
      const isCovered = merged.some(
        ({ sheet, row: from, untilRow = from }) => sheet === one.sheet.name && row > from && row <= untilRow,
      )
      if (!isCovered) report({ sheet: one.sheet.name, row, column: columnName(index), says })
    }),
  }))
  const hasFault: HasFault = ({ sheet, columns }, row, fields) =>
    fields.some(field => faults.has(`${sheet.name} ${columnOf(columns, field)} ${row}`))
  const reportAt: ReportAt = ({ sheet, columns }, row, field, says) =>
    report({ sheet: sheet.name, row, column: columnOf(columns, field), says })
  for (const sheet of sheets) repeats(sheet, reportAt)
  const { services, cellOf } = assemble(sheets, known, reportAt, hasFault)
  crossChecks(services, sheets, known, reportAt, hasFault)
  const bad = servicesWith(faults, sheets)
  return {
    services: services.map(one => ({ ...one, isFaulty: bad.all || bad.ids.has(one.id) })),
    faults: [...faults.values()].sort(inOrder(sheets)),
    notes,
    cellOf,
  }
}

/** A service may name another of the same file; the names of services are those of the catalogue and those in it. */
function namesIn(matched: readonly Matched[], known: Known): Names {
  const own = matched
    .filter(one => one.layout.part === 'content')
    .flatMap(({ sheet, columns }) => {
      const index = [...columns].find(([, column]) => column.field === 'service')?.[0] ?? 0
      return sheet.rows.slice(1).flatMap(row => row.cells[index]?.text.trim() ?? [])
    })
  return { ...known.names, service: new Set([...known.names.service, ...own]) }
}

function columnOf(columns: ReadonlyMap<number, Column>, field: string): string {
  const found = [...columns].find(([, column]) => column.field === field)
  return columnName(found?.[0] ?? 0)
}

/**
 * The services that a fault touches. A row that belongs to no known service was probably meant for one beside it, so
 * those are not trusted either; a fault in the headings touches all.
 */
function servicesWith(faults: ReadonlyMap<string, CellFault>, sheets: readonly ReadSheet[]) {
  const ids = new Set<string>()
  let all = false
  const bySheet = new Map(sheets.map(one => [one.sheet.name, one]))
  for (const { sheet: name, row, untilRow = row } of faults.values()) {
    const sheet = bySheet.get(name)
    const rows = sheet?.rows ?? []
    const touched = rows.filter(one => one.row >= row && one.row <= untilRow)
    if (touched.length === 0) all = true
    for (const { serviceId } of touched) if (serviceId !== undefined) ids.add(serviceId)
    if (touched.some(one => one.serviceId === undefined)) {
      const before = rows.findLast(one => one.row < row && one.serviceId !== undefined)
      const after = rows.find(one => one.row > untilRow && one.serviceId !== undefined)
      for (const one of [before, after]) if (one?.serviceId !== undefined) ids.add(one.serviceId)
    }
  }
  return { ids, all }
}

function inOrder(sheets: readonly ReadSheet[]) {
  const place = (name: string) => sheets.findIndex(one => one.sheet.name === name)
  return (one: CellFault, other: CellFault) =>
    place(one.sheet) - place(other.sheet) ||
    one.row - other.row ||
    one.column.length - other.column.length ||
    one.column.localeCompare(other.column)
}
