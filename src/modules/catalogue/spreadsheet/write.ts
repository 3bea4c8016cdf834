import { stringify } from 'csv-stringify/sync'
import { guarded } from './guarded.ts'

/** A sheet to be written: its headings, and rows of the same length. */
export interface Written {
  name: string
  headings: readonly string[]
  rows: readonly (readonly (string | number | null)[])[]
}

/** An XLSX file with these sheets, the headings kept in sight. */
export async function writeXlsx(sheets: readonly Written[]): Promise<Buffer> {
  // The library for it is read by whoever asks, and not by every start.
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  return writeXlsxFile(
    sheets.map(({ name, headings, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: headings.map(heading => ({ width: Math.min(48, Math.max(14, heading.length + 2)) })),
      data: [
        headings.map(heading => ({ value: heading, fontWeight: 'bold' as const })),
        ...rows.map(row => row.map(value => (typeof value === 'string' ? cell(value) : value))),
      ],
    })),
  ).toBuffer()
}

/** Always a text: a code that looks like a number keeps its zeros, and nothing is a formula. */
function cell(value: string) {
  return value === '' ? null : { value: guarded(value), type: String, wrap: value.includes('\n') }
}

/** One sheet as CSV, as a spreadsheet program in Indonesia opens it: `;`, decimal comma, UTF-8 that says so. */
export function writeCsv({ headings, rows }: Written): string {
  const said = (value: string | number | null) =>
    typeof value === 'number' ? String(value).replace('.', ',') : guarded(value ?? '')
  return stringify([[...headings], ...rows.map(row => row.map(said))], {
    delimiter: ';',
    bom: true,
    record_delimiter: '\r\n',
  })
}
