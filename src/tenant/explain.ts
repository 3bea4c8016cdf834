import { below } from './lines.ts'

/** What TypeBox says of a value that has not the shape of its schema. */
export interface ShapeError {
  keyword: string
  schemaPath: string
  instancePath: string
  message: string
  params: { requiredProperties?: string[]; additionalProperties?: string[]; allowedValues?: unknown[] }
}

export interface ShapeFault {
  field: string
  says: string
}

/** One fault for each value that is wrong, missing or unknown. */
export function explain(errors: readonly ShapeError[]): ShapeFault[] {
  const said = new Map<string, Set<string>>()
  for (const error of errors.filter(one => !isBesideThePoint(one, errors))) {
    for (const { field, says } of one(error)) said.set(field, (said.get(field) ?? new Set()).add(says))
  }
  return [...said].map(([field, sentences]) => ({ field, says: [...sentences].join(', or ') }))
}

/** A union complains of each of its kinds: when the fault lies deeper in one of them, "must be null" helps nobody. */
function isBesideThePoint({ keyword, schemaPath, instancePath }: ShapeError, errors: readonly ShapeError[]): boolean {
  if (keyword === 'anyOf') return true
  return schemaPath.includes('/anyOf/') && errors.some(other => other.instancePath.startsWith(`${instancePath}/`))
}

/** A missing or unknown field is named itself, not the object that it is missing in. */
function one({ keyword, instancePath, message, params }: ShapeError): ShapeFault[] {
  const at = fieldOf(instancePath)
  const unknown = 'is not a field that is known here'
  switch (keyword) {
    case 'required':
      return (params.requiredProperties ?? []).map(name => ({ field: below(at, name), says: 'is missing' }))
    case 'additionalProperties':
      return (params.additionalProperties ?? []).map(name => ({ field: below(at, name), says: unknown }))
    case 'boolean':
      return [{ field: at, says: unknown }]
    case 'enum':
      return [{ field: at, says: `must be one of ${(params.allowedValues ?? []).join(', ')}` }]
    default:
      return [{ field: at, says: message }]
  }
}

/** `/services/3/fee` is `services[3].fee`. */
function fieldOf(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce(below, '')
}
