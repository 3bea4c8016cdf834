import type { When } from '../rules.ts'
import { unguarded } from './guarded.ts'
import { suggestion } from './nearest.ts'
import { depthOf, RuleUnreadable, readWhen, writeWhen } from './when-text.ts'
import type { Cell } from './workbook.ts'

/** Why a cell cannot be taken, as a sentence that says how to mend it. */
export class CellRefused extends Error {}

/** How the values of a column are written and read. An empty cell is `empty`, or a fault where that is missing. */
export interface Kind {
  read(text: string, cell: Cell): unknown
  write(value: never): string | number | null
  empty?: unknown
}

interface Written<V> extends Kind {
  read(text: string, cell: Cell): V
  write(value: V): string | number | null
}

const kind = <V>(one: Written<V>): Written<V> => one

/** What a person wrote in a cell: without blanks around it, in one way of writing each letter. */
export function textOf({ text, kind: of }: Cell): string {
  if (of === 'day')
    throw new CellRefused(
      `Excel mengubah isi ini menjadi tanggal (${text}). Ubah format sel menjadi Teks, lalu ketik ulang.`,
    )
  return unguarded(
    text
      .replaceAll('\r\n', '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come in
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
      .normalize('NFC')
      .trim(),
  )
}

/** A text of at most so many letters. */
export function words(max: number, empty?: '' | null) {
  return kind<string>({
    read: text => atMost(text, max),
    write: value => value,
    ...(empty !== undefined && { empty }),
  })
}

/** An id such as `akta-kelahiran`. */
export const slug = kind<string>({ read: readSlug, write: value => value })

/** Several texts in one cell, `; ` between them. */
export function list(pattern: RegExp, example: string) {
  return kind<string[]>({
    read: text =>
      text
        .split(/[;\n]/)
        .map(one => one.trim())
        .filter(Boolean)
        .map(one => matching(one, pattern, example)),
    write: values => values.join('; '),
    empty: [],
  })
}

/** A text of a fixed form. */
export function form(pattern: RegExp, example: string) {
  return kind<string>({ read: text => matching(text, pattern, example), write: value => value })
}

/** One of a few words: the sheet says the Indonesian one, the catalogue keeps its own. */
export function oneOf(known: Record<string, string>) {
  return kind<string>({ read: text => wordOf(text, known), write: value => known[value] ?? value })
}

/** Several of a few words. */
export function someOf(known: Record<string, string>) {
  return kind<string[]>({
    read: text =>
      text
        .split(/[;\n]/)
        .map(one => one.trim())
        .filter(Boolean)
        .map(one => wordOf(one, known)),
    write: values => values.map(value => known[value] ?? value).join('; '),
    empty: [],
  })
}

const yes = { true: 'ya', false: 'tidak' }

/** `ya` or `tidak`; 1 and 0 are understood. */
export const yesNo = kind<boolean>({
  read: text => (text === '1' ? 'true' : text === '0' ? 'false' : wordOf(text, yes)) === 'true',
  write: value => (value ? 'ya' : 'tidak'),
  empty: false,
})

/** A number from `min` to `max`, written as in Indonesia (`1.234,5`, `Rp 10.000`) or kept as a number. */
export function number({
  min,
  max,
  isWhole = true,
  empty,
}: {
  min: number
  max: number
  isWhole?: boolean
  empty?: null
}) {
  return kind<number | null>({
    read: (text, cell) => {
      const value = cell.kind === 'number' ? Number(cell.text) : indonesianNumber(text)
      if (!Number.isFinite(value))
        throw new CellRefused(`“${shown(text)}” bukan angka. Tulis misalnya 10.000 atau 1.234,5.`)
      if (value < 0 && min >= 0) throw new CellRefused('Angka ini negatif. Tulis 0 atau lebih.')
      if (isWhole && !Number.isInteger(value)) throw new CellRefused('Tulis bilangan bulat, tanpa koma.')
      if (value < min || value > max)
        throw new CellRefused(`Angka ini di luar batas: tulis ${said(min)} sampai ${said(max)}.`)
      return value
    },
    write: value => value,
    ...(empty !== undefined && { empty }),
  })
}

/** When a requirement applies. */
export const rule = kind<When>({
  read: text => {
    try {
      const when = readWhen(atMost(text, 2_000))
      if (depthOf(when) > 2)
        throw new CellRefused('Kurung bersarang terlalu dalam. Pakailah paling banyak satu tingkat kurung.')
      return when
    } catch (error) {
      throw error instanceof RuleUnreadable ? new CellRefused(error.message) : error
    }
  },
  write: writeWhen,
})

/** What was answered: `untuk-siapa=anak; hilang=ya`. */
export const answers = kind<Record<string, string>>({
  read: text =>
    Object.fromEntries(
      text
        .split(/[;\n]/)
        .map(one => one.trim())
        .filter(Boolean)
        .map(one => matching(one, /^[a-z0-9][a-z0-9-]*=[a-z0-9][a-z0-9-]*$/, 'untuk-siapa=anak').split('='))
        .sort(([a = ''], [b = '']) => a.localeCompare(b)),
    ),
  write: value =>
    Object.entries(value)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(one => one.join('='))
      .join('; '),
  empty: {},
})

interface Option {
  value: string
  labelId: string
  labelEn: string
}

/** The options of a field, one a line: `nilai | Tulisan | In English`. */
export const options = kind<Option[]>({
  read: text =>
    text
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean)
      .map(line => {
        const [value = '', labelId = '', labelEn = '', ...more] = fieldsOf(line)
        if (value === '' || labelId === '' || more.length > 0)
          throw new CellRefused(
            `“${shown(line)}” belum lengkap. Tulis satu pilihan sebaris: nilai | Tulisan | Bahasa Inggris.`,
          )
        return { value: atMost(value, 500), labelId: atMost(labelId, 500), labelEn: atMost(labelEn, 500) }
      }),
  write: values => values.map(one => [one.value, one.labelId, one.labelEn].map(escaped).join(' | ')).join('\n'),
  empty: [],
})

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('\n', '\\n')
}

