import type { ComponentChildren } from 'preact'
import type { Service } from '#contracts/catalogue'
import type { Hall } from '#contracts/places'
import type { CounterView, InLine, Outcome } from '#contracts/queue'
import type { LiveState } from '#ui/live.tsx'
import { PracticeStrip } from '#ui/practice.tsx'
import { Banners } from './banners.tsx'
import { Bar, Foot } from './bar.tsx'
import { Line } from './line.tsx'
import type { Ending } from './outcomes.ts'
import { Nobody, Person } from './person.tsx'
import type { DeskTile } from './referrals.tsx'
import { Work } from './work.tsx'

/** The catalogue's word on the service at hand. */
export type Guide = Pick<Service, 'steps' | 'fee' | 'promise'>

/** What was just done (`said`), or why it was not (`refused`). */
export interface Note {
  kind: 'said' | 'refused'
  text: string
}

/** Everything an officer can press. Each has its key. */
export interface Acts {
  main(): void
  recall(): void
  call(ticket: InLine, reason?: string): void
  end(ending: Ending): void
  toggleOutcomes(): void
  askTransfer(): void
  askHold(): void
  pauseOrResume(): void
  askPalette(): void
  askShortcuts(): void
  askClose(): void
  askReferrals(): void
  askRefer(): void
  endHold(ticket: CounterView['held'][number]): void
  bringBack(ticket: CounterView['missed'][number]): void
  open(): void
  takeOver(): void
  retry(): void
}

export interface ConsoleProps {
  view: CounterView
  referrals: DeskTile
  hall: Hall | null
  now: Date
  live: LiveState
  officerName: string
  isPractice: boolean
  guide: Guide | 'loading' | 'failed' | null
  /** The outcome the main button ends with. */
  outcome: Outcome
  /** The outcome menu listens to the digits. */
  isOutcomeMenuOpen: boolean
  isBusy: boolean
  /** The last command did not reach the hall. */
  isUnsent: boolean
  note: Note | null
  acts: Acts
  /** The dialog that is open. */
  children?: ComponentChildren
}

/** The counter: the person on the left, the work in the middle, the line on the right. */
export function Console(props: ConsoleProps) {
  const { view, hall, now, isPractice, children } = props
  const groupName = (id: string) => hall?.priorityGroups.find(group => group.id === id)?.nameId ?? id
  return (
    <div class="console counter">
      <Bar {...props} />
      <main class="counter-main">
        {isPractice && <PracticeStrip />}
        <Banners {...props} />
        <div class="counter-columns">
          {view.current ? <Person current={view.current} now={now} groupName={groupName} /> : <Nobody view={view} />}
          <Work {...props} />
          <Line
            view={view}
            groupName={groupName}
            referrals={props.referrals}
            timezone={hall?.timezone ?? 'Asia/Jakarta'}
            onReferrals={props.acts.askReferrals}
          />
        </div>
      </main>
      <Foot {...props} />
      {children}
    </div>
  )
}
