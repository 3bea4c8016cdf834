import { useEffect, useState } from 'preact/hooks'
import { useQuestion } from '#client/question.ts'
import { services } from '#contracts/catalogue'
import type { KioskView } from '#contracts/queue'
import { type Choice, foundServices } from './found.ts'

const typingMs = 150

/** The menu answers each letter at once; the whole catalogue is asked when the typing pauses. */
export function useSearch(
  hallId: string,
  view: KioskView | undefined,
  question: string,
): { found: Choice[]; isMenuOnly: boolean } {
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(question.trim()), typingMs)
    return () => clearTimeout(timer)
  }, [question])
  const catalogue = useQuestion(
    services,
    asked.length < 2 ? undefined : { q: asked, hallId, kind: 'service', limit: 20 },
  )
  const isOfThisQuestion = asked === question.trim()
  return {
    found: foundServices(view?.menu ?? [], isOfThisQuestion ? (catalogue.answer?.items ?? []) : [], question),
    isMenuOnly: catalogue.state === 'failed' && asked.length >= 2,
  }
}
