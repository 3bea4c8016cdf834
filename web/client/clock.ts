import { useEffect, useState } from 'preact/hooks'
import { readStart } from './start.ts'

interface Hands {
  hallAt: number
  realAt: number
  speed: number
}

let hands: Hands | undefined

/** Sets the hall's clock from a heartbeat: what it showed, and how fast it runs. */
export function setHallClock({ at, speed }: { at: string; speed: number }): void {
  hands = { hallAt: Date.parse(at), realAt: performance.now(), speed }
}

/** What the hall's clock shows now: never this machine's, which may be wrong. */
export function hallNow(): Date {
  if (!hands && typeof document !== 'undefined' && document.getElementById('satap-start')) {
    const { now, speed } = readStart()
    // The ticket page begins with other things than an app does.
    if (now) setHallClock({ at: now, speed })
  }
  return hands ? new Date(hands.hallAt + (performance.now() - hands.realAt) * hands.speed) : new Date()
}

/** The hall's clock as a screen shows it, looked at every so often. */
export function useHallClock(everyMs = 1_000): Date {
  const [now, setNow] = useState(hallNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(hallNow()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** An instant as the wall shows it, with the dot that Indonesian times have: 09.41. */
export function wallTime(instant: Date | string | number, timeZone = 'Asia/Jakarta'): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('id-ID', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  formats.set(timeZone, format)
  return format.format(new Date(instant)).replace(':', '.')
}
