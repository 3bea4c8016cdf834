import { useState } from 'preact/hooks'
import type { ServiceLine } from '#contracts/catalogue'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { PickList } from './pick-list.tsx'
import { words } from './words.ts'

interface TransferDialogProps {
  number: string
  typed: string
  onType(typed: string): void
  services: readonly ServiceLine[] | 'loading' | 'failed'
  /** What is listed answers an earlier word: Enter waits for the new list. */
  isBehind?: boolean
  onTransfer(service: ServiceLine): void
  onAdd(service: ServiceLine): void
  close(): void
}

/** Where the person goes next: now (`Alihkan`), or after this (`Tambah urusan`). */
export function TransferDialog({
  number,
  typed,
  onType,
  services,
  isBehind = false,
  onTransfer,
  onAdd,
  close,
}: TransferDialogProps) {
  const [at, setAt] = useState(0)
  const found = typeof services === 'string' ? [] : services
  const chosen = found[Math.min(at, found.length - 1)]
  return (
    <Dialog title={words.transfer.title} close={close}>
      <p>{words.transfer.of(number)}</p>
      <PickList
        label={words.transfer.search}
        listLabel={words.transfer.results}
        placeholder={words.transfer.hint}
        typed={typed}
        onType={text => {
          onType(text)
          setAt(0)
        }}
        items={found}
        idOf={service => service.id}
        at={Math.min(at, Math.max(0, found.length - 1))}
        onMove={setAt}
        onPick={(service, event) => {
          setAt(found.indexOf(service))
          if (event instanceof KeyboardEvent && !isBehind) (event.ctrlKey ? onAdd : onTransfer)(service)
        }}
        draw={service => (
          <span>
            {service.nameId} <span class="quiet">{service.agencyAbbreviation}</span>
          </span>
        )}
      />
      <p class="quiet" role="status">
        {services === 'loading' && words.transfer.loading}
        {services === 'failed' && words.transfer.failed}
        {typeof services !== 'string' &&
          (found.length === 0 ? words.transfer.none : words.transfer.found(found.length))}
      </p>
      <div class="transfer-acts">
        <Button
          kind="primary"
          keys="Enter"
          aria-describedby="alihkan-arti"
          aria-disabled={chosen === undefined ? true : undefined}
          onClick={() => chosen && onTransfer(chosen)}
        >
          {words.transfer.move}
        </Button>
        <p class="quiet" id="alihkan-arti">
          {words.transfer.moveHint}
        </p>
        <Button
          keys="Ctrl Enter"
          aria-describedby="tambah-arti"
          aria-disabled={chosen === undefined ? true : undefined}
          onClick={() => chosen && onAdd(chosen)}
        >
          {words.transfer.add}
        </Button>
        <p class="quiet" id="tambah-arti">
          {words.transfer.addHint}
        </p>
      </div>
      <div class="buttons">
        <Button kind="plain" keys="Esc" onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </Dialog>
  )
}
