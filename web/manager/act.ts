import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { ask, newKey } from '#client/ask.ts'
import type { Endpoint, Input, Reply } from '#platform/contract'
import { sayRefusal } from './refusals.ts'

const doneShownMs = 8_000

export interface Act {
  /** Does one thing: says what was done, or why not. The same thing pressed again after a failure has one effect. */
  run<E extends Endpoint>(endpoint: E, input: Input<E>, done: string | ((reply: Reply<E>) => string)): Promise<boolean>
  refusal: string | null
  done: string | null
  forget(): void
}

/** All deeds of the board share one place for what was done and one for why not. */
export function useAct(): Act {
  const [said, setSaid] = useState<{ refusal: string | null; done: string | null }>({ refusal: null, done: null })
  const last = useRef({ what: '', key: '', isBusy: false })

  const run = useCallback<Act['run']>(async (endpoint, input, done) => {
    const what = `${endpoint.method} ${endpoint.path} ${JSON.stringify(input)}`
    if (last.current.isBusy) return false
    last.current = { what, key: what === last.current.what ? last.current.key : newKey(), isBusy: true }
    try {
      const reply = await ask(endpoint, input, { key: last.current.key })
      last.current = { what: '', key: '', isBusy: false }
      setSaid({ refusal: null, done: typeof done === 'string' ? done : done(reply) })
      return true
    } catch (problem) {
      last.current.isBusy = false
      setSaid({ refusal: sayRefusal(problem), done: null })
      return false
    }
  }, [])
  const forget = useCallback(() => setSaid({ refusal: null, done: null }), [])

  useEffect(() => {
    if (said.done === null) return
    const timer = setTimeout(forget, doneShownMs)
    return () => clearTimeout(timer)
  }, [said.done, forget])
  return { run, ...said, forget }
}
