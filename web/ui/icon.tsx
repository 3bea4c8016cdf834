import type { IconName } from './icon-names.ts'
import sprite from './icons.svg'

export type { IconName } from './icon-names.ts'

/** An icon of the one sprite. Always beside a word, so hidden from speech. An unknown name, as a tenant may give, draws nothing. */
export function Icon({ name }: { name: IconName | (string & {}) }) {
  return (
    <svg class="icon" aria-hidden="true">
      <use href={`${sprite}#${name}`} />
    </svg>
  )
}
