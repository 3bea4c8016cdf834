import { sayAdmission } from '#ui/admission.ts'
import { Icon } from '#ui/icon.tsx'
import { zoneClass } from '#ui/number.tsx'
import { sayRange } from '#ui/range.ts'
import type { Choice } from './found.ts'
import { words } from './words.ts'

/** One service to choose: its zone and wait, or why no number is given now. */
export function ServiceChoice({
  choice,
  today,
  onChoose,
}: {
  choice: Choice
  today: string | null
  onChoose(choice: Choice): void
}) {
  const { line } = choice
  return (
    <button class="service-choice" type="button" onClick={() => onChoose(choice)}>
      {line ? (
        <span class={`plate ${zoneClass(line.zone)}`}>
          <span class="visually-hidden">{words.zone(line.zone)}, </span>
          <span aria-hidden="true">{line.zone}</span>
        </span>
      ) : (
        <Icon name="link" />
      )}
      <span class="service-name">
        <strong>{choice.nameId}</strong>
        <span class="quiet">{choice.agencyAbbreviation}</span>
      </span>
      <span class="service-state">{stateOf(choice, today)}</span>
    </button>
  )
}

function stateOf({ line }: Choice, today: string | null): string {
  if (!line) return words.notHere
  if (!line.admission.isOpen) return sayAdmission(line.admission, 'id', today ?? undefined)
  return line.range ? sayRange(line.range, 'id') : words.people(line.waiting)
}
