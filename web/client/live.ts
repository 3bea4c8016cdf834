import { useEffect, useRef, useState } from 'preact/hooks'
import { address, apiBase, type Channel, type Input, type Messages } from '#platform/contract'
import type { LiveState } from '#ui/live.tsx'
import { queryOf } from './ask.ts'
import { setHallClock } from './clock.ts'
import { deviceToken } from './device.ts'
import { followStream } from './stream.ts'

export type Hears<C extends Channel> = { [N in keyof Messages<C>]?: (data: Messages<C>[N], cursor: string) => void }

export interface Live {
  state: LiveState
  /** When the hall was last heard of, real milliseconds. */
  heardAt: number
  /** Grows with every new connection: ask again then, something may have been missed. */
  connection: number
}

/**
 * Listens to a channel for as long as the screen is there, and to nothing without an input. Reconnects by itself with
 * the last cursor, so that what was missed comes again once; knows how old what it shows is; keeps the hall's clock.
 */
export function useLive<C extends Channel>(channel: C, input: Input<C> | undefined, hears: Hears<C>): Live {
  const [live, setLive] = useState<Live>(() => ({ state: 'live', heardAt: Date.now(), connection: 0 }))
  const latest = useRef(hears)
  latest.current = hears
  const key = input && JSON.stringify(input)

  useEffect(() => {
    if (key === undefined) return
    const stream = followStream({
      address: last => streamAddress(channel, JSON.parse(key) as Record<string, unknown>, last),
      names: Object.keys(channel.messages),
      hears: (name, data, cursor) => {
        if (name === 'beat') setHallClock(data as { at: string; speed: number })
        else latest.current[name]?.(data as never, cursor)
      },
      opened: () => setLive(before => ({ ...before, connection: before.connection + 1 })),
      tells: state => setLive(before => told(before, state)),
    })
    return stream.close
  }, [channel, key])
  return live
}

/** A busy hall speaks many times a second: a screen is drawn again for its age at most once a second. */
function told(before: Live, state: LiveState): Live {
  const now = Date.now()
  if (state !== 'live') return { ...before, state }
  return before.state === 'live' && now - before.heardAt < 1_000 ? before : { ...before, state, heardAt: now }
}

/** An EventSource cannot send headers: the token and the cursor go into the query, which channels alone accept. */
export function streamAddress(channel: Channel, input: Record<string, unknown>, last: string): string {
  const { path, rest } = address(channel.path, input)
  return apiBase + path + queryOf({ ...rest, access_token: deviceToken(), last_event_id: last || undefined })
}
