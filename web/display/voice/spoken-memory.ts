/** What became of a call: heard, or only shown. */
export type Outcome = 'spoken' | 'skipped'

/** What was called today, so that no call is spoken twice, by a second delivery or a page that was loaded again. */
export interface SpokenMemory {
  outcome(id: string): Outcome | undefined
  keep(id: string, outcome: Outcome): void
}

/** A hall calls some hundreds of numbers a day; the oldest fall out first. */
const most = 1_000
const key = 'satap display spoken'

type Kept = Pick<Storage, 'getItem' | 'setItem'>

/** Remembers in the browser's storage; with a full or forbidden storage, until the page is loaded again. */
export function makeSpokenMemory(storage: Kept | undefined, today: () => string): SpokenMemory {
  let day = today()
  let calls = new Map(read(storage, day))

  function refresh(): void {
    if (today() === day) return
    day = today()
    calls = new Map()
  }

  return {
    outcome(id) {
      refresh()
      return calls.get(id)
    },
    keep(id, outcome) {
      refresh()
      calls.set(id, outcome)
      for (const oldest of [...calls.keys()].slice(0, -most)) calls.delete(oldest)
      write(storage, day, [...calls])
    },
  }
}

function read(storage: Kept | undefined, day: string): [string, Outcome][] {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(key) ?? 'null')
    const isToday = typeof stored === 'object' && stored !== null && 'day' in stored && stored.day === day
    // Written by `write` below, and by nobody else.
    return isToday && 'calls' in stored && Array.isArray(stored.calls) ? (stored.calls as [string, Outcome][]) : []
  } catch {
    return []
  }
}

function write(storage: Kept | undefined, day: string, calls: [string, Outcome][]): void {
  try {
    storage?.setItem(key, JSON.stringify({ day, calls }))
  } catch {}
}