function fieldsOf(line: string): string[] {
  const fields = ['']
  for (const [part] of line.matchAll(/\\.|[^\\|]+|\||\\/gs)) {
    if (part === '|') fields.push('')
    else fields[fields.length - 1] += part === '\\n' ? '\n' : part.startsWith('\\') ? part.slice(1) : part
  }
  return fields.map(field => field.trim())
}

function readSlug(text: string): string {
  return matching(text, /^[a-z0-9][a-z0-9-]{0,79}$/, 'akta-kelahiran')
}

function matching(text: string, pattern: RegExp, example: string): string {
  if (!pattern.test(text)) throw new CellRefused(`“${shown(text)}” tidak sesuai bentuknya. Tulis seperti ${example}.`)
  return text
}

function atMost(text: string, max: number): string {
  if (text.length > max) throw new CellRefused(`Terlalu panjang: ${text.length} huruf. Paling banyak ${max} huruf.`)
  return text
}

function wordOf(text: string, known: Record<string, string>): string {
  const wanted = text.toLowerCase()
  for (const [value, word] of Object.entries(known))
    if (wanted === word.toLowerCase() || wanted === value.toLowerCase()) return value
  const all = [...new Set(Object.values(known))]
  throw new CellRefused(`“${shown(text)}” tidak dikenal.${suggestion(text, all)} Pilihannya: ${all.join(', ')}.`)
}

/** `1.234,5`, `Rp 10.000,-`, `12`; a point that does not part thousands is refused, since two readings are possible. */
function indonesianNumber(text: string): number {
  const bare = text
    .normalize('NFKC')
    .replace(/^rp\.?\s*/i, '')
    .replace(/,-{1,2}$/, '')
    .replace(/\s/g, '')
  if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(bare)) return Number.NaN
  return Number(bare.replaceAll('.', '').replace(',', '.'))
}

/** A number as it is said in Indonesia. */
function said(value: number): string {
  return value.toLocaleString('id-ID')
}

/** At most so much of what was written: a fault is read in a table. */
export function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
