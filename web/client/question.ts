import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Endpoint, Input, Reply } from '#platform/contract'
import type { ProblemDetails } from '#platform/problem'
import { ask, isWorthAnotherTry } from './ask.ts'
import { oneAtATime, type Repeated } from './one-at-a-time.ts'

export interface Question<E extends Endpoint> {
  answer: Reply<E> | undefined
  refusal: ProblemDetails | undefined
  /** `stale`: the answer is an older one, because asking again failed. */
  state: 'loading' | 'fresh' | 'stale' | 'failed'
  /** When the answer came, real milliseconds. */
  askedAt: number | undefined
  again(): void
}

interface Told<E extends Endpoint> {
  to: unknown
  answer?: Reply<E>
  refusal?: ProblemDetails
  askedAt?: number
}

const retryMs = 5_000

/**
 * A question to the hall, asked again when `nudge` changes, and every few seconds while the hall cannot be reached.
 * The last answer stays while a later one fails; another input starts anew. Without an input nothing is asked.
 */
export function useQuestion<E extends Endpoint>(
  endpoint: E,
  input: Input<E> | undefined,
  { nudge, patienceMs }: { nudge?: unknown; patienceMs?: number } = {},
): Question<E> {
  const question = input && endpoint.method + endpoint.path + JSON.stringify(input)
  const [told, setTold] = useState<Told<E>>({ to: question })
  const asking = useRef<Repeated | undefined>(undefined)
  const latest = useRef({ input, nudge })
  latest.current.input = input

  // `question` stands for endpoint and input: a screen makes both anew each time it is drawn.
  useEffect(() => {
    if (question === undefined) return
    const about = latest.current.input as Input<E>
    asking.current = oneAtATime(async signal => {
      try {
        const answer = await ask(endpoint, about, { signal, ...(patienceMs !== undefined && { patienceMs }) })
        setTold({ to: question, answer, askedAt: Date.now() })
      } catch (problem) {
        if (signal.aborted) return
        setTold(before => ({ ...(before.to === question && before), to: question, refusal: problem as ProblemDetails }))
        if (isWorthAnotherTry(problem)) return retryMs * (0.75 + Math.random() / 2)
      }
    })
    asking.current.run()
    return () => asking.current?.stop()
  }, [question])

  useEffect(() => {
    if (Object.is(latest.current.nudge, nudge)) return
    latest.current.nudge = nudge
    asking.current?.run()
  }, [nudge])

  const again = useCallback(() => asking.current?.run(), [])
  const { answer, refusal, askedAt }: Partial<Told<E>> = told.to === question ? told : {}
  return { answer, refusal, state: stateOf(answer, refusal), askedAt, again }
}

function stateOf(answer: unknown, refusal: unknown): Question<Endpoint>['state'] {
  if (refusal) return answer === undefined ? 'failed' : 'stale'
  return answer === undefined ? 'loading' : 'fresh'
}
