import { wallTime } from '#client/clock.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { LiveMark } from '#ui/live.tsx'
import { ZoneBadge } from '#ui/number.tsx'
import type { ConsoleProps } from './console.tsx'
import { words } from './words.ts'

/** Which counter this is, since when it is open, who works at it. */
export function Bar({ view, officerName, acts }: ConsoleProps) {
  const { session, zone, label, servedToday } = view
  return (
    <header class="bar">
      <p class="bar-place">
        <strong>{words.counter(label)}</strong>
        <ZoneBadge letter={zone.letter} name={words.zoneName(zone.nameId)} icon={zone.icon} />
      </p>
      {session && <p class="quiet bar-day">{words.bar.since(wallTime(session.openedAt), servedToday)}</p>}
      <div class="bar-right">
        <Button icon="search" keys="Ctrl K" onClick={acts.askPalette}>
          {words.bar.palette}
        </Button>
        {session?.isMine && (
          <Button icon={session.pausedAt ? 'play' : 'pause'} keys="Shift F2" onClick={acts.pauseOrResume}>
            {session.pausedAt ? words.bar.resume : words.bar.pause}
          </Button>
        )}
        <span class="bar-who">
          <Icon name="user" />
          {officerName}
        </span>
      </div>
    </header>
  )
}

/** How fresh this is, and where the keys are explained. */
export function Foot({ view, live, now, acts }: ConsoleProps) {
  return (
    <footer class="foot">
      <p>
        <LiveMark state={live} at={wallTime(live === 'live' ? now : view.at)} />
      </p>
      <div class="foot-right">
        {view.session?.isMine && (
          <Button kind="plain" icon="log-out" onClick={acts.askClose}>
            {words.bar.closeCounter}
          </Button>
        )}
        <Button kind="plain" icon="keyboard" keys="Shift F1" onClick={acts.askShortcuts}>
          {words.palette.shortcuts}
        </Button>
      </div>
    </footer>
  )
}
