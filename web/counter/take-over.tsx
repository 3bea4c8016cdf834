import { Button } from '#ui/button.tsx'
import type { Note } from './console.tsx'
import { Plain } from './plain.tsx'
import { words } from './words.ts'

interface TakeOverProps {
  label: string
  officerName: string | null
  note: Note | null
  onTake(): void
  onOther(): void
}

/** The counter is at work elsewhere: taking it is said aloud first, because the other screen goes silent. */
export function TakeOver({ label, officerName, note, onTake, onOther }: TakeOverProps) {
  return (
    <Plain title={words.take.title}>
      <p>
        <strong>{words.counter(label)}.</strong> {officerName && words.take.who(officerName)} {words.take.meaning}
      </p>
      <p class="note note-refused" role="alert">
        {note?.kind === 'refused' && note.text}
      </p>
      <div class="buttons">
        <Button kind="primary" onClick={onTake}>
          {words.take.button}
        </Button>
        <Button onClick={onOther}>{words.take.other}</Button>
      </div>
    </Plain>
  )
}
