import type { ComponentChildren } from 'preact'
import { zoneClass } from './number.tsx'

export interface LineStop {
  id: string
  when: 'past' | 'here' | 'ahead'
  children: ComponentChildren
}

/** Stops of a visit as a railway line: past solid, here a ring, ahead hollow. */
export function Line({ letter, stops }: { letter: string; stops: readonly LineStop[] }) {
  return (
    <ol class={`line ${zoneClass(letter)}`}>
      {stops.map(stop => (
        <li
          key={stop.id}
          class={stop.when === 'past' ? undefined : stop.when}
          aria-current={stop.when === 'here' ? 'step' : undefined}
        >
          {stop.children}
        </li>
      ))}
    </ol>
  )
}
