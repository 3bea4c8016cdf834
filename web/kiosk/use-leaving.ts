import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

export interface Limit {
  /** How long nobody may touch anything before the person is asked; null: not asked. */
  warnMs: number | null
  leaveMs: number
}

/** 45 seconds without a touch, the last 15 of them with the question “Masih di sini?”. */
export const whileChoosing: Limit = { warnMs: 30_000, leaveMs: 45_000 }
export const withPaper: Limit = { warnMs: null, leaveMs: 12_000 }
/** A photograph takes longer than a paper. */
export const withScreen: Limit = { warnMs: 25_000, leaveMs: 40_000 }
/** Somebody changed the language or the size of the letters and went away. */
export const whileIdle: Limit = { warnMs: null, leaveMs: 45_000 }

/** Notices that the person went away, and forgets her. `key` starts the clock anew; without a limit it stands still. */
export function useLeaving(limit: Limit | null, key: unknown, leave: () => void): { isAsking: boolean; stay(): void } {
  const [isAsking, setAsking] = useState(false)
  const latest = useRef(leave)
  latest.current = leave
  const restart = useRef(() => {})

  useEffect(() => {
    if (!limit) return
    let timers: ReturnType<typeof setTimeout>[] = []
    const stop = () => {
      for (const timer of timers) clearTimeout(timer)
      setAsking(false)
    }
    const start = () => {
      stop()
      timers = [setTimeout(() => latest.current(), limit.leaveMs)]
      if (limit.warnMs !== null) timers.push(setTimeout(() => setAsking(true), limit.warnMs))
    }
    restart.current = start
    start()
    addEventListener('pointerdown', start)
    addEventListener('keydown', start)
    return () => {
      stop()
      removeEventListener('pointerdown', start)
      removeEventListener('keydown', start)
    }
  }, [limit, key])

  const stay = useCallback(() => restart.current(), [])
  return { isAsking, stay }
}
