import { useQuestion } from '#client/question.ts'
import { agencies, externalAgencies } from '#contracts/catalogue'
import type { CounterView } from '#contracts/queue'
import { referral as referralEndpoint } from '#contracts/referrals'
import { spell } from '#ui/spell.ts'
import { ReferDialog } from './refer-dialog.tsx'
import * as deeds from './referral-deeds.ts'
import { ReferralList } from './referral-list.tsx'
import type { AgencyChoice } from './referral-move.tsx'
import { ReferralOpen } from './referral-open.tsx'
import type { DeskTile } from './referrals.tsx'
import type { useRunner } from './runner.ts'

interface ReferralDialogsProps {
  desk: DeskTile
  /** The one that is open; null for the list. */
  at: { id: string; code: string } | null
  timezone: string
  perform: ReturnType<typeof useRunner>['perform']
  onAt(at: { id: string; code: string } | null): void
  close(): void
}

/** The referrals of the desk: the list, then one of them. After an answer the dialog closes; after taking it stays. */
export function ReferralDialogs({ desk, at, timezone, perform, onAt, close }: ReferralDialogsProps) {
  const question = useQuestion(referralEndpoint, at ? { id: at.id } : undefined, {
    nudge: typeof desk === 'object' ? desk.at : null,
  })
  const choices = useAgencies()
  if (!at) return <ReferralList desk={desk} timezone={timezone} onPick={onAt} close={close} />
  const board = typeof desk === 'object' ? desk : undefined
  const leave = (deed: Parameters<typeof perform>[0]) => {
    close()
    void perform(deed)
  }
  return (
    <ReferralOpen
      key={at.id}
      referral={question.answer ?? (question.state === 'failed' ? 'failed' : 'loading')}
      counters={board?.counters ?? []}
      movesAllowed={board?.movesAllowed ?? 0}
      agencies={choices}
      at={board?.at ?? ''}
      timezone={timezone}
      onTake={takeOver => void perform(deeds.takeDeed(at, takeOver)).then(question.again)}
      onAnswer={given => leave(deeds.answerDeed(at, given))}
      onMove={(agencyId, reason) => leave(deeds.moveDeed(at, agencyId, reason))}
      onBack={() => onAt(null)}
      close={close}
    />
  )
}

interface ReferHereProps {
  hallId: string
  current: NonNullable<CounterView['current']>
  perform: ReturnType<typeof useRunner>['perform']
  close(): void
}

export function ReferHere({ hallId, current, perform, close }: ReferHereProps) {
  return (
    <ReferDialog
      number={spell(current.letter, current.number)}
      agencies={useAgencies()}
      onRefer={draft => {
        close()
        void perform(deeds.referDeed(hallId, current, draft))
      }}
      close={close}
    />
  )
}

/** Ours first, then the others. */
function useAgencies(): readonly AgencyChoice[] {
  const ours = useQuestion(agencies, {})
  const others = useQuestion(externalAgencies, {})
  return [...(ours.answer?.agencies ?? []), ...(others.answer?.agencies ?? [])]
}
