import { codeKeys } from '#client/booking-code.ts'
import { Button } from '#ui/button.tsx'
import { codeLength, phoneEndLength, type Screen as SittingScreen } from '../sitting.ts'
import { words } from '../words.ts'
import type { Frame } from './frame.ts'
import { Screen } from './screen.tsx'

interface ArrivingProps {
  frame: Frame
  screen: Extract<SittingScreen, { at: 'arriving' }>
  onKey(key: string): void
  onUndo(): void
  onDone(): void
  onBack(): void
}

/** Somebody has booked: she scans, and it is done; or touches her code on large keys, and the end of her phone. */
export function Arriving({ frame, screen, onKey, onUndo, onDone, onBack }: ArrivingProps) {
  const say = words[frame.language]
  const { code, phoneEnd } = screen
  const isPhone = code.length === codeLength
  const isComplete = isPhone && phoneEnd.length === phoneEndLength
  return (
    <Screen
      frame={frame}
      name="arriving"
      title={say.arriving}
      controls={
        <>
          <fieldset class="kiosk-keys" aria-label={say.keys}>
            {[...(isPhone ? '1234567890' : codeKeys)].map(key => (
              <button key={key} class="button" type="button" disabled={isComplete} onClick={() => onKey(key)}>
                {key}
              </button>
            ))}
            <button class="button kiosk-key-undo" type="button" disabled={code === ''} onClick={onUndo}>
              {say.undoKey}
            </button>
          </fieldset>
          {isComplete && (
            <div class="kiosk-answers">
              <Button kind="primary" class="answer-print" icon="printer" onClick={onDone}>
                <span>{say.arrive}</span>
              </Button>
            </div>
          )}
          <div class="kiosk-moves">
            <Button icon="arrow-left" onClick={onBack}>
              {say.back}
            </Button>
          </div>
        </>
      }
    >
      <p data-say>{say.arrivingHint}</p>
      <dl class="kiosk-typed" aria-live="polite">
        <dt>{say.bookingCode}</dt>
        <dd>{spaced(code, codeLength)}</dd>
        <dt>{say.phoneEnd}</dt>
        <dd>{spaced(phoneEnd, phoneEndLength)}</dd>
      </dl>
    </Screen>
  )
}

/** What was typed, and a line for each that is missing; in groups of four. */
function spaced(typed: string, length: number): string {
  return typed
    .padEnd(length, '_')
    .replace(/(.{4})(?=.)/g, '$1 ')
    .trim()
}
