import type { ComponentChildren } from 'preact'
import { Button } from '#ui/button.tsx'
import { PracticeStrip } from '#ui/practice.tsx'
import { Roof } from '#ui/roof.tsx'
import { type Tab, tabs } from './tabs.ts'
import { words } from './words.ts'

export interface FrameProps {
  hallName: string
  tab: Tab
  isPractice: boolean
  boardHref: string
  otherHallHref: string | null
  onSignOut(): void
}

/** The hall's name and the questions that planning answers. */
export function Frame({ children, ...props }: FrameProps & { children: ComponentChildren }) {
  const { hallName, tab, isPractice } = props
  return (
    <div class="manager planning">
      <header class="bar">
        <p class="bar-place">
          <strong>
            <Roof />
            {hallName}
          </strong>
        </p>
        <nav class="tabs" aria-label={words.sections}>
          {tabs.map(one => (
            <a key={one} href={`#${one}`} aria-current={one === tab ? 'page' : undefined}>
              {words.tabs[one]}
            </a>
          ))}
        </nav>
        <div class="bar-right">
          <a href={props.boardHref}>{words.toBoard}</a>
        </div>
      </header>
      <main class="manager-main">
        {isPractice && <PracticeStrip />}
        <h1 class="planning-title">{words.headings[tab]}</h1>
        {children}
      </main>
      <footer class="foot">
        {props.otherHallHref && <a href={props.otherHallHref}>{words.otherHall}</a>}
        <Button kind="plain" onClick={props.onSignOut}>
          {words.signOut}
        </Button>
      </footer>
    </div>
  )
}
