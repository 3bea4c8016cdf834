import { useState } from 'preact/hooks'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { type Reason, ReasonField, saidReason } from './reason.tsx'
import { words } from './words.ts'

interface ChosenDialogProps {
  number: string
  onCall(reason: string): void
  close(): void
}

/** Calling out of order: without a reason it does not happen, here as on the server. */
export function ChosenDialog({ number, onCall, close }: ChosenDialogProps) {
  const [reason, setReason] = useState<Reason>({ chosen: null, text: '' })
  const [isMissing, setMissing] = useState(false)

  function submit(event: Event) {
    event.preventDefault()
    const said = saidReason(reason)
    setMissing(said === null)
    if (said !== null) onCall(said)
  }

  return (
    <Dialog title={words.chosen.title(number)} close={close}>
      <p>{words.chosen.meaning}</p>
      <form class="dialog-form" noValidate onSubmit={submit}>
        <ReasonField
          legend={words.chosen.reason}
          reasons={words.chosen.reasons}
          other={words.chosen.other}
          otherText={words.chosen.otherText}
          error={isMissing ? words.chosen.needed : null}
          reason={reason}
          onChange={setReason}
        />
        <div class="buttons">
          <Button kind="primary" type="submit">
            {words.chosen.submit(number)}
          </Button>
          <Button keys="Esc" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
