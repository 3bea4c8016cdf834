/** Where each value of a JSON text stands, so that a fault can name its line. Paths are like `services[3].fee`. */
export interface Located {
  value: unknown
  lineOf(path: string): number
}

export interface SyntaxFault {
  line: number
  says: string
}

/** The path of what stands in `path` under this name or number. */
export function below(path: string, part: string): string {
  if (/^\d+$/.test(part)) return `${path}[${part}]`
  return path ? `${path}.${part}` : part
}

/** Reads JSON and remembers the line of every value; a syntax fault comes with its line. */
export function readLocated(text: string): Located | SyntaxFault {
  const lines = new Map<string, number>()
  let at = 0
  let line = 1
  const fail = (says: string): never => {
    throw { line, says } satisfies SyntaxFault
  }
  const space = () => {
    for (; at < text.length && ' \t\r\n'.includes(text[at] ?? ''); at += 1) if (text[at] === '\n') line += 1
  }
  const expect = (character: string, or = '') => {
    space()
    if (text[at] !== character) failHere(`${or}${character}`)
    at += 1
  }
  const failHere = (wanted: string) =>
    fail(at >= text.length ? 'the file ends too early' : `expected ${wanted} but found ${text[at]}`)
  const string = (): string => {
    const from = at
    if (text[at] !== '"') failHere('"')
    for (at += 1; at < text.length && text[at] !== '"'; at += 1) {
      if (text[at] === '\\') at += 1
      else if (text[at] === '\n') fail('a text does not end on its line')
    }
    at += 1
    return literal(text.slice(from, at)) as string
  }
  const literal = (token: string): unknown => {
    try {
      return JSON.parse(token)
    } catch {
      return fail(`${token.slice(0, 30)} is not a value`)
    }
  }
  const value = (path: string): unknown => {
    space()
    lines.set(path, line)
    const first = text[at]
    if (first === '{') return object(path)
    if (first === '[') return list(path)
    if (first === '"') return string()
    const token = /^[^\s,\]}]+/.exec(text.slice(at, at + 200))?.[0] ?? ''
    if (!token) fail(at >= text.length ? 'the file ends too early' : 'a value is missing')
    at += token.length
    return literal(token)
  }
  const object = (path: string): unknown => {
    const made: Record<string, unknown> = {}
    at += 1
    space()
    if (text[at] === '}') {
      at += 1
      return made
    }
    for (;;) {
      space()
      const name = string()
      if (Object.hasOwn(made, name)) fail(`${name} stands here twice`)
      expect(':')
      // Defined, not assigned: a file may hold `__proto__`.
      Object.defineProperty(made, name, {
        value: value(below(path, name)),
        enumerable: true,
        writable: true,
        configurable: true,
      })
      space()
      if (text[at] !== ',') break
      at += 1
    }
    expect('}', ', or ')
    return made
  }
  const list = (path: string): unknown => {
    const made: unknown[] = []
    at += 1
    space()
    if (text[at] === ']') {
      at += 1
      return made
    }
    for (;;) {
      made.push(value(below(path, String(made.length))))
      space()
      if (text[at] !== ',') break
      at += 1
    }
    expect(']', ', or ')
    return made
  }
  try {
    const read = value('')
    space()
    if (at < text.length) fail('something stands after the end')
    return { value: read, lineOf: path => lines.get(path) ?? lineOfParent(lines, path) }
  } catch (fault) {
    if (typeof (fault as SyntaxFault).says === 'string') return fault as SyntaxFault
    if (fault instanceof RangeError) return { line, says: 'it is nested too deeply' }
    throw fault
  }
}

/** A value that is missing is reported where it should have been: at what would hold it. */
function lineOfParent(lines: Map<string, number>, path: string): number {
  const parent = path.replace(/(\.[^.[\]]+|\[\d+\])$/, '')
  return parent === path ? (lines.get('') ?? 1) : (lines.get(parent) ?? lineOfParent(lines, parent))
}
