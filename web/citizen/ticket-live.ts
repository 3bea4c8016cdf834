import type { MyVisit } from '#contracts/queue'

export type LinkState = 'live' | 'late' | 'lost'

/** Heartbeats come every 5 seconds: after two missed ones the page says so, after a minute it says so loudly. */
const lateMs = 10_500
const lostMs = 60_000

/**
 * Follows a ticket over server-sent events, without the kit of the apps: this page weighs 15 KB in all. The browser
 * reconnects by itself; the server sends the present state first, so nothing is missed.
 */
export function followTicket(
  address: string,
  tell: { visit(visit: MyVisit): void; link(state: LinkState): void },
): () => void {
  let heard = Date.now()
  let state: LinkState = 'live'
  let source = connect()

  function connect(): EventSource {
    const opened = new EventSource(address)
    opened.addEventListener('beat', hear)
    opened.addEventListener('visit', event => {
      hear()
      tell.visit(JSON.parse((event as MessageEvent<string>).data) as MyVisit)
    })
    return opened
  }
  function hear() {
    heard = Date.now()
    become('live')
  }
  function become(next: LinkState) {
    if (next === state) return
    state = next
    tell.link(next)
  }
  const timer = setInterval(() => {
    const silent = Date.now() - heard
    if (silent > lateMs) become(silent > lostMs ? 'lost' : 'late')
    if (source.readyState === EventSource.CLOSED && silent > lateMs) source = connect()
  }, 5_000)
  return () => {
    clearInterval(timer)
    source.close()
  }
}
