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

/** What the hall's clock shows now. */
export function hallNow(): Date {
  if (!hands) {
    try {
      const { now, speed } = readStart()
      setHallClock({ at: now, speed })
    } catch {
      return new Date()
    }
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

/** An instant as the wall shows it, with the dot that Indonesian times have: 09.41. */
export function wallTime(instant: Date | string | number): string {
  return new Date(instant).toLocaleTimeString('id-ID', { timeZone: 'Asia/Jakarta', hour: '2-digit', minute: '2-digit' }).replace(':', '.')
}
