import type { ClassShape, Name, ServiceShape } from './hall-log.ts'

/** A finite number, or what is put in its place. */
export function finite(value: unknown, otherwise: number): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : otherwise
}

export function idOf(shape: ServiceShape | ClassShape | undefined): Name | undefined {
  const found = objectOf(shape)
  return found ? ((found['id'] ?? found['name'] ?? found['code']) as Name) : (shape as Name | undefined)
}

export function objectOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}

/** A list; a count stands for so many things without a name. */
export function listOf<T>(value: readonly T[] | undefined): readonly T[] {
  if (Array.isArray(value)) return value
  const count = finite(value, 0)
  return Array.from({ length: Math.min(1_000, Math.max(0, count)) }, (_, i) => i as T)
}
