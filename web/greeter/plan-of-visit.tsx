import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import type { PlannedStop } from './desk.ts'
import { words } from './words.ts'

/** Several services, one number: what this visitor has chosen so far. */
export function PlanOfVisit({ plan, onRemove }: { plan: readonly PlannedStop[]; onRemove(serviceId: string): void }) {
  if (plan.length < 2) return null
  return (
    <ol class="plan-of-visit" aria-label={words.plan}>
      {plan.map(({ choice }) => (
        <li key={choice.serviceId}>
          {choice.nameId}
          <Button aria-label={words.removeFromPlan(choice.nameId)} onClick={() => onRemove(choice.serviceId)}>
            <Icon name="x" />
          </Button>
        </li>
      ))}
    </ol>
  )
}
