import { CellRefused, shown, textOf } from './kinds.ts'
import type { Column, Reference } from './layout.ts'
import type { Matched } from './match-sheets.ts'
import { suggestion } from './nearest.ts'
import type { Cell, Row } from './workbook.ts'

/** What there is to name outside of a service, by kind. */
export type Names = Record<Reference, ReadonlySet<string>>

/** A row that was read: its service, and the values of the columns that it has. */
export interface ReadRow {
  row: number
  /** Undefined where the cell that should name it is wrong. */
  serviceId: string | undefined
  values: ReadonlyMap<string, unknown>
}

const called: Record<Reference, string> = {
  agency: 'instansi',
  service: 'layanan',
  system: 'sistem',
  consumable: 'blanko',
  hall: 'balai',
  booth: 'gerai',
  counter: 'loket',
}

/** Reads the rows below the headings; every cell that cannot be taken is reported. */
export function readRows(
  { sheet, columns }: Matched,
  names: Names,
  report: (row: number, index: number, says: string) => void,
): ReadRow[] {
  return sheet.rows.slice(1).flatMap(row => {
    if (row.cells.every(cell => !cell || cell.text.trim() === '')) return []
    return [readRow(row, columns, names, (index, says) => report(row.row, index, says))]
  })
}

function readRow(
  { row, cells }: Row,
  columns: ReadonlyMap<number, Column>,
  names: Names,
  report: (index: number, says: string) => void,
): ReadRow {
  const values = new Map<string, unknown>()
  for (const [index, column] of columns) {
    try {
      const value = readCell(cells[index] ?? null, column)
      const unknown = column.names && unknownIn(value, column.names, names)
      if (unknown) report(index, unknown)
      // A row of a service that is not there belongs to nobody.
      if (!unknown || column.field !== 'service') values.set(column.field, value)
    } catch (error) {
      if (!(error instanceof CellRefused)) throw error
      report(index, error.message)
    }
  }
  const serviceId = values.get('service') as string | undefined
  values.delete('service')
  return { row, serviceId, values }
}

function readCell(cell: Cell | null, { kind, heading }: Column): unknown {
  const text = cell ? textOf(cell) : ''
  if (cell && text !== '') return kind.read(text, cell)
  if (kind.empty === undefined) throw new CellRefused(`“${heading}” wajib diisi.`)
  return structuredClone(kind.empty)
}

function unknownIn(value: unknown, kind: Reference, names: Names): string | undefined {
  const unknown = [value].flat().find(one => !names[kind].has(one as string)) as string | undefined
  if (unknown === undefined) return undefined
  return `Tidak ada ${called[kind]} “${shown(unknown)}”.${suggestion(unknown, names[kind])}`
}
