/** One measured figure. `goal` says what it is held against; `pass` is null where there is no goal. */
export interface Row {
  name: string
  value: number
  unit: string
  goal: string | null
  pass: boolean | null
}

/** A row with a goal. */
export function row(name: string, value: number, unit: string, goal?: { says: string; holds: boolean }): Row {
  return { name, value: Math.round(value * 1000) / 1000, unit, goal: goal?.says ?? null, pass: goal?.holds ?? null }
}

/** At most this much. */
export function atMost(value: number, limit: number, unit: string) {
  return { says: `at most ${limit} ${unit}`, holds: value <= limit }
}

/** At least this much. */
export function atLeast(value: number, limit: number, unit: string) {
  return { says: `at least ${limit} ${unit}`, holds: value >= limit }
}

/** The value below which a share of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0
}
