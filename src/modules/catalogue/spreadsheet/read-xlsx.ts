import { parseXml } from './parse-xml.ts'
import { unpack } from './unpack.ts'
import {
  type Cell,
  type CellFault,
  columnIndex,
  columnName,
  FileRefused,
  limits,
  makeMeter,
  type Sheet,
  type Workbook,
} from './workbook.ts'

/** The values of an XLSX. Formulas, errors and merged cells are faults of their cells; nothing in it is run or fetched. */
export function readXlsx(bytes: Uint8Array, isWanted: (sheet: string) => boolean): Workbook {
  const files = unpack(bytes)
  const texts = sharedTexts(files.get('xl/sharedStrings.xml'))
  const days = stylesOfDays(files.get('xl/styles.xml'))
  const meter = makeMeter()
  const faults: CellFault[] = []
  const all = sheetFiles(files)
  const sheets = all
    .filter(({ name }) => isWanted(name))
    .map(({ name, xml }) => readSheet(name, xml, { texts, days, meter, faults }))
  return { sheets, others: all.map(one => one.name).filter(name => !isWanted(name)), faults }
}

interface Reading {
  texts: readonly string[]
  days: ReadonlySet<number>
  meter: ReturnType<typeof makeMeter>
  faults: CellFault[]
}

function readSheet(name: string, xml: string, { texts, days, meter, faults }: Reading): Sheet {
  const sheet: Sheet = { name, rows: [] }
  let row = 0
  let cells: (Cell | null)[] = []
  let at = 0
  let type = ''
  let style = 0
  let isFormula = false
  let value = ''
  const fault = (says: string, at: Pick<CellFault, 'row' | 'column' | 'untilRow'>) =>
    add(faults, { sheet: name, ...at, says })
  parseXml(xml, {
    open(tag, attributes) {
      if (tag === 'row') {
        row = Number(attributes.r) || row + 1
        cells = []
        at = -1
      } else if (tag === 'c') {
        at = attributes.r === undefined ? at + 1 : columnIndex(attributes.r)
        type = attributes.t ?? 'n'
        style = Number(attributes.s ?? 0)
        isFormula = false
        value = ''
      } else if (tag === 'f') isFormula = true
      else if (tag === 'mergeCell') {
        const [first = '', last = first] = (attributes.ref ?? '').split(':')
        fault(`Sel ${attributes.ref} digabung. Pisahkan sel itu dan isi setiap barisnya.`, {
          row: rowIn(first),
          untilRow: rowIn(last),
          column: columnName(columnIndex(first)),
        })
      }
    },
    text(tag, text) {
      if (tag === 'v' || tag === 't') value += text
    },
    close(tag) {
      if (tag === 'c') {
        const here = { row, column: columnName(Math.max(0, at)) }
        if (at >= limits.columns) return
        if (isFormula) fault('Sel ini berisi rumus. Salin selnya, lalu tempel sebagai nilai.', here)
        else if (type === 'e') fault(`Sel ini berisi galat ${value.slice(0, 20)}. Isilah dengan nilainya.`, here)
        else if (value !== '') cells[at] = cellOf(value, type, days.has(style), texts)
      } else if (tag === 'row' && cells.length > 0) {
        const read = { row, cells: Array.from(cells, cell => cell ?? null) }
        meter(read)
        sheet.rows.push(read)
      }
    },
  })
  return sheet
}

function add(faults: CellFault[], fault: CellFault): void {
  if (faults.push(fault) > limits.faults)
    throw new FileRefused(
      'Lebih dari 1.000 sel di berkas ini berisi rumus, galat, atau gabungan. Salin seluruh lembar, lalu tempel sebagai nilai.',
    )
}

function rowIn(reference: string): number {
  return Math.max(1, Number(/\d+$/.exec(reference)?.[0] ?? 1))
}

function cellOf(value: string, type: string, isDay: boolean, texts: readonly string[]): Cell {
  if (type === 's') return { text: cut(texts[Number(value)] ?? ''), kind: 'text' }
  if (type === 'b') return { text: value === '1' ? 'ya' : 'tidak', kind: 'text' }
  if (type === 'd') return { text: value.slice(0, 10), kind: 'day' }
  if (type !== 'n') return { text: cut(value), kind: 'text' }
  return isDay ? { text: dayOf(Number(value)), kind: 'day' } : { text: cut(value), kind: 'number' }
}

/** A longer text is too long for every column; only that has to be told. */
function cut(text: string): string {
  return text.slice(0, limits.cellCharacters)
}

/** A spreadsheet counts days from 30 December 1899. */
function dayOf(serial: number): string {
  const at = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000)
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 10)
}

function sheetFiles(files: ReadonlyMap<string, string>): { name: string; xml: string }[] {
  const targets = new Map<string, string>()
  parseXml(files.get('xl/_rels/workbook.xml.rels') ?? '', {
    open(tag, { Id, Target = '' }) {
      if (tag === 'Relationship' && Id) targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  const found: { name: string; xml: string }[] = []
  parseXml(files.get('xl/workbook.xml') ?? '', {
    open(tag, attributes) {
      const xml = tag === 'sheet' ? files.get(targets.get(attributes['r:id'] ?? '') ?? '') : undefined
      if (xml !== undefined) found.push({ name: attributes.name ?? '', xml })
    },
  })
  if (found.length === 0) throw new FileRefused('Berkas Excel ini tidak mempunyai lembar kerja.')
  return found
}

/** Texts are kept once and named by number. Readings above Asian letters (`rPh`) are no part of them. */
function sharedTexts(xml = ''): string[] {
  const texts: string[] = []
  let text = ''
  let isReading = false
  parseXml(xml, {
    open(tag) {
      if (tag === 'si') text = ''
      if (tag === 'rPh') isReading = true
    },
    text(tag, more) {
      if (tag === 't' && !isReading) text += more
    },
    close(tag) {
      if (tag === 'si') texts.push(text)
      if (tag === 'rPh') isReading = false
    },
  })
  return texts
}

/** Which styles show a number as a day: those built in, and those whose own format names year or day. */
function stylesOfDays(xml = ''): Set<number> {
  const formats = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47])
  const days = new Set<number>()
  let isCellFormat = false
  let style = 0
  parseXml(xml, {
    open(tag, { numFmtId = '', formatCode = '' }) {
      if (tag === 'numFmt' && /[yd]/i.test(formatCode.replace(/"[^"]*"|\[[^\]]*\]/g, ''))) formats.add(Number(numFmtId))
      if (tag === 'cellXfs') isCellFormat = true
      if (tag === 'xf' && isCellFormat) {
        if (formats.has(Number(numFmtId))) days.add(style)
        style += 1
      }
    },
    close(tag) {
      if (tag === 'cellXfs') isCellFormat = false
    },
  })
  return days
}
