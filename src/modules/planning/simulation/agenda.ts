/**
 * What will happen, soonest first: a binary heap over two typed arrays. An entry is a minute and a code, which holds its
 * kind in the upper bits and an index (of a counter, a stop or an outage) in the lower 24; equal minutes come in the order
 * of their codes, so that a day runs the same each time.
 */
export interface Agenda {
  minute: Float64Array
  code: Int32Array
  size: number
}

const indexBits = 24

export function openAgenda(capacity: number): Agenda {
  return { minute: new Float64Array(capacity), code: new Int32Array(capacity), size: 0 }
}

export function codeOf(kind: number, index: number): number {
  return (kind << indexBits) | index
}

export function kindOf(code: number): number {
  return code >> indexBits
}

export function indexOf(code: number): number {
  return code & ((1 << indexBits) - 1)
}

/** Adds an entry. The caller has made room for all that can be pending at once. */
export function plan(agenda: Agenda, minute: number, kind: number, index: number): void {
  const { minute: minutes, code: codes } = agenda
  const code = codeOf(kind, index)
  let hole = agenda.size
  agenda.size += 1
  while (hole > 0) {
    const parent = (hole - 1) >> 1
    const above = minutes[parent] ?? 0
    if (above < minute || (above === minute && (codes[parent] ?? 0) <= code)) break
    minutes[hole] = above
    codes[hole] = codes[parent] ?? 0
    hole = parent
  }
  minutes[hole] = minute
  codes[hole] = code
}

/** Takes the soonest entry away; read its minute from `minute[0]` before. Returns its code. */
export function takeNext(agenda: Agenda): number {
  const { minute: minutes, code: codes } = agenda
  const taken = codes[0] ?? 0
  agenda.size -= 1
  const size = agenda.size
  const minute = minutes[size] ?? 0
  const code = codes[size] ?? 0
  let hole = 0
  for (;;) {
    let child = 2 * hole + 1
    if (child >= size) break
    const right = child + 1
    if (right < size && isSooner(minutes, codes, right, child)) child = right
    const below = minutes[child] ?? 0
    if (below > minute || (below === minute && (codes[child] ?? 0) >= code)) break
    minutes[hole] = below
    codes[hole] = codes[child] ?? 0
    hole = child
  }
  minutes[hole] = minute
  codes[hole] = code
  return taken
}

function isSooner(minutes: Float64Array, codes: Int32Array, one: number, other: number): boolean {
  const a = minutes[one] ?? 0
  const b = minutes[other] ?? 0
  return a < b || (a === b && (codes[one] ?? 0) < (codes[other] ?? 0))
}
