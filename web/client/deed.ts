import { useCallback, useRef, useState } from 'preact/hooks'
import type { Endpoint, Input, Reply } from '#platform/contract'
import type { ProblemDetails } from '#platform/problem'
import { ask, isWorthAnotherTry, newKey } from './ask.ts'

export interface Deed<E extends Endpoint> {
  /** Does it; while it is under way a second press is ignored. Answers what the hall said, or undefined when refused. */
  do(input: Input<E>, key?: string): Promise<Reply<E> | undefined>
  isBusy: boolean
  answer: Reply<E> | undefined
  refusal: ProblemDetails | undefined
  reset(): void
}

/**
 * A press of a button: one effect, its answer or its refusal. When the hall could not be reached nobody knows whether
 * it was done; the same press again then carries the same key, so that it is done once.
 */
export function useDeed<E extends Endpoint>(endpoint: E): Deed<E> {
  const [state, setState] = useState<{ isBusy: boolean; answer?: Reply<E>; refusal?: ProblemDetails }>({
    isBusy: false,
  })
  const isBusy = useRef(false)
  const unsettled = useRef<{ what: string; key: string } | undefined>(undefined)

  const act = useCallback(
    async (input: Input<E>, given?: string) => {
      if (isBusy.current) return undefined
      isBusy.current = true
      setState({ isBusy: true })
      const what = JSON.stringify(input)
      const key = given ?? (unsettled.current?.what === what ? unsettled.current.key : newKey())
      unsettled.current = undefined
      try {
        const answer = await ask(endpoint, input, { key })
        setState({ isBusy: false, answer })
        return answer
      } catch (problem) {
        if (isWorthAnotherTry(problem)) unsettled.current = { what, key }
        setState({ isBusy: false, refusal: problem as ProblemDetails })
        return undefined
      } finally {
        isBusy.current = false
      }
    },
    [endpoint],
  )
  const reset = useCallback(() => setState({ isBusy: false }), [])
  return { do: act, isBusy: state.isBusy, answer: state.answer, refusal: state.refusal, reset }
}
