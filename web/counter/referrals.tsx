import type { Desk, DeskReferral } from '#contracts/referrals'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { referralWords as words } from './referral-words.ts'
import { whenIn } from './when-in.ts'

/** The open referrals of the officer's desk; `failed` when they could not be read, undefined while they are read. */
export type DeskTile = Desk | 'failed' | undefined

interface ReferralsProps {
  desk: DeskTile
  timezone: string
  onOpen(): void
}

/** What other people wait for from this agency, beside the line: the earliest deadline first. */
export function Referrals({ desk, timezone, onOpen }: ReferralsProps) {
  const first = typeof desk === 'object' ? desk.referrals[0] : undefined
  return (
    <section class="section referrals" aria-labelledby="rujukan">
      <h2 id="rujukan">
        <span>{words.title}</span>
        {first && (
          <Button kind="plain" keys="F6" onClick={onOpen}>
            {words.showAll}
          </Button>
        )}
      </h2>
      {desk === undefined && <p class="quiet">{words.loading}</p>}
      {desk === 'failed' && <p class="quiet">{words.failed}</p>}
      {typeof desk === 'object' && !first && <p class="quiet">{words.none}</p>}
      {typeof desk === 'object' && first && (
        <p class="referral-need" title={first.need}>
          <strong>{desk.open}</strong> <DueMark referral={first} at={desk.at} timezone={timezone} />{' '}
          <bdi>{first.serviceNameId ?? first.need}</bdi>
        </p>
      )}
    </section>
  )
}

/** Until when, and whether that has passed. */
export function DueMark({ referral, at, timezone }: { referral: DeskReferral; at: string; timezone: string }) {
  const due = whenIn(referral.dueAt, at, timezone)
  if (!referral.isOverdue) return <span class="quiet">{words.due(due)}</span>
  return (
    <span class="status status-bad">
      <Icon name="stop" />
      <span>{words.late(due)}</span>
    </span>
  )
}
