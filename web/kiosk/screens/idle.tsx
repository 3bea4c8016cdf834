import type { KioskView, ZoneLoad } from '#contracts/queue'
import { Icon } from '#ui/icon.tsx'
import { ZoneBadge } from '#ui/number.tsx'
import { sayKept, sayRange } from '#ui/range.ts'
import { type KioskLanguage, kioskLanguages, nameOf, words } from '../words.ts'
import type { Frame } from './frame.ts'
import { Screen } from './screen.tsx'

interface IdleProps {
  frame: Frame
  view: Pick<KioskView, 'zones' | 'rangesKept' | 'day'>
  onLanguage(language: KioskLanguage): void
  onTake(): void
  onBooked(): void
}

/** Nobody is here yet: how full the hall is, and one large door. */
export function Idle({ frame, view, onLanguage, onTake, onBooked }: IdleProps) {
  const say = words[frame.language]
  const kept = sayKept(view.rangesKept, view.day.day, frame.language)
  return (
    <Screen
      frame={frame}
      name="idle"
      title={say.welcome}
      isIdle
      controls={
        <>
          <Languages language={frame.language} onLanguage={onLanguage} />
          <div class="kiosk-doors">
            <button class="button button-primary" type="button" onClick={onTake}>
              <Icon name="ticket" />
              <span>
                <strong>{say.take}</strong>
                <span>{say.takeHint}</span>
              </span>
            </button>
            <button class="button" type="button" onClick={onBooked}>
              <Icon name="scan" />
              <span>
                <strong>{say.booked}</strong>
                <span>{say.bookedHint}</span>
              </span>
            </button>
            <button class="button" type="button" onClick={frame.onHelp}>
              <Icon name="hand" />
              <span>
                <strong>{say.help}</strong>
                <span>{say.helpHint}</span>
              </span>
            </button>
          </div>
        </>
      }
    >
      <ZoneBoard zones={view.zones} language={frame.language} />
      {kept && <p class="quiet">{kept}</p>}
    </Screen>
  )
}

/** Each language in its own script, no flags; as many as are complete. */
export function Languages({
  language,
  onLanguage,
}: {
  language: KioskLanguage
  onLanguage(language: KioskLanguage): void
}) {
  return (
    <nav class="kiosk-languages" aria-label={words[language].languages}>
      {kioskLanguages.map(one => (
        <button
          key={one}
          class="button"
          type="button"
          lang={one}
          aria-pressed={one === language}
          onClick={() => onLanguage(one)}
        >
          {words[one].languageName}
        </button>
      ))}
    </nav>
  )
}

function ZoneBoard({ zones, language }: { zones: readonly ZoneLoad[]; language: KioskLanguage }) {
  const say = words[language]
  return (
    <table class="kiosk-board">
      <caption class="visually-hidden">{say.queueNow}</caption>
      <thead>
        <tr>
          <th scope="col">{say.zone}</th>
          <th scope="col" class="figures">
            {say.waiting}
          </th>
          <th scope="col" class="figures">
            {say.about}
          </th>
        </tr>
      </thead>
      <tbody>
        {zones.map(zone => (
          <tr key={zone.letter}>
            <th scope="row">
              <ZoneBadge letter={zone.letter} name={nameOf(zone, language)} icon={zone.icon} />
            </th>
            <td class="figures">{zone.waiting}</td>
            <td class="figures">{zone.openCounters === 0 ? say.noCounter : sayRange(zone.range, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
