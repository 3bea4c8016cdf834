import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

/** A rush of changes is asked about once. */
const gatherMs = 250
/** Often enough that a device that fell silent is red within 45 seconds: nothing announces a silence. */
const atLeastMs = 10_000

/** Grows when it is time to ask again: soon after something changed, and every ten seconds in any case. */
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
