import { wallTime } from '#client/clock.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { type BackAt, backAtInstant, isAhead } from './back-at.ts'
import { words } from './words.ts'

interface PauseDialogProps {
  now: Date
  timezone: string
  hasPerson: boolean
  onPause(backAt: string | null): void
  close(): void
}

const lunchEnds = '13.00'

/** Until when: one press, and the sign is up. */
export function PauseDialog({ now, timezone, hasPerson, onPause, close }: PauseDialogProps) {
  const inMinutes = (minutes: number) => words.pause.in(minutes, wallTime(now.getTime() + minutes * 60_000))
  const choices: [string, BackAt][] = [
    [inMinutes(15), { inMinutes: 15 }],
    [inMinutes(30), { inMinutes: 30 }],
    ...(isAhead(lunchEnds, now, timezone)
      ? [[words.pause.at(lunchEnds), { atTime: lunchEnds }] satisfies [string, BackAt]]
      : []),
    [words.pause.noTime, null],
  ]
  return (
    <Dialog title={words.pause.title} close={close}>
      <p>
        {words.pause.meaning} {hasPerson && words.pause.peace}
      </p>
      <div class="dialog-choices">
        {choices.map(([label, choice]) => (
          <Button key={label} onClick={() => onPause(backAtInstant(choice, now, timezone))}>
            {label}
          </Button>
        ))}
      </div>
      <div class="buttons">
        <Button kind="plain" keys="Esc" onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </Dialog>
  )
}
