import { Button } from '#ui/button.tsx'
import { Roof } from '#ui/roof.tsx'
import type { BoardProps } from './board.tsx'
import { words } from './words.ts'

/** The hall's name, the parts of the work, and what every display is told. */
export function Bar({ board, devicesHref, planningHref, onAsk }: BoardProps) {
  return (
    <header class="bar">
      <p class="bar-place">
        <strong>
          <Roof />
          {board.hallName}
        </strong>
      </p>
      <nav class="tabs" aria-label={words.sections}>
        <a href="#lantai" aria-current="page">
          {words.floor}
        </a>
        <a href={planningHref}>{words.planningPage}</a>
        <a href={devicesHref}>{words.devicesPage}</a>
      </nav>
      <div class="bar-right">
        <Button icon="megaphone" keys="F9" onClick={() => onAsk({ about: 'news' })}>
          {words.announcements}
        </Button>
        <Button kind="danger" icon="siren" onClick={() => onAsk({ about: 'emergency' })}>
          {words.emergency}
        </Button>
      </div>
    </header>
  )
}
