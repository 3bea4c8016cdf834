import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

const pauseMs = 2_500
const spreadMs = 500
/** Waits grow older and the doors open without any event. */
const anywayMs = 60_000

/**
 * A number that grows when it is time to ask again. Forty displays hear the same nudge: each asks at a moment of its
 * own, and not more often than every few seconds. Calls do not wait for this: they come with the nudge itself.
 */
export function useNudge(): { nudge: number; changed(): void } {
  const [nudge, setNudge] = useState(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const askedAt = useRef(Number.NEGATIVE_INFINITY)

  const ask = useCallback(() => {
    timer.current = undefined
    askedAt.current = performance.now()
    setNudge(before => before + 1)
  }, [])
  const changed = useCallback(() => {
    const rest = Math.max(0, askedAt.current + pauseMs - performance.now())
    timer.current ??= setTimeout(ask, rest + Math.random() * spreadMs)
  }, [ask])

  useEffect(() => {
    const anyway = setInterval(changed, anywayMs)
    return () => {
      clearInterval(anyway)
      clearTimeout(timer.current)
    }
  }, [changed])
  return { nudge, changed }
}
