import { strToU8, zipSync } from 'fflate'
import type { Workbook } from '../../src/modules/catalogue/spreadsheet/workbook.ts'
import { sheetsOf, type WritableService } from '../../src/modules/catalogue/spreadsheet/write-services.ts'

/** These services as a file would hold them, without the file. */
export function workbookOf(services: readonly WritableService[]): Workbook {
  const cell = (value: string | number | null) => {
    if (value === null || value === '') return null
    return typeof value === 'number'
      ? { text: String(value), kind: 'number' as const }
      : { text: value, kind: 'text' as const }
  }
  const sheets = sheetsOf(services).map(({ name, headings, rows }) => ({
    name,
    rows: [[...headings], ...rows].map((row, index) => ({ row: index + 1, cells: row.map(cell) })),
  }))
  return { sheets, others: [], faults: [] }
}

/** An XLSX made of the raw XML of its sheets, as a hostile or a careless hand makes it. */
export function rawXlsx(sheets: Record<string, string>, more: Record<string, string | Uint8Array> = {}): Uint8Array {
  const names = Object.keys(sheets)
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="r"><sheets>${names
      .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      Object.values(sheets).map((xml, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        xml.startsWith('<?xml') ? xml : `<worksheet xmlns="${main}">${xml}</worksheet>`,
      ]),
    ),
    ...more,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, file]) => [name, typeof file === 'string' ? strToU8(file) : file]),
    ),
  )
}

/** The rows of a sheet as XML; a cell that begins with `<` is its own XML, put in place by `r="…"` of its own. */
export function rowsXml(rows: readonly (readonly string[])[]): string {
  return `<sheetData>${rows
    .map(
      (cells, r) =>
        `<row r="${r + 1}">${cells
          .map((cell, c) =>
            cell.startsWith('<')
              ? cell
              : `<c r="${String.fromCharCode(65 + c)}${r + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`,
          )
          .join('')}</row>`,
    )
    .join('')}</sheetData>`
}
