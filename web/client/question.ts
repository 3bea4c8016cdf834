import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Endpoint, Input, Reply } from '#platform/contract'
import type { ProblemDetails } from '#platform/problem'
import { ask } from './ask.ts'

export interface Question<E extends Endpoint> {
  answer: Reply<E> | undefined
  refusal: ProblemDetails | undefined
  state: 'loading' | 'fresh' | 'stale' | 'failed'
  askedAt: number | undefined
  again(): void
}

/** A question to the hall, asked again when `nudge` changes. The last answer stays while a later one fails. */
export function useQuestion<E extends Endpoint>(endpoint: E, input: Input<E> | undefined, options: { nudge?: unknown } = {}): Question<E> {
  const [told, setTold] = useState<{ answer?: Reply<E>; refusal?: ProblemDetails; askedAt?: number; round: number }>({ round: 0 })
  const [round, setRound] = useState(0)
  const key = input && JSON.stringify(input)
  const latest = useRef(0)

  useEffect(() => {
    if (key === undefined) return
    const mine = ++latest.current
    ask(endpoint, JSON.parse(key) as Input<E>).then(
      answer => mine === latest.current && setTold({ answer, askedAt: Date.now(), round }),
      problem => mine === latest.current && setTold(before => ({ ...before, refusal: problem as ProblemDetails, round })),
    )
  }, [endpoint, key, options.nudge, round])
  useEffect(() => setTold({ round: 0 }), [endpoint, key])

  const again = useCallback(() => setRound(before => before + 1), [])
  const state = told.refusal ? (told.answer === undefined ? 'failed' : 'stale') : told.answer === undefined ? 'loading' : 'fresh'
  return { answer: told.answer, refusal: told.refusal, state, askedAt: told.askedAt, again }
}
