import { useState } from 'preact/hooks'
import type { Desk, DeskReferral } from '#contracts/referrals'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { spell } from '#ui/spell.ts'
import { PickList } from './pick-list.tsx'
import { referralWords as words } from './referral-words.ts'
import { type DeskTile, DueMark } from './referrals.tsx'
import { words as shared } from './words.ts'

interface ReferralListProps {
  desk: DeskTile
  timezone: string
  onPick(referral: DeskReferral): void
  close(): void
}

/** All open referrals of the desk: type a code or a word, arrows to move, Enter to open. */
export function ReferralList({ desk, timezone, onPick, close }: ReferralListProps) {
  return (
    <Dialog title={words.title} close={close}>
      {typeof desk === 'object' ? (
        <Pick desk={desk} timezone={timezone} onPick={onPick} />
      ) : (
        <p role="status">{desk === 'failed' ? words.failed : words.loading}</p>
      )}
      <div class="buttons">
        <Button keys="Esc" onClick={close}>
          {shared.close}
        </Button>
      </div>
    </Dialog>
  )
}

function Pick({ desk, timezone, onPick }: { desk: Desk; timezone: string; onPick(referral: DeskReferral): void }) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const word = typed.trim().toLowerCase()
  const found = desk.referrals.filter(one =>
    `${one.code} ${one.need} ${one.serviceNameId ?? ''}`.toLowerCase().includes(word),
  )
  return (
    <>
      <PickList
        label={words.search}
        listLabel={words.found}
        placeholder={words.search}
        typed={typed}
        onType={text => {
          setTyped(text)
          setAt(0)
        }}
        items={found}
        idOf={one => one.id}
        at={Math.min(at, Math.max(0, found.length - 1))}
        onMove={setAt}
        onPick={onPick}
        draw={one => (
          <span class="referral-line">
            <span>
              <strong>{one.code}</strong> <DueMark referral={one} at={desk.at} timezone={timezone} />
            </span>
            <span class="referral-need">
              <bdi>{one.need}</bdi>
            </span>
            <span class="quiet">
              {[
                one.isWaiting && one.letter && one.number && words.waits(spell(one.letter, one.number)),
                one.isMine ? words.mine : one.takenByName && words.takenBy(one.takenByName),
              ]
                .filter(Boolean)
                .join('. ')}
            </span>
          </span>
        )}
      />
      <p class="quiet" role="status">
        {found.length === 0 ? words.none : words.open(found.length)}
      </p>
    </>
  )
}
