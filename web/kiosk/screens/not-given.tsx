import { Offline } from '#client/ask.ts'
import { AnotherDay, CodeUnknown, NotInThatState } from '#contracts/booking'
import { type Admission, DayNotOpen, NumberNotGiven, PriorityUnknown } from '#contracts/queue'
import type { ProblemDetails } from '#platform/problem'
import { sayAdmission } from '#ui/admission.ts'
import { Button } from '#ui/button.tsx'
import { type KioskLanguage, words } from '../words.ts'
import type { Frame } from './frame.ts'
import { Screen } from './screen.tsx'
import { sayMoment } from './when.ts'

interface NotGivenProps {
  frame: Frame
  refusal: unknown
  today: string | null
  onAgain(): void
  onBack(): void
}

/** No number was given: why, and what can be done. The choice is kept. */
export function NotGiven({ frame, refusal, today, onAgain, onBack }: NotGivenProps) {
  const say = words[frame.language]
  const isFinal = [NumberNotGiven, DayNotOpen, PriorityUnknown, CodeUnknown, AnotherDay, NotInThatState].some(problem =>
    problem.is(refusal),
  )
  return (
    <Screen
      frame={frame}
      name="not-given"
      title={say.notGiven}
      controls={
        <>
          {!isFinal && (
            <div class="kiosk-answers">
              <Button kind="primary" class="answer-print" icon="refresh" onClick={onAgain}>
                <span>{say.again}</span>
              </Button>
            </div>
          )}
          <div class="kiosk-moves">
            <Button icon="arrow-left" onClick={onBack}>
              {isFinal ? say.chooseAgain : say.back}
            </Button>
          </div>
        </>
      }
    >
      <p class="kiosk-warning" role="alert" data-say>
        {sayRefusal(refusal, frame.language, today)}
      </p>
    </Screen>
  )
}

function sayRefusal(refusal: unknown, language: KioskLanguage, today: string | null): string {
  const say = words[language]
  if (Offline.is(refusal)) return say.offline
  if (NumberNotGiven.is(refusal)) {
    // The server sends the answer to “may I have a number” along with its refusal.
    const admission = refusal.admission as Admission | undefined
    return admission ? sayAdmission(admission, language, today ?? undefined) : say.notNow
  }
  if (CodeUnknown.is(refusal)) return say.codeUnknown
  if (AnotherDay.is(refusal)) return say.anotherDay(sayMoment(String(refusal.startsAt), language))
  if (NotInThatState.is(refusal)) return say.bookingOver
  if (DayNotOpen.is(refusal)) return say.dayNotOpen
  if (PriorityUnknown.is(refusal)) return say.priorityUnknown
  const { type } = refusal as Partial<ProblemDetails>
  return `${say.fault} ${say.code(type ?? 'fault')}`
}
