/** A cell as the file has it: a number in the computer's notation, a day as `2026-11-24`, anything else as its text. */
export interface Cell {
  text: string
  kind: 'text' | 'number' | 'day'
}

/** Something wrong with one cell, for a person to mend. */
export interface CellFault {
  sheet: string
  /** As the spreadsheet counts: the headings are row 1. */
  row: number
  /** The letters of the column: `A`, `AB`. */
  column: string
  says: string
  /** The last row that it covers, where it is about several: merged cells. */
  untilRow?: number
}

export interface Row {
  row: number
  /** By position: the first is column A. An empty cell is null. */
  cells: (Cell | null)[]
}

export interface Sheet {
  name: string
  rows: Row[]
}

/** A file that was read, with the cells that could not be. */
export interface Workbook {
  sheets: Sheet[]
  /** Sheets that nobody asked for: they were not read. */
  others: string[]
  faults: CellFault[]
}

/** A file that is not taken at all; its message is a sentence for whoever sent it. */
export class FileRefused extends Error {}

export const limits = {
  fileBytes: 10_000_000,
  unpackedBytes: 50_000_000,
  entries: 1_000,
  ratio: 100,
  rows: 20_000,
  /** One text can be shared by many cells, so a small file can unfold to more than memory holds. */
  characters: 20_000_000,
  /** No sheet of ours has as many columns; what lies further right is left alone. */
  columns: 200,
  /** More than a spreadsheet program lets a cell hold. */
  cellCharacters: 32_767,
  /** More formulas, errors and merged cells than anybody mends one by one. */
  faults: 1_000,
} as const

/** `A` for 0, `AB` for 27. */
export function columnName(index: number): string {
  const before = Math.floor(index / 26)
  return `${before > 0 ? columnName(before - 1) : ''}${String.fromCharCode(65 + (index % 26))}`
}

/** 27 for `AB12`. */
export function columnIndex(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? ''
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** `Syarat!C14`, as a spreadsheet names a cell. */
export function cellName({ sheet, row, column }: Pick<CellFault, 'sheet' | 'row' | 'column'>): string {
  return `${/^[\p{L}\d_]+$/u.test(sheet) ? sheet : `'${sheet}'`}!${column}${row}`
}

/** Counts what a file unfolds to, and refuses what is too much. */
export function makeMeter(): (row: Row) => void {
  let rows = 0
  let characters = 0
  return ({ cells }) => {
    rows += 1
    for (const cell of cells) characters += cell?.text.length ?? 0
    if (rows > limits.rows)
      throw new FileRefused('Berkas berisi lebih dari 20.000 baris. Bagilah menjadi beberapa berkas.')
    if (characters > limits.characters)
      throw new FileRefused('Isi berkas terlalu banyak. Bagilah menjadi beberapa berkas.')
  }
}
