import type { AnswerGiven, AnswerKind } from '#contracts/referrals'
import { instantIn } from './when-in.ts'

/** What was typed for an answer, whatever its kind. */
export type AnswerDraft = Readonly<
  Record<'where' | 'place' | 'day' | 'time' | 'url' | 'reason' | 'instead' | 'name' | 'address' | 'contact', string>
>

export const emptyDraft: AnswerDraft = {
  where: '',
  place: '',
  day: '',
  time: '',
  url: '',
  reason: '',
  instead: '',
  name: '',
  address: '',
  contact: '',
}

/** The answer as it is sent; null while a fact of its kind is missing. `where` is `counter service`. */
export function answerOfDraft(kind: AnswerKind, draft: AnswerDraft, timezone: string): AnswerGiven | null {
  const said = (text: string) => text.trim().length >= 3
  switch (kind) {
    case 'come-now': {
      const [counterId, serviceId] = draft.where.split(' ')
      return counterId && serviceId ? { kind, counterId, serviceId } : null
    }
    case 'booked': {
      const startsAt = instantIn(timezone, draft.day, draft.time)
      return startsAt && said(draft.place) ? { kind, place: draft.place, startsAt } : null
    }
    case 'online':
      return /^https:\/\/\S+\.\S+$/.test(draft.url.trim()) ? { kind, url: draft.url.trim() } : null
    case 'not-possible':
      return said(draft.reason) && said(draft.instead) ? { kind, reason: draft.reason, instead: draft.instead } : null
    case 'elsewhere':
      return [draft.name, draft.address, draft.contact].every(said)
        ? { kind, name: draft.name, address: draft.address, contact: draft.contact }
        : null
  }
}
