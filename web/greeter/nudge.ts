import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

/** A rush of changes is asked about once. */
const gatherMs = 250
/** Waits grow without anybody announcing it. */
const atLeastMs = 10_000

/** Grows when it is time to ask again: at once for a call for help, soon after anything else, and every ten seconds. */
export function useNudge(): { nudge: number; poke(isUrgent: boolean): void } {
  const [nudge, setNudge] = useState(0)
  const coming = useRef<ReturnType<typeof setTimeout>>(undefined)

  const poke = useCallback((isUrgent: boolean) => {
    const ask = () => {
      clearTimeout(coming.current)
      coming.current = undefined
      setNudge(before => before + 1)
    }
    if (isUrgent) ask()
    else coming.current ??= setTimeout(ask, gatherMs)
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
