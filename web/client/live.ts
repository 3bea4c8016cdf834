import { useEffect, useRef, useState } from 'preact/hooks'
import { address, apiBase, type Channel, type Input, type Messages } from '#platform/contract'
import type { LiveState } from '#ui/live.tsx'
import { deviceToken } from './ask.ts'
import { setHallClock } from './clock.ts'

export type Hears<C extends Channel> = { [N in keyof Messages<C>]?: (data: Messages<C>[N], cursor: string) => void }

export interface Live {
  state: LiveState
  /** When the hall was last heard of, real milliseconds. */
  heardAt: number
  /** Grows with every new connection: ask again then, something may have been missed. */
  connection: number
}

/** The hall sends a beat every 5 seconds: two missed are late, a minute is lost (R-5). */
const lateMs = 10_500
const lostMs = 60_000

/**
 * Listens to a channel for as long as the screen is there. Reconnects by itself with the last cursor, so that what was
 * missed comes again once; knows how old what it shows is.
 */
export function useLive<C extends Channel>(channel: C, input: Input<C> | undefined, hears: Hears<C>): Live {
  const [live, setLive] = useState<Live>({ state: 'live', heardAt: Date.now(), connection: 0 })
  const latest = useRef(hears)
  latest.current = hears
  const key = input && JSON.stringify(input)

  useEffect(() => {
    if (key === undefined) return
    let last = ''
    let heardAt = Date.now()
    let source: EventSource | undefined
    let retry: ReturnType<typeof setTimeout> | undefined
    const hear = () => {
      heardAt = Date.now()
      setLive(before => (before.state === 'live' && heardAt - before.heardAt < 1_000 ? before : { ...before, state: 'live', heardAt }))
    }
    const connect = () => {
      const opened = new EventSource(streamUrl(channel, JSON.parse(key) as Record<string, unknown>, last))
      source = opened
      opened.onopen = () => {
        hear()
        setLive(before => ({ ...before, connection: before.connection + 1 }))
      }
      opened.addEventListener('beat', event => {
        hear()
        setHallClock(JSON.parse((event as MessageEvent<string>).data) as { at: string; speed: number })
      })
      for (const name of Object.keys(channel.messages)) {
        opened.addEventListener(name, event => {
          const { data, lastEventId } = event as MessageEvent<string>
          hear()
          if (lastEventId) last = lastEventId
          latest.current[name]?.(JSON.parse(data) as never, lastEventId)
        })
      }
      opened.onerror = () => {
        // The browser gives up on some answers; then we come back ourselves, not all at the same moment.
        opened.close()
        clearTimeout(retry)
        retry = setTimeout(connect, 1_000 + Math.random() * (Date.now() - heardAt > lateMs ? 9_000 : 1_500))
      }
    }
    connect()
    const timer = setInterval(() => {
      const silent = Date.now() - heardAt
      const state = silent > lostMs ? 'lost' : silent > lateMs ? 'late' : 'live'
      setLive(before => (before.state === state ? before : { ...before, state }))
    }, 1_000)
    return () => {
      clearInterval(timer)
      clearTimeout(retry)
      source?.close()
    }
  }, [channel, key])
  return live
}

function streamUrl(channel: Channel, input: Record<string, unknown>, last: string): string {
  const { path, rest } = address(channel.path, input)
  const query = new URLSearchParams(rest as Record<string, string>)
  const token = deviceToken()
  if (token) query.set('access_token', token)
  if (last) query.set('last_event_id', last)
  return `${apiBase}${path}${query.size > 0 ? `?${query}` : ''}`
}
