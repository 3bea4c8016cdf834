import { Button } from '#ui/button.tsx'
import { Plain } from './plain.tsx'
import { words } from './words.ts'

/** The officer still has another counter open: moving closes that one. */
export function Elsewhere({ refusal, onMove, onBack }: { refusal: string | null; onMove(): void; onBack(): void }) {
  return (
    <Plain title={words.elsewhere.title}>
      <p>{words.elsewhere.meaning}</p>
      <p class="note note-refused" role="alert">
        {refusal}
      </p>
      <div class="buttons">
        <Button kind="primary" onClick={onMove}>
          {words.elsewhere.button}
        </Button>
        <Button onClick={onBack}>{words.elsewhere.back}</Button>
      </div>
    </Plain>
  )
}
