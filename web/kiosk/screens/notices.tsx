import type { openingHours } from '#contracts/places'
import type { KioskView } from '#contracts/queue'
import type { Reply } from '#platform/contract'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Icon } from '#ui/icon.tsx'
import type { HallState } from '../hall.ts'
import { type KioskLanguage, words } from '../words.ts'
import type { Frame } from './frame.ts'
import { Languages } from './idle.tsx'
import { Screen } from './screen.tsx'
import { sayDay, sayMoment } from './when.ts'

type Days = Reply<typeof openingHours>['days']

interface ClosedProps {
  frame: Frame
  state: Exclude<HallState, 'open'>
  opensAt: string | null
  /** The next days; empty until they have been read. */
  days: Days
  onLanguage(language: KioskLanguage): void
}

/** No number can be had for anything: from when, and the hours of the next days. */
export function Closed({ frame, state, opensAt, days, onLanguage }: ClosedProps) {
  const { language } = frame
  const say = words[language]
  return (
    <Screen
      frame={frame}
      name="closed"
      title={say.closed[state]}
      isIdle
      controls={
        <>
          <Languages language={language} onLanguage={onLanguage} />
          <div class="kiosk-doors">
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
      <p class="kiosk-lead" data-say>
        {opensAt ? say.opensAgain(sayMoment(opensAt, language)) : say.opensUnknown}
      </p>
      {days.length > 0 && <Hours days={days} language={language} />}
    </Screen>
  )
}

function Hours({ days, language }: { days: Days; language: KioskLanguage }) {
  const say = words[language]
  return (
    <table class="kiosk-board">
      <caption class="visually-hidden">{say.hours}</caption>
      <thead>
        <tr>
          <th scope="col">{say.day}</th>
          <th scope="col" class="figures">
            {say.open}
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, spans, holidayId, holidayEn }) => (
          <tr key={day}>
            <th scope="row">{sayDay(day, language)}</th>
            <td class="figures">
              {spans.length > 0
                ? spans.map(({ opens, closes }) => `${opens.replace(':', '.')}–${closes.replace(':', '.')}`).join(', ')
                : ((language === 'en' ? holidayEn : holidayId) ?? say.closedThatDay)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The server is not there: no number can be given from here, and a person says so at the door. */
export function Disconnected({ frame, lastAt }: { frame: Frame; lastAt: string | null }) {
  const say = words[frame.language]
  return (
    <main class="kiosk-notice" lang={frame.language}>
      <Icon name="wifi-off" />
      <h1>{say.disconnected}</h1>
      <p>
        <strong>{say.disconnectedMeaning}</strong>
      </p>
      <p role="status">{lastAt ? say.lastData(lastAt) : say.noData}</p>
    </main>
  )
}

/** Before the first answer of the server. */
export function Loading() {
  return (
    <main class="kiosk-notice">
      <h1>{words.id.title}</h1>
      <p role="status">{words.id.loading}</p>
    </main>
  )
}

/** In every language the message has, over everything: nothing else matters now. */
export function Emergency({ emergency }: { emergency: NonNullable<KioskView['emergency']> }) {
  return (
    <main class="kiosk-notice kiosk-emergency">
      <Icon name="siren" />
      <h1>
        {words.id.emergency}. <span lang="en">{words.en.emergency}.</span>
      </h1>
      <div role="alert">
        <p>
          <strong>{emergency.textId}</strong>
        </p>
        {emergency.textEn && <p lang="en">{emergency.textEn}</p>}
      </div>
    </main>
  )
}

/** Before a person is forgotten she is asked. Any touch is an answer. */
export function StillHere({ language, onStay, onLeave }: { language: KioskLanguage; onStay(): void; onLeave(): void }) {
  const say = words[language]
  return (
    <Dialog title={say.still} close={onStay}>
      <p>{say.stillHint}</p>
      <div class="kiosk-still">
        <Button kind="primary" onClick={onStay}>
          {say.stillHere}
        </Button>
        <Button onClick={onLeave}>{say.leave}</Button>
      </div>
    </Dialog>
  )
}

/** Once, when a kiosk is set up: browsers let only a touch choose a device. */
export function ChoosePrinter({ hasFailed, onChoose }: { hasFailed: boolean; onChoose(): void }) {
  const say = words.id
  return (
    <main class="kiosk-notice">
      <Icon name="printer" />
      <h1>{say.chooseTitle}</h1>
      <p>{say.chooseMeaning}</p>
      {hasFailed && <p role="alert">{say.chooseFailed}</p>}
      <Button kind="primary" icon="printer" onClick={onChoose}>
        {say.choosePrinter}
      </Button>
    </main>
  )
}
