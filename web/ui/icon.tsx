import { type IconName, isZoneIcon } from './icon-names.ts'
import sprite from './icons.svg'
import zoneSprite from './zone-icons.svg'

export type { IconName } from './icon-names.ts'

/** A name that is written down must be one we have; a text that comes from a tenant's files may be any. */
type Named<N extends string> = N & (string extends N ? unknown : IconName)

/** An icon of the one sprite. Always beside a word, so hidden from speech. An unknown name draws nothing. */
export function Icon<N extends string>({ name }: { name: Named<N> }) {
  return (
    <svg class="icon" aria-hidden="true">
      <use href={`${isZoneIcon(name) ? zoneSprite : sprite}#${name}`} />
    </svg>
  )
}
