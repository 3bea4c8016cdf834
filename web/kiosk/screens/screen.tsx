import type { ComponentChildren } from 'preact'
import '../kiosk.css'
import { Button } from '#ui/button.tsx'
import type { IconName } from '#ui/icon.tsx'
import { PracticeStrip } from '#ui/practice.tsx'
import { Roof } from '#ui/roof.tsx'
import { words } from '../words.ts'
import type { Comfort, Frame } from './frame.ts'

interface ScreenProps {
  frame: Frame
  name: string
  title: ComponentChildren
  /** What is read, above. */
  children?: ComponentChildren
  /** What is touched, below: within reach of a child and of an old back. */
  controls?: ComponentChildren
  isIdle?: boolean
}

/** One screen of the kiosk: the hall and its clock above, what is read, what is touched, and the tools. */
export function Screen({ frame, name, title, children, controls, isIdle = false }: ScreenProps) {
  const { language, comfort, help } = frame
  const say = words[language]
  const classes = [
    'kiosk-stage',
    comfort.isLarge && 'is-large',
    comfort.isHighContrast && 'is-high-contrast',
    comfort.isLow && 'is-low',
  ]
  return (
    <div class={classes.filter(Boolean).join(' ')} lang={language}>
      <div class={`kiosk-screen kiosk-${name}`}>
        <header>
          {frame.isPractice && <PracticeStrip language={language} />}
          <div class="kiosk-top">
            <span class="hall-name">
              <Roof />
              <span>{frame.hallName}</span>
            </span>
            {frame.staleAt && <span class="kiosk-late">{say.late(frame.staleAt)}</span>}
            <span class="kiosk-clock">{frame.time}</span>
          </div>
        </header>
        <main aria-labelledby="judul">
          <div class="kiosk-upper">
            <h1 id="judul" tabIndex={-1}>
              {title}
            </h1>
            {children}
          </div>
          <div class="kiosk-lower">{controls}</div>
        </main>
        <footer>
          <p class="kiosk-said" role="status">
            {help === 'coming'
              ? say.helpComing
              : help === 'failed'
                ? say.helpFailed
                : frame.isSimulated && isIdle
                  ? say.simulator
                  : ''}
          </p>
          <Tools frame={frame} isIdle={isIdle} />
        </footer>
      </div>
    </div>
  )
}

function Tools({ frame, isIdle }: { frame: Frame; isIdle: boolean }) {
  const { comfort, onComfort } = frame
  const say = words[frame.language]
  const tool = (kind: keyof Comfort, icon: IconName, label: string) => (
    <Button icon={icon} aria-pressed={comfort[kind]} onClick={() => onComfort(kind)}>
      <span>{label}</span>
    </Button>
  )
  return (
    <nav class="kiosk-tools" aria-label={say.tools}>
      {frame.canSpeak && tool('isSpoken', 'volume', say.voice)}
      {tool('isLarge', 'text-size', say.large)}
      {tool('isHighContrast', 'contrast', say.contrast)}
      {isIdle ? (
        tool('isLow', 'wheelchair', say.wheelchair)
      ) : (
        <Button icon="hand" onClick={frame.onHelp}>
          <span>{say.help}</span>
        </Button>
      )}
    </nav>
  )
}
