import { useState } from 'preact/hooks'
import { Button } from '#ui/button.tsx'
import { referralWords as words } from './referral-words.ts'

export interface AgencyChoice {
  id: string
  nameId: string
}

interface MoveFormProps {
  agencies: readonly AgencyChoice[]
  moves: number
  movesAllowed: number
  onMove(agencyId: string, reason: string): void
}

/** To another agency, with a reason, three times at most. */
export function MoveForm({ agencies, moves, movesAllowed, onMove }: MoveFormProps) {
  const [agencyId, setAgencyId] = useState('')
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const left = movesAllowed - moves
  function submit(event: Event) {
    event.preventDefault()
    const isWhole = agencyId !== '' && reason.trim().length >= 3
    setMissing(!isWhole)
    if (isWhole) onMove(agencyId, reason.trim())
  }
  return (
    <details>
      <summary>{words.move}</summary>
      <p class="quiet">{words.movesLeft(left)}</p>
      {left > 0 && (
        <form class="dialog-form" noValidate onSubmit={submit}>
          <div class="field">
            <label for="terus-ke">{words.to}</label>
            <select
              class="input"
              id="terus-ke"
              value={agencyId}
              onChange={event => setAgencyId(event.currentTarget.value)}
            >
              <option value="">{words.choose}</option>
              {agencies.map(one => (
                <option key={one.id} value={one.id}>
                  {one.nameId}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="terus-alasan">{words.why}</label>
            <input
              class="input"
              id="terus-alasan"
              type="text"
              maxLength={200}
              value={reason}
              onInput={event => setReason(event.currentTarget.value)}
            />
          </div>
          {isMissing && (
            <p class="error-message" role="alert">
              {words.fillMove}
            </p>
          )}
          <Button type="submit">{words.moveNow}</Button>
        </form>
      )}
    </details>
  )
}
