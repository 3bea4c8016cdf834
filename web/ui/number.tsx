import { Icon } from './icon.tsx'
import { digits, spell } from './spell.ts'

export { spell } from './spell.ts'

/** The class that gives a zone's colours to what is inside. Letters beyond D share the four. */
export function zoneClass(letter: string): string {
  const index = (letter.charCodeAt(0) - 65) % 4
  return `zone-${'abcd'[index] ?? 'a'}`
}

export interface TicketNumberProps {
  letter: string
  number: number
  size?: 'row' | 'small' | 'medium' | 'large' | 'hall'
}

/** A ticket number: the plate carries the zone, the digits the turn. Read aloud as B-014. */
export function TicketNumber({ letter, number, size = 'row' }: TicketNumberProps) {
  return (
    <span class={`number number-${size} ${zoneClass(letter)}`}>
      <span class="visually-hidden">{spell(letter, number)}</span>
      <span class="plate" aria-hidden="true">
        {letter}
      </span>
      <span aria-hidden="true">{digits(number)}</span>
    </span>
  )
}

/** Letter, icon, word: any two of the three are enough to know a zone. */
export function ZoneBadge({ letter, name, icon }: { letter: string; name: string; icon: string }) {
  return (
    <span class={`zone ${zoneClass(letter)}`}>
      <span class="plate" aria-hidden="true">
        {letter}
        <Icon name={icon} />
      </span>
      <span>
        <span class="visually-hidden">{letter}, </span>
        {name}
      </span>
    </span>
  )
}
