import type { ComponentChildren } from 'preact'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { ZoneBadge } from '#ui/number.tsx'
import { PracticeStrip } from '#ui/practice.tsx'
import { Plain } from './plain.tsx'
import { words } from './words.ts'

/** A counter of the officer's agency, and who works at it. */
export interface CounterChoice {
  id: string
  label: string
  zone: { letter: string; name: string; icon: string }
  boothName: string
  /** Undefined while it is not known. */
  state: 'free' | 'mine' | 'taken' | 'unknown'
  officerName: string | null
  waiting: number | null
}

interface ChooseProps {
  choices: readonly CounterChoice[]
  officerName: string
  isPractice: boolean
  isBusy: boolean
  refusal: string | null
  onChoose(choice: CounterChoice): void
  onSignOut(): void
  /** Which hall, where the officer works in several. */
  hallChoice?: ComponentChildren
}

/** Which counter the officer sits at today. */
export function Choose({
  choices,
  officerName,
  isPractice,
  isBusy,
  refusal,
  onChoose,
  onSignOut,
  hallChoice,
}: ChooseProps) {
  return (
    <Plain title={words.choose.title}>
      {isPractice && <PracticeStrip />}
      <p>{words.choose.hint}</p>
      {hallChoice}
      <p class="note note-refused" role="alert">
        {refusal}
      </p>
      {choices.length === 0 && (
        <Empty title={words.choose.none}>
          <p>{words.choose.noneNext}</p>
        </Empty>
      )}
      <ul class="counter-choices rows">
        {choices.map(choice => (
          <li key={choice.id}>
            <strong class="choice-label">{words.counter(choice.label)}</strong>
            <ZoneBadge letter={choice.zone.letter} name={words.zoneName(choice.zone.name)} icon={choice.zone.icon} />
            <span>
              {sayState(choice)}
              {choice.waiting !== null && <span class="quiet">. {words.choose.waiting(choice.waiting)}</span>}
            </span>
            <Button
              kind={choice.state === 'mine' ? 'primary' : undefined}
              aria-busy={isBusy}
              onClick={() => onChoose(choice)}
            >
              {choice.state === 'mine' ? words.choose.goOn : words.choose.open}{' '}
              <span class="visually-hidden">{words.counter(choice.label)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p class="quiet">
        {officerName}.{' '}
        <Button kind="plain" onClick={onSignOut}>
          {words.bar.signOut}
        </Button>
      </p>
    </Plain>
  )
}

function sayState({ state, officerName }: CounterChoice): string {
  return state === 'taken'
    ? words.choose.takenBy(officerName)
    : { free: words.choose.free, mine: words.choose.mine, unknown: words.choose.unknown }[state]
}
