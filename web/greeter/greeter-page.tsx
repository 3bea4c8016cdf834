import { wallTime } from '#client/clock.ts'
import type { GreeterView } from '#contracts/queue'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { LiveMark, type LiveState } from '#ui/live.tsx'
import { PracticeStrip } from '#ui/practice.tsx'
import { Roof } from '#ui/roof.tsx'
import { Toast } from '#ui/toast.tsx'
import { HelpRequests, Strip, type StripDeeds } from './strip.tsx'
import { words } from './words.ts'
import { Work, type WorkProps } from './work.tsx'

export interface GreeterPageProps extends WorkProps {
  /** What goes on in the hall; undefined until it was read, while the menu may be there from the cache. */
  around: GreeterView | undefined
  link: LiveState
  needsTouch: boolean
  done: string | null
  stripRefusal: string | null
  stripDeeds: StripDeeds
  onRefresh(): void
  onSignOut(): void
}

/** G1: the hall at a glance, and the work at the door. */
export function GreeterPage(props: GreeterPageProps) {
  const { view, around, link, desk, needsTouch, done, stripRefusal, stripDeeds, onRefresh, onSignOut } = props
  const isTurned = desk.step === 'missing' || desk.step === 'given'
  const at = around?.at ?? view.at
  return (
    <div class="greeter">
      <header class="bar">
        <h1>
          <Roof />
          <span>
            {words.title} <span class="visually-hidden">{view.hallName}</span>
          </span>
        </h1>
        <div>
          <LiveMark state={link} at={wallTime(at)} />
          <Button kind="plain" icon="log-out" onClick={onSignOut}>
            {words.signOut}
          </Button>
        </div>
      </header>
      <section class="greeter-notes" aria-label={words.notices}>
        {view.isPractice && <PracticeStrip />}
        {view.emergency && (
          <Banner kind="bad" role="alert">
            <strong>{words.emergency}</strong> {view.emergency.textId}
          </Banner>
        )}
        {link === 'lost' && (
          <Banner kind="stale" role="status">
            <strong>{words.stale(wallTime(at))}</strong> {words.staleMeaning}{' '}
            <Button kind="plain" onClick={onRefresh}>
              {words.retry}
            </Button>
          </Banner>
        )}
        {stripRefusal && (
          <Banner kind="bad" role="alert">
            {stripRefusal}
          </Banner>
        )}
        {needsTouch && <Banner>{words.touchForSound}</Banner>}
        <HelpRequests help={around?.help ?? []} deeds={stripDeeds} />
      </section>
      <main class={isTurned ? 'greeter-main is-turned' : 'greeter-main'}>
        {!isTurned &&
          (around ? <Strip view={around} deeds={stripDeeds} /> : <p class="strip">{words.loadingAround}</p>)}
        <Work {...props} />
      </main>
      {done && <Toast>{done}</Toast>}
    </div>
  )
}
