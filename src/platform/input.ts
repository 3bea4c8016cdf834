import { type TObject, type TSchema, Type } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import { Value } from 'typebox/value'
import { type Endpoint, pathNames } from './contract.ts'
import { InputInvalid } from './problem.ts'

export interface Raw {
  params: Record<string, unknown>
  query: Record<string, unknown>
  body: unknown
}

/**
 * Makes the reader of an endpoint's input: path, query and body become one object, unknown fields are refused, text
 * of path and query becomes numbers and booleans, and text that PostgreSQL cannot hold never reaches it.
 */
export function inputReader(
  endpoint: Pick<Endpoint, 'method' | 'path' | 'input'>,
): (raw: Raw) => Record<string, unknown> {
  const strict = Type.Object(endpoint.input.properties, { additionalProperties: false })
  // At the first request: a hall that starts has a hundred endpoints, and most wait for their first for a while.
  let check: ReturnType<typeof Compile<typeof strict>> | undefined
  const inPath = new Set(pathNames(endpoint.path))
  const path = Type.Object(pick(endpoint.input.properties, [...inPath]))
  const fromQuery = endpoint.method === 'GET' || endpoint.method === 'DELETE'

  return ({ params, query, body }) => {
    const rest = fromQuery ? query : (body ?? {})
    if (typeof rest !== 'object' || rest === null || Array.isArray(rest)) throw invalid('', 'must be an object')
    if (!fromQuery) for (const name of Object.keys(query)) throw invalid(`/${name}`, 'is not a field of this query')
    for (const name of Object.keys(rest)) if (inPath.has(name)) throw invalid(`/${name}`, 'belongs in the path')
    // A path is text, whatever the method: a number in it is read as one.
    const joined = { ...(Value.Convert(path, params) as object), ...rest }
    const input = (fromQuery ? Value.Convert(strict, joined) : joined) as Record<string, unknown>
    const bad = firstUnstorable(input, '')
    if (bad !== undefined) throw invalid(bad, 'holds a character that cannot be stored')
    check ??= Compile(strict)
    if (!check.Check(input)) throw InputInvalid({ errors: explain(check, input) })
    return input
  }
}

function invalid(pointer: string, message: string) {
  return InputInvalid({ errors: [{ pointer, message }] })
}

function explain(
  check: Validator<Record<never, never>, TSchema>,
  input: unknown,
): { pointer: string; message: string }[] {
  return [...check.Errors(input)].slice(0, 20).map(error => ({ pointer: error.instancePath, message: error.message }))
}

/** Where a NUL or half a surrogate pair stands: PostgreSQL refuses the one, UTF-8 the other. */
function firstUnstorable(value: unknown, pointer: string): string | undefined {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed() ? pointer : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, part] of Object.entries(value)) {
    const bad = firstUnstorable(part, `${pointer}/${name}`)
    if (bad !== undefined) return bad
  }
  return undefined
}

/** The schemas of path, query and body for the documentation. */
export function partsOf(endpoint: Pick<Endpoint, 'method' | 'path' | 'input'>): {
  params?: TObject
  querystring?: TObject
  body?: TObject
} {
  const inPath = pathNames(endpoint.path)
  const { properties } = endpoint.input
  const only = (names: string[]) => Type.Object(pick(properties, names), { additionalProperties: false })
  const others = Object.keys(properties).filter(name => !inPath.includes(name))
  const inQuery = endpoint.method === 'GET' || endpoint.method === 'DELETE'
  return {
    ...(inPath.length > 0 && { params: only(inPath) }),
    ...(inQuery && others.length > 0 && { querystring: only(others) }),
    ...(!inQuery && { body: only(others) }),
  }
}

function pick(properties: Record<string, TSchema>, names: readonly string[]): Record<string, TSchema> {
  return Object.fromEntries(names.map(name => [name, properties[name] as TSchema]))
}
