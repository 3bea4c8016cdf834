import { wallTime } from '#client/clock.ts'
import type { DisplayView, ZoneLoad } from '#contracts/queue'
import { sayAdmission } from '#ui/admission.ts'
import { Icon } from '#ui/icon.tsx'
import type { LiveState } from '#ui/live.tsx'
import { ZoneBadge } from '#ui/number.tsx'
import { sayKept } from '#ui/range.ts'
import { Said } from './said.tsx'
import { type Said as Words, words } from './words.ts'

export interface FootProps {
  view: DisplayView
  time: Date
  live: LiveState
  /** The hall's time when the hall was last heard of. */
  dataAt: string
  /** Grows every few seconds: whose turn it is in the line of news. */
  turn: number
  voice: 'voice-blocked' | 'clips-missing' | null
}

/** Below everything: the waits of the zones, one line of news, the clock and whether this is live. */
export function Foot({ view, time, live, dataAt, turn, voice }: FootProps) {
  return (
    <footer class="display-foot">
      {live === 'lost' ? (
        <p class="display-unit is-wide">
          <Said words={words.waitsUnknown} />
        </p>
      ) : (
        <Waits zones={view.zones} />
      )}
      <News lines={newsOf(view)} turn={turn} voice={voice} />
      <p class="display-clock">
        {live === 'live' ? (
          <span class="live">{words.live}</span>
        ) : (
          <span class="live live-late" role="status">
            {words.dataAt(dataAt).id}
          </span>
        )}
        <strong>{wallTime(time)}</strong>
      </p>
    </footer>
  )
}

function Waits({ zones }: { zones: readonly ZoneLoad[] }) {
  return (
    <>
      <p class="display-unit">
        <Said words={words.unit} />
      </p>
      <dl class={zones.length > 4 ? 'display-waits is-many' : 'display-waits'} aria-label={words.waits}>
        {zones.map(({ letter, nameId, icon, range }) => (
          <div key={letter}>
            <dt>
              <ZoneBadge letter={letter} name={nameId} icon={icon} />
            </dt>
            <dd>
              {range ? (
                `${range.fromMinutes}–${range.toMinutes}`
              ) : (
                <>
                  <span aria-hidden="true">–</span>
                  <span class="visually-hidden">{words.noRange}</span>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function News({ lines, turn, voice }: { lines: readonly Words[]; turn: number; voice: FootProps['voice'] }) {
  const line = lines[turn % Math.max(1, lines.length)]
  return (
    <p class="display-news">
      {voice && (
        <span class="display-voice">
          <Icon name="volume-off" /> {voice === 'voice-blocked' ? words.voiceBlocked : words.clipsMissing}
        </span>
      )}
      {line && (
        <span class="display-line">{line.en ? <Said words={line} /> : <span class="said">{line.id}</span>}</span>
      )}
    </p>
  )
}

/** What is missing first, then news, then every counter with the sign “back at”. */
export function newsOf({
  shortages,
  news,
  signs,
  day,
  rangesKept,
}: Pick<DisplayView, 'shortages' | 'news' | 'signs' | 'day' | 'rangesKept'>): Words[] {
  const today = day.day ?? undefined
  const missing = shortages.map(({ admission }) => ({
    id: sayAdmission(admission, 'id', today),
    en: sayAdmission(admission, 'en', today),
  }))
  const back = signs.map(({ counterLabel, backAt }) => words.back(counterLabel, backAt && wallTime(backAt)))
  const kept = { id: sayKept(rangesKept, day.day), en: sayKept(rangesKept, day.day, 'en') }
  const honesty = kept.id && kept.en ? [{ id: kept.id, en: kept.en }] : []
  return [...missing, ...(news ? [{ id: news, en: '' }] : []), ...back, ...honesty]
}
