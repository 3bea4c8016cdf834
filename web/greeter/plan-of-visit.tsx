import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import type { Desk } from './desk.ts'
import { words } from './words.ts'

interface PlanOfVisitProps {
  desk: Desk
  onLookAt(serviceId: string): void
  onRemove(serviceId: string): void
}

/** Several services, one number: what this visitor has chosen so far, and whose papers are looked at. */
export function PlanOfVisit({ desk, onLookAt, onRemove }: PlanOfVisitProps) {
  if (desk.plan.length < 2) return null
  return (
    <ol class="plan-of-visit" aria-label={words.plan}>
      {desk.plan.map(({ choice }) => (
        <li key={choice.serviceId}>
          <Button
            aria-current={desk.step === 'check' && choice.serviceId === desk.atHand ? 'step' : undefined}
            onClick={() => onLookAt(choice.serviceId)}
          >
            {choice.nameId}
          </Button>
          <Button aria-label={words.removeFromPlan(choice.nameId)} onClick={() => onRemove(choice.serviceId)}>
            <Icon name="x" />
          </Button>
        </li>
      ))}
    </ol>
  )
}
