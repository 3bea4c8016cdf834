import { ask, newKey } from '#client/ask.ts'
import type { CounterView } from '#contracts/queue'
import { type AnswerGiven, answer, reassign, refer, take } from '#contracts/referrals'
import { spell } from '#ui/spell.ts'
import type { ReferDraft } from './refer-dialog.tsx'
import { referralWords as words } from './referral-words.ts'
import type { Deed } from './runner.ts'

interface Named {
  id: string
  code: string
}

export function takeDeed({ id, code }: Named, takeOver: boolean): Deed {
  const key = newKey()
  return {
    async run() {
      await ask(take, { id, takeOver }, { key })
      return words.said.taken(code)
    },
  }
}

export function answerDeed({ id, code }: Named, given: AnswerGiven): Deed {
  const key = newKey()
  return {
    async run() {
      await ask(answer, { id, answer: given }, { key })
      return words.said.answered(code)
    },
  }
}

export function moveDeed({ id, code }: Named, agencyId: string, reason: string): Deed {
  const key = newKey()
  return {
    async run() {
      await ask(reassign, { id, agencyId, reason }, { key })
      return words.said.moved(code)
    },
  }
}

/** The person at the counter waits for another agency; the counter is free for the next. */
export function referDeed(hallId: string, current: NonNullable<CounterView['current']>, draft: ReferDraft): Deed {
  const key = newKey()
  return {
    async run() {
      const { visitId, language } = current
      const { code } = await ask(refer, { hallId, ...draft, visitId, language }, { key })
      return words.said.connected(spell(current.letter, current.number), code)
    },
  }
}
