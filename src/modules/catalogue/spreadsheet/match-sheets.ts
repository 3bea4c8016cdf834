import { shown } from './kinds.ts'
import { type Column, guideSheet, type Layout, layouts } from './layout.ts'
import { suggestion } from './nearest.ts'
import { cellName, columnName, type Sheet, type Workbook } from './workbook.ts'

/** A sheet of the file, and which of its columns is which of ours. */
export interface Matched {
  layout: Layout
  sheet: Sheet
  /** By position in the row. */
  columns: ReadonlyMap<number, Column>
}

/** What stands wrong in a file before a row of it is read. */
export type Report = (fault: { sheet: string; row: number; index: number; says: string }) => void

/** The sheet of ours that a sheet is called like. */
export function layoutNamed(name: string): Layout | undefined {
  return layouts.find(layout => plain(layout.name) === plain(name))
}

/** Finds our sheets and columns in a file. What is not ours is named in a note and left alone. */
export function matchSheets({ sheets, others }: Workbook, report: Report, note: (says: string) => void): Matched[] {
  const names = layouts.map(layout => layout.name)
  for (const name of others)
    if (plain(name) !== plain(guideSheet))
      note(`Lembar “${shown(name)}” tidak dikenal dan diabaikan.${suggestion(name, names)}`)
  return sheets.flatMap(sheet => {
    const layout = sheet.name === '' ? layoutWithHeadings(sheet) : layoutNamed(sheet.name)
    if (!layout) return []
    const named = { ...sheet, name: layout.name }
    const columns = matchColumns(layout, named, report, note)
    return columns ? [{ layout, sheet: named, columns }] : []
  })
}

/** A CSV does not say which sheet it is: the one most of whose headings it has. */
function layoutWithHeadings({ rows }: Sheet): Layout | undefined {
  const said = new Set((rows[0]?.cells ?? []).map(cell => plain(cell?.text ?? '')))
  const ours = (layout: Layout) => layout.columns.filter(column => said.has(plain(column.heading))).length
  const best = layouts.toSorted((one, other) => ours(other) - ours(one) || one.columns.length - other.columns.length)[0]
  return best && ours(best) >= 2 && said.has(plain(best.columns[0]?.heading ?? '')) ? best : undefined
}

function matchColumns(layout: Layout, { name, rows }: Sheet, report: Report, note: (says: string) => void) {
  const found = new Map<number, Column>()
  const row = rows[0]?.row ?? 1
  for (const [index, cell] of (rows[0]?.cells ?? []).entries()) {
    if (!cell) continue
    const column = layout.columns.find(one => plain(one.heading) === plain(cell.text))
    if (!column) {
      const at = cellName({ sheet: name, row, column: columnName(index) })
      const known = layout.columns.map(one => one.heading)
      note(`${at}: kolom “${shown(cell.text)}” tidak dikenal dan diabaikan.${suggestion(cell.text, known)}`)
    } else if ([...found.values()].includes(column)) {
      report({ sheet: name, row, index, says: `Kolom “${column.heading}” ada dua kali. Hapus salah satunya.` })
    } else found.set(index, column)
  }
  const isThere = (column: Column) => [...found.values()].includes(column)
  const missing = layout.columns.filter(
    (column, index) => !isThere(column) && (index === 0 || isNeeded(layout, column)),
  )
  for (const { heading } of missing)
    report({ sheet: name, row, index: 0, says: `Kolom “${heading}” tidak ada di lembar ini.` })
  return missing.length === 0 ? found : undefined
}

/** In the sheet with one row a service a missing column leaves what is known; elsewhere a row would be cut short. */
function isNeeded({ part }: Layout, { kind }: Column): boolean {
  return part !== 'content' && kind.empty === undefined
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
