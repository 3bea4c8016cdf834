import { wallTime } from '#client/clock.ts'
import type { Zone as HallZone } from '#contracts/places'
import type { ZoneLoad } from '#contracts/queue'
import { Button } from '#ui/button.tsx'
import { TicketNumber, zoneClass } from '#ui/number.tsx'
import { sayRange } from '#ui/range.ts'
import type { Given } from '../give.ts'
import { nameOf, words } from '../words.ts'
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
          <p class="number-seat" data-say>
            <Zone letter={issued.zone} zones={zones} language={language} />
            {seat && <span>{language === 'en' ? seat.seatEn : seat.seatId}</span>}
          </p>
          {issued.stops.length > 1 && (
            <p data-say>
              {say.thenTo}:{' '}
              {issued.stops
                .slice(1)
                .map(stop => nameOf(stop, language))
                .join(', ')}
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
