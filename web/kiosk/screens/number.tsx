import { wallTime } from '#client/clock.ts'
import type { Zone as HallZone } from '#contracts/places'
import type { IssuedVisit, ZoneLoad } from '#contracts/queue'
import { Button } from '#ui/button.tsx'
import { TicketNumber, zoneClass } from '#ui/number.tsx'
import { sayRange } from '#ui/range.ts'
import { StopList } from '#ui/stop-list.tsx'
import { sayPlanned, Whole } from '#ui/whole.tsx'
import type { Given } from '../give.ts'
import { type KioskLanguage, nameOf, words } from '../words.ts'
import type { Frame } from './frame.ts'
import { Qr } from './qr.tsx'
import { Screen } from './screen.tsx'
import { Zone } from './tiles.tsx'

interface NumberProps {
  frame: Frame
  given: Given
  zones: readonly ZoneLoad[]
  /** Where to sit, once the hall has been read. */
  seats: readonly HallZone[]
  onDone(): void
}

/** The number: on the paper that lies there, or on the screen to be photographed. */
export function NumberGiven({ frame, given, zones, seats, onDone }: NumberProps) {
  const { issued, paper, by, trouble } = given
  const { language } = frame
  const say = words[language]
  const seat = seats.find(one => one.letter === issued.zone)
  const sit = seat && (language === 'en' ? seat.seatEn : seat.seatId)
  return (
    <Screen
      frame={frame}
      name={`number by-${by}`}
      title={
        <>
          <span class="number-label">{say.yourNumber}</span>{' '}
          <TicketNumber letter={issued.letter} number={issued.number} size="large" />
        </>
      }
      controls={
        <div class="kiosk-answers">
          <Button kind="primary" class="answer-print" icon="check" onClick={onDone}>
            <span>{say.done}</span>
          </Button>
        </div>
      }
    >
      {trouble && (
        <p class="kiosk-warning" role="alert" data-say>
          <span>
            <strong>{say.noPaper}</strong> {say.trouble[trouble]}
          </span>
        </p>
      )}
      <div class={`number-facts ${zoneClass(issued.zone)}`}>
        <div>
          <p class="number-do" data-say>
            {by === 'paper' ? say.takePaper : say.photo}
          </p>
          <p data-say>
            <strong>
              {given.connected?.isWaiting ? say.awaitsAnswer(wallTime(given.connected.dueAt)) : say.ahead(issued.ahead)}
            </strong>
            {given.connected && (
              <>
                <br />
                {say.referralCode(given.connected.code)}
              </>
            )}
            <br />
            {sayRange(issued.range, language)}
          </p>
          {issued.stops.length > 1 ? (
            <Plan issued={issued} zones={zones} seat={sit} language={language} />
          ) : (
            <p class="number-seat" data-say>
              <Zone letter={issued.zone} zones={zones} language={language} />
              {sit && <span>{sit}</span>}
            </p>
          )}
        </div>
        {by === 'screen' && paper && (
          <figure>
            <Qr rows={paper.qr} label={say.qrLabel} />
            <figcaption>{say.photoHint}</figcaption>
          </figure>
        )}
      </div>
    </Screen>
  )
}

/** Several stops on one number: first this, then that, and how long all of it takes. */
function Plan({
  issued,
  zones,
  seat,
  language,
}: {
  issued: IssuedVisit
  zones: readonly ZoneLoad[]
  seat: string | undefined
  language: KioskLanguage
}) {
  const say = words[language]
  const zoneOf = (letter: string) => {
    const zone = zones.find(one => one.letter === letter)
    return { letter, name: zone ? nameOf(zone, language) : say.zone, icon: zone?.icon ?? '' }
  }
  return (
    <div class="number-plan">
      <StopList
        label={say.inOrder}
        stops={issued.stops.map((stop, index) => ({
          id: stop.ticketId,
          name: nameOf(stop, language),
          zone: zoneOf(stop.zone),
          note: index === 0 ? seat : undefined,
        }))}
      />
      <p data-say>
        <strong>
          <Whole whole={issued.whole} language={language} />
        </strong>
      </p>
      <p data-say>{sayPlanned(language)}</p>
    </div>
  )
}
