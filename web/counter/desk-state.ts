import { useRef, useState } from 'preact/hooks'
import { type Question, useQuestion } from '#client/question.ts'
import { service } from '#contracts/catalogue'
import type { counterView, Outcome } from '#contracts/queue'

/** The outcome the main button ends with; each person begins with the usual one. */
export function useOutcome(ticketId: string | undefined): [Outcome, (outcome: Outcome) => void] {
  const [chosen, setChosen] = useState<{ ticketId: string | undefined; outcome: Outcome }>()
  const outcome = chosen?.ticketId === ticketId ? (chosen?.outcome ?? 'completed') : 'completed'
  return [outcome, next => setChosen({ ticketId, outcome: next })]
}

/** After a deed the screen is still the old one for a moment: nothing is pressed until the new one is there. */
export function useSettling(question: Question<typeof counterView>) {
  const [seen, setSeen] = useState<number | undefined>()
  const latest = useRef(question)
  latest.current = question
  const [askAgain] = useState(() => () => {
    setSeen(latest.current.askedAt)
    latest.current.again()
  })
  const isSettling = question.askedAt === undefined || (question.askedAt === seen && question.state === 'fresh')
  return { askAgain, isSettling }
}

/** The standard of the service at hand. */
export function useGuide(serviceId: string | undefined) {
  const question = useQuestion(service, serviceId === undefined ? undefined : { serviceId })
  if (serviceId === undefined) return null
  if (question.answer?.id === serviceId) return question.answer
  return question.state === 'failed' ? 'failed' : 'loading'
}
