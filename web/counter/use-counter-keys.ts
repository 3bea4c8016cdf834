import { type Keys, useKeys } from '#client/keys.ts'
import type { Acts } from './console.tsx'
import { useNumpad } from './numpad.ts'
import { endings } from './outcomes.ts'

interface CounterKeys {
  acts: Acts
  isDialogueOpen: boolean
  isOutcomeMenuOpen: boolean
  hasNumpad: boolean
  closeMenu(): void
}

/**
 * The keys of a shift. Digits count only while the outcome menu is open. Under a dialog every key of ours does nothing,
 * and is still kept from the browser, which would reload or search.
 */
export function useCounterKeys({ acts, isDialogueOpen, isOutcomeMenuOpen, hasNumpad, closeMenu }: CounterKeys): void {
  const chords: Keys = {
    F2: acts.main,
    F4: acts.recall,
    F6: acts.askReferrals,
    F7: acts.askRefer,
    F8: acts.toggleOutcomes,
    F9: acts.askTransfer,
    F10: acts.askHold,
    'Shift+F2': acts.pauseOrResume,
    'Control+k': acts.askPalette,
    'Shift+F1': acts.askShortcuts,
  }
  const digits: Keys = Object.fromEntries(endings.map((ending, index) => [String(index + 1), () => acts.end(ending)]))
  const nothing = () => undefined
  useKeys(
    isDialogueOpen
      ? Object.fromEntries(Object.keys(chords).map(chord => [chord, nothing]))
      : { ...chords, ...(isOutcomeMenuOpen && { ...digits, Escape: closeMenu }) },
  )
  useNumpad(
    hasNumpad && !isDialogueOpen
      ? {
          NumpadEnter: acts.main,
          NumpadAdd: acts.recall,
          NumpadSubtract: () => acts.end('no-show'),
          ...(!isOutcomeMenuOpen && { Numpad0: acts.pauseOrResume }),
        }
      : {},
  )
}
