import type { LiveState } from '#ui/live.tsx'

/** The hall sends a beat every 5 seconds: two missed are late, a minute is lost. */
const lateMs = 10_500
const lostMs = 60_000
/** A line that was cut without a word stays open for hours: after this much silence we call again. */
const deafMs = 20_000

export interface StreamOptions {
  /** Where to listen, given the last cursor that was heard. */
  address(last: string): string
  names: readonly string[]
  hears(name: string, data: unknown, cursor: string): void
  opened(): void
  /** At every sign of life, and when the state changes. */
  tells(state: LiveState): void
}

/** Follows a stream until it is closed: reconnects by itself with the last cursor, and knows how long it has been silent. */
export function followStream({ address, names, hears, opened, tells }: StreamOptions): { close(): void } {
  let last = ''
  // Not `Date.now()`: a machine that sets its clock right would seem to have been deaf.
  let heardAt = performance.now()
  let calledAt = heardAt
  let state: LiveState = 'live'
  let retry: ReturnType<typeof setTimeout> | undefined
  let source = connect()

  function connect(): EventSource {
    const made = new EventSource(address(last))
    calledAt = performance.now()
    made.onopen = () => {
      hear()
      opened()
    }
    for (const name of new Set(['beat', ...names])) {
      made.addEventListener(name, event => {
        const { data, lastEventId } = event as MessageEvent<string>
        hear()
        if (lastEventId) last = lastEventId
        hears(name, JSON.parse(data), lastEventId)
      })
    }
    made.onerror = reconnect
    return made
  }
  /** Within 3 seconds of the hall's return, yet not all at one moment: two hundred screens are a hundred a second. */
  function reconnect() {
    source.close()
    clearTimeout(retry)
    retry = setTimeout(again, 500 + Math.random() * 2_000)
  }
  function again() {
    source = connect()
  }
  function hear() {
    heardAt = performance.now()
    state = 'live'
    tells(state)
  }
  const timer = setInterval(() => {
    const now = performance.now()
    const silent = now - heardAt
    const next = silent > lostMs ? 'lost' : silent > lateMs ? 'late' : 'live'
    if (next !== state) {
      state = next
      tells(state)
    }
    if (silent > deafMs && now - calledAt > deafMs) {
      calledAt = now
      reconnect()
    }
  }, 1_000)

  return {
    close: () => {
      clearInterval(timer)
      clearTimeout(retry)
      source.close()
    },
  }
}
