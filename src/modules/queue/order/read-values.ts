/** Reads values whose shape nobody promised: the first that can be understood, and never an error. */

/** The first of these fields that is there. */
export function field(from: unknown, ...names: readonly string[]): unknown {
  if (!isRecord(from)) return undefined
  for (const name of names) {
    const value = from[name]
    if (value !== undefined && value !== null) return value
  }
  return undefined
}

/** A finite number, also written as text; null for anything else. */
export function finite(value: unknown): number | null {
  if (typeof value === 'string' && value.trim() === '') return null
  if (typeof value !== 'number' && typeof value !== 'string') return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}

/** The first of these fields that is a finite number. */
export function finiteOf(from: unknown, ...names: readonly string[]): number | null {
  for (const name of names) {
    const number = finite(field(from, name))
    if (number !== null) return number
  }
  return null
}

/** A name: text or number as text, or that of an object's id or name. Null where there is none. */
export function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return Number.isNaN(value) ? null : String(value)
  if (!isRecord(value)) return null
  const inner = field(value, 'id', 'name', 'code', 'key', 'label', 'service', 'class', 'counter', 'ticket')
  return typeof inner === 'string' || typeof inner === 'number' ? nameOf(inner) : null
}

/** A list, empty where there is none; its gaps count as undefined. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) || value instanceof Set ? Array.from<unknown>(value) : []
}

/** An object other than a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
