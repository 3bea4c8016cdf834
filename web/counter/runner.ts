import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { Offline } from '#client/ask.ts'
import { type ProblemDetails, SignInNeeded } from '#platform/problem'
import type { Note } from './console.tsx'
import { sayRefusal } from './refusals.ts'

/** A command with its keys already made, so that doing it again has one effect. Answers what is then said. */
export interface Deed {
  run(): Promise<string>
  /** A refusal that is answered with a question and not with a sentence: true when it was. */
  catches?(problem: ProblemDetails): boolean
}

const saidForMs = 8_000
const retriedForMs = 60_000

interface RunnerOptions {
  /** Changes whenever the hall has answered: what did not reach it is tried again then. */
  heardAt: number | undefined
  onDone(): void
  onSignedOut(): void
}

/**
 * Does one thing at a time. What does not reach the hall is kept and tried again when the hall is back within the
 * minute; later the officer decides, because a call that comes by itself would surprise everybody.
 */
export function useRunner({ heardAt, onDone, onSignedOut }: RunnerOptions) {
  const [isRunning, setRunning] = useState(false)
  const [unsent, setUnsent] = useState<{ deed: Deed; at: number } | null>(null)
  const [note, setNote] = useState<Note | null>(null)
  const running = useRef(false)

  const perform = useCallback(
    async (deed: Deed, pressedAt = performance.now()) => {
      if (running.current) return
      running.current = true
      setRunning(true)
      setNote(null)
      setUnsent(null)
      try {
        setNote({ kind: 'said', text: await deed.run() })
      } catch (thrown) {
        // `ask` throws problems only.
        const problem = thrown as ProblemDetails
        if (SignInNeeded.is(problem)) onSignedOut()
        else if (Offline.is(problem)) setUnsent({ deed, at: pressedAt })
        else if (!deed.catches?.(problem)) setNote({ kind: 'refused', text: sayRefusal(problem) })
      } finally {
        running.current = false
        setRunning(false)
        onDone()
      }
    },
    [onDone, onSignedOut],
  )

  useEffect(() => {
    if (unsent && performance.now() - unsent.at < retriedForMs) perform(unsent.deed, unsent.at)
  }, [heardAt])
  useEffect(() => {
    addEventListener('online', onDone)
    return () => removeEventListener('online', onDone)
  }, [onDone])
  useEffect(() => {
    if (note?.kind !== 'said') return
    const timer = setTimeout(() => setNote(null), saidForMs)
    return () => clearTimeout(timer)
  }, [note])

  const retry = useCallback(() => {
    if (unsent) perform(unsent.deed)
    else onDone()
  }, [unsent, perform, onDone])
  return { perform, isRunning, isUnsent: unsent !== null, note, setNote, retry }
}
