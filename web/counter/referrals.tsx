import type { Desk, DeskReferral } from '#contracts/referrals'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { referralWords as words } from './referral-words.ts'
import { whenIn } from './when-in.ts'

/** The open referrals of the officer's desk; `failed` when they could not be read, undefined while they are read. */
export type DeskTile = Desk | 'failed' | undefined

const mostShown = 2

interface ReferralsProps {
  desk: DeskTile
  timezone: string
  onOpen(): void
}

/** What other people wait for from this agency, beside the line: the earliest deadline first. */
export function Referrals({ desk, timezone, onOpen }: ReferralsProps) {
  return (
    <section class="section referrals" aria-labelledby="rujukan">
      <h2 id="rujukan">{words.title}</h2>
      {desk === undefined && <p class="quiet">{words.loading}</p>}
      {desk === 'failed' && (
        <p>
          <Icon name="alert" /> {words.failed}
        </p>
      )}
      {typeof desk === 'object' && desk.open === 0 && <p class="quiet">{words.none}</p>}
      {typeof desk === 'object' && desk.open > 0 && (
        <>
          <ul class="rows">
            {desk.referrals.slice(0, mostShown).map(one => (
              <li key={one.id}>
                <DueMark referral={one} at={desk.at} timezone={timezone} />
                <span class="referral-need" title={one.need}>
                  <bdi>{one.serviceNameId ?? one.need}</bdi>
                </span>
              </li>
            ))}
          </ul>
          <Button keys="F6" onClick={onOpen}>
            {words.showAll} <span class="quiet">{words.open(desk.open)}</span>
          </Button>
        </>
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
