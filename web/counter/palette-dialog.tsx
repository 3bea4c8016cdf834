import { useMemo, useState } from 'preact/hooks'
import { Dialog } from '#ui/dialog.tsx'
import { findLines, type PaletteLine } from './palette.ts'
import { PickList } from './pick-list.tsx'
import { words } from './words.ts'

/** Every command and every number, found by typing. */
export function PaletteDialog({ lines, close }: { lines: readonly PaletteLine[]; close(): void }) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const found = useMemo(() => findLines(lines, typed), [lines, typed])
  return (
    <Dialog title={words.palette.title} close={close}>
      <PickList
        label={words.palette.title}
        listLabel={words.palette.results}
        placeholder={words.palette.hint}
        typed={typed}
        onType={text => {
          setTyped(text)
          setAt(0)
        }}
        items={found}
        idOf={line => line.id}
        at={Math.min(at, Math.max(0, found.length - 1))}
        onMove={setAt}
        onPick={line => {
          close()
          line.run()
        }}
        draw={line => (
          <>
            <span>
              {line.label} {line.also && <span class="quiet">{line.also}</span>}
            </span>
            {line.key && <kbd>{line.key}</kbd>}
          </>
        )}
      />
      <p class="quiet" role="status">
        {found.length === 0 && words.palette.none}
      </p>
    </Dialog>
  )
}
