import { parse } from 'csv-parse/sync'
import { FileRefused, limits, makeMeter, type Row, type Workbook } from './workbook.ts'

/** The rows of a CSV: `;` or `,`, whichever its first line has more of; UTF-8, or else Windows-1252. The sheet has no name yet. */
export function readCsv(bytes: Uint8Array): Workbook {
  const text = decoded(bytes)
  if (text.includes('\u0000')) throw new FileRefused('Ini bukan berkas CSV atau Excel (.xlsx).')
  const meter = makeMeter()
  const rows: Row[] = []
  for (const [index, texts] of records(text).entries()) {
    if (texts.every(one => one === '')) continue
    const cells = texts.slice(0, limits.columns).map(one => one.slice(0, limits.cellCharacters))
    const row: Row = { row: index + 1, cells: cells.map(text => (text === '' ? null : { text, kind: 'text' })) }
    meter(row)
    rows.push(row)
  }
  return { sheets: [{ name: '', rows }], others: [], faults: [] }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function records(text: string): string[][] {
  const [first = ''] = text.split(/\r?\n/, 1)
  const count = (mark: string) => first.split(mark).length
  try {
    return parse(text, {
      delimiter: count(';') >= count(',') ? ';' : ',',
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
    })
  } catch {
    throw new FileRefused('Berkas CSV ini rusak: ada tanda kutip yang tidak ditutup atau baris yang terlalu panjang.')
  }
}
