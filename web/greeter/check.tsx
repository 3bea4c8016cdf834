import type { Requirement } from '#contracts/catalogue'
import { Button } from '#ui/button.tsx'
import { type Desk, requirementsOf, stopAtHand } from './desk.ts'
import type { Answer, Answers } from './triage.ts'
import { words } from './words.ts'

/** The papers of the service at hand, each with three answers. */
export function Check({
  desk,
  onAnswer,
  onRetry,
}: {
  desk: Desk
  onAnswer(requirementId: string, answer: Answer): void
  onRetry(): void
}) {
  const stop = stopAtHand(desk)
  if (!stop) return null
  if (stop.standard === 'loading') return <p role="status">{words.loadingService}</p>
  if (stop.standard === 'failed')
    return (
      <div class="banner banner-warn" role="alert">
        <p>
          <strong>{words.serviceFailed}</strong> {words.serviceFailedMeaning}{' '}
          <Button kind="plain" onClick={onRetry}>
            {words.retry}
          </Button>
        </p>
      </div>
    )
  const requirements = requirementsOf(stop)
  if (requirements.length === 0) return <p>{words.noRequirements}</p>
  return (
    <div class="requirements rows">
      {requirements.map(requirement => (
        <RequirementAnswers key={requirement.id} requirement={requirement} answers={stop.answers} onAnswer={onAnswer} />
      ))}
    </div>
  )
}

interface RequirementAnswersProps {
  requirement: Requirement
  answers: Answers
  onAnswer(requirementId: string, answer: Answer): void
}

function RequirementAnswers({ requirement, answers, onAnswer }: RequirementAnswersProps) {
  return (
    <fieldset class="requirement">
      <legend>
        {requirement.labelId}
        {requirement.isOptional && <span class="quiet"> {words.onlyIf}</span>}
      </legend>
      <div class="answers">
        {(['present', 'missing', 'not-needed'] as const).map(one => (
          <label key={one} class={`answer answer-${one}`}>
            <input
              type="radio"
              name={`syarat-${requirement.id}`}
              checked={answers[requirement.id] === one}
              onChange={() => onAnswer(requirement.id, one)}
            />
            <span>{words.answers[one]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
