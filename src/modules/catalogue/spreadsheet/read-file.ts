import { layoutNamed } from './match-sheets.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { FileRefused, limits, type Workbook } from './workbook.ts'

/** Reads a spreadsheet, told by its first bytes and not by its name. */
export function readFile(bytes: Uint8Array): Workbook {
  if (bytes.length === 0) throw new FileRefused('Berkas ini kosong.')
  if (bytes.length > limits.fileBytes) throw new FileRefused('Berkas ini lebih besar dari 10 MB.')
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const isOld = bytes[0] === 0xd0 && bytes[1] === 0xcf
  return isZip || isOld ? readXlsx(bytes, name => layoutNamed(name) !== undefined) : readCsv(bytes)
}
