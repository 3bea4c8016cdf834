/** What of a schema a form needs: TypeBox writes JSON Schema, so it can be read as such. */
export interface Shape {
  type?: string
  enum?: readonly string[]
  properties?: Record<string, Shape>
  patternProperties?: Record<string, Shape>
  items?: Shape
  anyOf?: readonly Shape[]
  allOf?: readonly Shape[]
}

/** What a form sent: every field may come more than once. */
export type Fields = ReadonlyMap<string, readonly string[]>

/** Something in a form that is not as it should be; `what` names the sentence for it. */
export interface Wrong {
  path: string
  what: 'number' | 'choice'
  /** As it was typed, where the value cannot hold it. */
  typed?: string
}

/**
 * A value of this shape from the fields of a form, named by their paths (`requirements.2.labelId`). Nothing typed is
 * dropped: what the shape cannot hold is told in `wrong`. Several lines of one field are several values of a list.
 */
export function readShape(shape: Shape, fields: Fields, path: string, wrong: Wrong[]): unknown {
  if (shape.anyOf) return readMaybe(shape, fields, path, wrong)
  const text = textOf(fields, path)
  if (shape.enum) return readEnum(shape.enum, text, path, wrong)
  if (shape.type === 'array') return readList(shape.items ?? {}, fields, path, wrong)
  if (shape.type === 'boolean') return fields.has(path)
  if (shape.type === 'integer' || shape.type === 'number') return readNumber(shape.type, text, path, wrong)
  if (shape.patternProperties) return readRecord(fields, path)
  const properties = propertiesOf(shape)
  if (!properties) return text
  return Object.fromEntries(
    Object.entries(properties).map(([name, inner]) => [
      name,
      readShape(inner, fields, path === '' ? name : `${path}.${name}`, wrong),
    ]),
  )
}

/** An empty value of this shape: a row that was just added. */
export function blankOf(shape: Shape): unknown {
  if (shape.anyOf) return null
  if (shape.enum) return shape.enum[0]
  if (shape.type === 'array') return []
  if (shape.type === 'boolean') return false
  if (shape.patternProperties) return {}
  const properties = propertiesOf(shape)
  if (!properties) return ''
  return Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, blankOf(inner)]))
}

/** True where nobody has written anything: what is only chosen from a list does not count. */
export function isBlank(value: unknown, shape: Shape): boolean {
  if (value === null || value === '' || value === false || shape.enum) return true
  if (Array.isArray(value)) return value.every(one => isBlank(one, shape.items ?? {}))
  if (typeof value !== 'object') return false
  const properties = propertiesOf(shape)
  return Object.entries(value).every(([name, inner]) => isBlank(inner, properties?.[name] ?? {}))
}

/** The parts of an object, also where it was put together of several. */
export function propertiesOf(shape: Shape): Record<string, Shape> | undefined {
  if (!shape.allOf) return shape.properties
  return Object.assign({}, ...shape.allOf.map(part => part.properties ?? {}))
}

function readMaybe(shape: Shape, fields: Fields, path: string, wrong: Wrong[]): unknown {
  const inner = shape.anyOf?.find(one => one.type !== 'null') ?? {}
  const properties = propertiesOf(inner)
  if (!properties) return textOf(fields, path) === '' ? null : readShape(inner, fields, path, wrong)
  const isEmpty = Object.entries(properties).every(
    ([name, one]) => one.enum || textOf(fields, `${path}.${name}`) === '',
  )
  return isEmpty ? null : readShape(inner, fields, path, wrong)
}

function readEnum(choices: readonly string[], text: string, path: string, wrong: Wrong[]): string | undefined {
  if (choices.includes(text)) return text
  wrong.push({ path, what: 'choice' })
  return choices[0]
}

function readList(items: Shape, fields: Fields, path: string, wrong: Wrong[]): unknown[] {
  if (!propertiesOf(items)) return linesOf(fields, path).filter(line => !items.enum || items.enum.includes(line))
  const isNested = /\.\d+\./.test(`${path}.`)
  const rows = rowsOf(fields, path).map(row => readShape(items, fields, `${path}.${row}`, wrong))
  // A list within a row always shows one line more, so an empty one there was not asked for.
  return isNested ? rows.filter(row => !isBlank(row, items)) : rows
}

function readNumber(type: 'integer' | 'number', text: string, path: string, wrong: Wrong[]): number {
  const plain = text.replace(/^rp\.?\s*/i, '')
  const digits = /^\d{1,3}(\.\d{3})+$/.test(plain) ? plain.replaceAll('.', '') : plain.replace(',', '.')
  const fits = type === 'integer' ? /^\d{1,15}$/ : /^\d{1,15}(\.\d{1,6})?$/
  if (fits.test(digits)) return Number(digits)
  wrong.push({ path, what: 'number', typed: text })
  return 0
}

function readRecord(fields: Fields, path: string): Record<string, string> {
  const below = [...fields.keys()].filter(name => name.startsWith(`${path}.`))
  const said = below.map(name => [name.slice(path.length + 1), textOf(fields, name)] as const)
  return Object.fromEntries(said.filter(([, value]) => value !== ''))
}

/** The numbers of the rows that were sent, in the order of the form. */
function rowsOf(fields: Fields, path: string): number[] {
  const rows = [...fields.keys()]
    .filter(name => name.startsWith(`${path}.`))
    .map(name => Number(/^\d{1,3}(?=\.)/.exec(name.slice(path.length + 1))?.[0] ?? Number.NaN))
  return [...new Set(rows)].filter(row => !Number.isNaN(row)).sort((a, b) => a - b)
}

/** The lines of all fields of this name, without the empty ones. */
export function linesOf(fields: Fields, path: string): string[] {
  return (fields.get(path) ?? []).flatMap(text => text.split('\n')).flatMap(line => line.trim() || [])
}

/** The one text of a field; empty where it was not sent. */
export function textOf(fields: Fields, path: string): string {
  return fields.get(path)?.at(-1)?.trim() ?? ''
}
