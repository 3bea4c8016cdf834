import { useState } from 'preact/hooks'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { type Reason, ReasonField, saidReason } from './reason.tsx'
import { words } from './words.ts'

interface HoldDialogProps {
  number: string
  onHold(reason: string, minutes: number | null): void
  close(): void
}

/** Why this person is put aside, and for how long. */
export function HoldDialog({ number, onHold, close }: HoldDialogProps) {
  const [reason, setReason] = useState<Reason>({ chosen: null, text: '' })
  const [minutes, setMinutes] = useState<number | null>(10)
  const [isMissing, setMissing] = useState(false)

  function submit(event: Event) {
    event.preventDefault()
    const said = saidReason(reason)
    setMissing(said === null)
    if (said !== null) onHold(said, minutes)
  }

  return (
    <Dialog title={words.hold.title(number)} close={close}>
      <p>{words.hold.meaning}</p>
      <form class="dialog-form" noValidate onSubmit={submit}>
        <ReasonField
          legend={words.hold.reason}
          reasons={words.hold.reasons}
          other={words.hold.other}
          otherText={words.hold.otherText}
          error={isMissing ? words.hold.needed : null}
          reason={reason}
          onChange={setReason}
        />
        <div class="field">
          <label for="tunda-menit">{words.hold.minutes}</label>
          <select
            class="input"
            id="tunda-menit"
            value={minutes ?? ''}
            onChange={event => setMinutes(Number(event.currentTarget.value) || null)}
          >
            {words.hold.minuteChoices.map(choice => (
              <option key={choice} value={choice}>
                {words.person.minutes(choice)}
              </option>
            ))}
            <option value="">{words.hold.noLimit}</option>
          </select>
        </div>
        <div class="buttons">
          <Button kind="primary" type="submit">
            {words.hold.submit}
          </Button>
          <Button keys="Esc" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
