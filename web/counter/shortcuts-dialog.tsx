import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { words } from './words.ts'

interface ShortcutsDialogProps {
  hasNumpad: boolean
  onNumpad(isOn: boolean): void
  close(): void
}

/** The sheet of keys, and the number pad for who wants it. */
export function ShortcutsDialog({ hasNumpad, onNumpad, close }: ShortcutsDialogProps) {
  return (
    <Dialog title={words.shortcuts.title} close={close}>
      <dl class="pairs shortcuts">
        {words.shortcuts.rows.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{words.shortcuts.noLetters}</p>
      <label class="choice">
        <input
          type="checkbox"
          checked={hasNumpad}
          aria-describedby="papan-angka"
          onChange={event => onNumpad(event.currentTarget.checked)}
        />
        {words.shortcuts.numpad}
      </label>
      <p class="quiet" id="papan-angka">
        {words.shortcuts.numpadHint}
      </p>
      <div class="buttons">
        <Button keys="Esc" onClick={close}>
          {words.close}
        </Button>
      </div>
    </Dialog>
  )
}
