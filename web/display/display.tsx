import type { DisplayCall, DisplayView } from '#contracts/queue'
import { PracticeStrip } from '#ui/practice.tsx'
import type { ListedCall } from './calls.ts'
import { Calm, Lost } from './calm.tsx'
import { Foot, type FootProps } from './foot.tsx'
import { Now } from './now.tsx'
import { Recent } from './recent.tsx'
import { Closed, Emergency } from './whole-screens.tsx'
import { words } from './words.ts'

export interface DisplayProps extends FootProps {
  now: DisplayCall | null
  rows: readonly ListedCall[]
}

/** What a hall sees: who is called and where to go; who was called; how long it takes; and that it is live. */
export function Display(props: DisplayProps) {
  const { view, now, rows, live, dataAt } = props
  if (view.emergency) return <Emergency emergency={view.emergency} isPractice={view.isPractice} />
  if (view.day.state !== 'open' && live !== 'lost') return <Closed view={view} time={props.time} />
  return (
    <main class="display-screen">
      <h1 class="visually-hidden">{words.title}</h1>
      {view.isPractice && <PracticeStrip />}
      <section class="display-panel" aria-live="assertive" aria-label={words.nowCalled}>
        <Panel view={view} now={now} isFirst={rows.length === 0} isLost={live === 'lost'} dataAt={dataAt} />
      </section>
      <Recent rows={rows} withTimes={live === 'lost'} />
      <Foot {...props} />
    </main>
  )
}

interface PanelProps {
  view: DisplayView
  now: DisplayCall | null
  isFirst: boolean
  isLost: boolean
  dataAt: string
}

function Panel({ view, now, isFirst, isLost, dataAt }: PanelProps) {
  if (isLost) return <Lost dataAt={dataAt} />
  if (now) return <Now call={now} zones={view.zones} />
  return <Calm hallName={view.hallName} zones={view.zones} isFirst={isFirst} />
}
