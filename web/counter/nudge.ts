import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

/** A rush of changes is asked about once; a single one is on the screen within a fifth of a second. */
const gatherMs = 100
/** Minutes of waiting grow without anything being announced. */
const atLeastMs = 15_000

/** Grows when it is time to ask again: soon after something changed, and every so often in any case. */
export function useNudge(): { nudge: number; poke(): void } {
  const [nudge, setNudge] = useState(0)
  const coming = useRef<ReturnType<typeof setTimeout>>(undefined)
  const poke = useCallback(() => {
    coming.current ??= setTimeout(() => {
      coming.current = undefined
      setNudge(before => before + 1)
    }, gatherMs)
  }, [])
  useEffect(() => {
    const timer = setInterval(() => setNudge(before => before + 1), atLeastMs)
    return () => {
      clearInterval(timer)
      clearTimeout(coming.current)
      coming.current = undefined
    }
  }, [])
  return { nudge, poke }
}
