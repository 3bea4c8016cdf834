import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { ask } from '#client/ask.ts'
import { answerHelp, confirmDelivery, returnTicket } from '#contracts/queue'
import { spell } from '#ui/spell.ts'
import { sayStripRefusal } from './refusals.ts'
import type { StripDeeds } from './strip.tsx'
import { words } from './words.ts'

const doneShownMs = 6_000

/** What a greeter does from the strip: each at once, said when done, told when refused. */
export function useStripDeeds(askAgain: () => void): {
  deeds: StripDeeds
  done: string | null
  refusal: string | null
} {
  const [said, setSaid] = useState<{ done: string | null; refusal: string | null }>({ done: null, refusal: null })

  const act = useCallback(
    async (deed: Promise<unknown>, done: string | null) => {
      await deed.then(
        () => setSaid({ done, refusal: null }),
        problem => setSaid({ done: null, refusal: sayStripRefusal(problem) }),
      )
      askAgain()
    },
    [askAgain],
  )
  const deeds = useMemo<StripDeeds>(
    () => ({
      answerHelp: ({ id }) => void act(ask(answerHelp, { id }), null),
      confirmSaid: ({ visitId, letter, number }) =>
        void act(ask(confirmDelivery, { visitId, delivery: 'spoken' }), words.delivered(spell(letter, number))),
      bringBack: ({ ticketId, letter, number }) =>
        void act(ask(returnTicket, { ticketId }), words.returned(spell(letter, number))),
    }),
    [act],
  )
  useEffect(() => {
    const timer = setTimeout(() => setSaid({ done: null, refusal: null }), doneShownMs)
    return () => clearTimeout(timer)
  }, [said])
  return { deeds, ...said }
}
