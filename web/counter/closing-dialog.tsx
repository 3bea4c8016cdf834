import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { words } from './words.ts'

/** Closing while people wait for this counter is asked about first. */
export function ClosingDialog({
  label,
  waiting,
  onClose,
  close,
}: {
  label: string
  waiting: number
  onClose(): void
  close(): void
}) {
  return (
    <Dialog title={words.closing.title(label)} close={close}>
      <p>{words.closing.waiting(waiting)}</p>
      <div class="buttons">
        <Button kind="danger" onClick={onClose}>
          {words.closing.submit}
        </Button>
        <Button keys="Esc" onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </Dialog>
  )
}
