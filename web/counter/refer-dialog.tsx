import { useState } from 'preact/hooks'
import type { ForWhom } from '#contracts/referrals'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import type { AgencyChoice } from './referral-move.tsx'
import { referralWords as words } from './referral-words.ts'
import { words as shared } from './words.ts'

export interface ReferDraft {
  need: string
  forWhom: ForWhom
  agencyId: string | null
}

interface ReferDialogProps {
  number: string
  agencies: readonly AgencyChoice[]
  onRefer(draft: ReferDraft): void
  close(): void
}

/** The person at the counter needs what this agency does not give: another is asked, and the place is kept. */
export function ReferDialog({ number, agencies, onRefer, close }: ReferDialogProps) {
  const [draft, setDraft] = useState<ReferDraft>({ need: '', forWhom: 'self', agencyId: null })
  const [isMissing, setMissing] = useState(false)
  function submit(event: Event) {
    event.preventDefault()
    const isWhole = draft.need.trim().length >= 3
    setMissing(!isWhole)
    if (isWhole) onRefer({ ...draft, need: draft.need.trim() })
  }
  return (
    <Dialog title={words.connectTitle(number)} close={close}>
      <p>{words.connectMeaning}</p>
      <form class="dialog-form" noValidate onSubmit={submit}>
        <div class={isMissing ? 'field field-error' : 'field'}>
          <label for="hubung-perlu">{words.words}</label>
          {isMissing && (
            <p class="error-message" id="hubung-perlu-error" role="alert">
              {words.needed}
            </p>
          )}
          <textarea
            class="input"
            id="hubung-perlu"
            rows={3}
            maxLength={500}
            aria-describedby={isMissing ? 'hubung-perlu-error' : undefined}
            value={draft.need}
            onInput={event => setDraft({ ...draft, need: event.currentTarget.value })}
          />
        </div>
        <div class="field">
          <label for="hubung-untuk">{words.forWhom}</label>
          <select
            class="input"
            id="hubung-untuk"
            value={draft.forWhom}
            onChange={event => setDraft({ ...draft, forWhom: event.currentTarget.value as ForWhom })}
          >
            {(['self', 'family', 'other'] as const).map(one => (
              <option key={one} value={one}>
                {words.whom[one]}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="hubung-ke">{words.agency}</label>
          <select
            class="input"
            id="hubung-ke"
            value={draft.agencyId ?? ''}
            onChange={event => setDraft({ ...draft, agencyId: event.currentTarget.value || null })}
          >
            <option value="">{words.agencyUnknown}</option>
            {agencies.map(one => (
              <option key={one.id} value={one.id}>
                {one.nameId}
              </option>
            ))}
          </select>
        </div>
        <div class="buttons">
          <Button kind="primary" type="submit">
            {words.connectNow}
          </Button>
          <Button keys="Esc" onClick={close}>
            {shared.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
