import { useCallback, useRef, useState } from 'preact/hooks'
import type { Endpoint, Input, Reply } from '#platform/contract'
import type { ProblemDetails } from '#platform/problem'
import { ask } from './ask.ts'

export interface Deed<E extends Endpoint> {
  /** Does it; while it is under way a second press is ignored. Answers what the hall said, or undefined when refused. */
  do(input: Input<E>, key?: string): Promise<Reply<E> | undefined>
  isBusy: boolean
  answer: Reply<E> | undefined
  refusal: ProblemDetails | undefined
  reset(): void
}

/** A press of a button: one effect, its answer or its refusal. */
export function useDeed<E extends Endpoint>(endpoint: E): Deed<E> {
  const [state, setState] = useState<{ isBusy: boolean; answer?: Reply<E>; refusal?: ProblemDetails }>({ isBusy: false })
  const busy = useRef(false)
  const act = useCallback(
    async (input: Input<E>, key?: string) => {
      if (busy.current) return undefined
      busy.current = true
      setState({ isBusy: true })
      try {
        const answer = await ask(endpoint, input, key === undefined ? {} : { key })
        setState({ isBusy: false, answer })
        return answer
      } catch (problem) {
        setState({ isBusy: false, refusal: problem as ProblemDetails })
        return undefined
      } finally {
        busy.current = false
      }
    },
    [endpoint],
  )
  const reset = useCallback(() => setState({ isBusy: false }), [])
  return { do: act, isBusy: state.isBusy, answer: state.answer, refusal: state.refusal, reset }
}
