import type { CounterView, Outcome } from '#contracts/queue'
import { words } from './words.ts'

export type Ending = Outcome | 'no-show'

/** The endings in the order of their digits. */
export const endings: readonly Ending[] = ['completed', 'papers-missing', 'forwarded', 'awaiting-system', 'no-show']

/** Why an ending cannot be given now: nobody is missed who sits here, nothing is completed before it began. Null where it can. */
export function whyNot(ending: Ending, current: CounterView['current']): string | null {
  if (!current) return words.notes.nobodyHere
  if (ending === 'no-show') return current.state === 'called' ? null : words.notes.notCalled
  if (ending === 'forwarded') return null
  return current.state === 'serving' ? null : words.notes.notServing
}
