import type { IssuedVisit, KioskView } from '#contracts/queue'
import type { MadeReferral } from '#contracts/referrals'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { TicketNumber, ZoneBadge, zoneClass } from '#ui/number.tsx'
import { sayRange } from '#ui/range.ts'
import { StopList } from '#ui/stop-list.tsx'
import { sayPlanned, Whole } from '#ui/whole.tsx'
import { Connected } from './connected.tsx'
import { QrCode } from './qr.tsx'
import { shownLanguage, type VisitorLanguage, visitorWords, words } from './words.ts'

export interface GivenProps {
  issued: IssuedVisit
  language: VisitorLanguage
  zone: { nameId: string; nameEn: string; icon: string; seatId: string | null; seatEn: string | null } | undefined
  zones: KioskView['zones']
  /** The rows of the QR code; `failed` when they could not be read, null when none is shown. */
  qr: readonly string[] | 'loading' | 'failed' | null
  onRetryQr(): void
  /** The referral that this number waits for. */
  connected: MadeReferral | 'failed' | null
  onRetryConnect(): void
}

/** The number, as large as the tablet allows, with where to sit and how long it may take. */
export function Given({ issued, language: spoken, zone, zones, qr, onRetryQr, connected, onRetryConnect }: GivenProps) {
  const language = shownLanguage(spoken)
  const say = visitorWords[language]
  const seat = language === 'en' ? zone?.seatEn : zone?.seatId
  return (
    <div class={`given ${zoneClass(issued.zone)}`} lang={language}>
      <h2 aria-live="assertive">
        <span class="given-label">{say.yourNumber}</span>
        <TicketNumber letter={issued.letter} number={issued.number} size="large" />
      </h2>
      {connected ? (
        <Connected connected={connected} language={spoken} onRetry={onRetryConnect} />
      ) : (
        <p class="given-range">
          {issued.range && <span class="quiet">{say.wait}</span>}
          <strong>{issued.range ? sayRange(issued.range, language) : say.noRange}</strong>
          <span>{say.ahead(issued.ahead)}</span>
        </p>
      )}
      {zone && (
        <p class="given-seat">
          {issued.stops.length < 2 && (
            <ZoneBadge letter={issued.zone} name={language === 'en' ? zone.nameEn : zone.nameId} icon={zone.icon} />
          )}
          {seat && <span>{seat}</span>}
        </p>
      )}
      {issued.stops.length > 1 && <Stops issued={issued} zones={zones} language={language} />}
      <Qr qr={qr} language={language} onRetry={onRetryQr} />
    </div>
  )
}

/** First this, then that, and how long all of it takes. */
function Stops({ issued, zones, language }: Pick<GivenProps, 'issued' | 'zones'> & { language: 'id' | 'en' }) {
  const inLanguage = (one: { nameId: string; nameEn: string }) => (language === 'en' ? one.nameEn : one.nameId)
  return (
    <div class="given-stops">
      <StopList
        label={visitorWords[language].stops}
        stops={issued.stops.map(stop => {
          const zone = zones.find(one => one.letter === stop.zone)
          const name = zone ? inLanguage(zone) : visitorWords[language].zone(stop.zone)
          return {
            id: stop.ticketId,
            name: inLanguage(stop),
            zone: { letter: stop.zone, name, icon: zone?.icon ?? '' },
          }
        })}
      />
      <p>
        <strong>
          <Whole whole={issued.whole} language={language} />
        </strong>
      </p>
      <p class="quiet">{sayPlanned(language)}</p>
    </div>
  )
}

function Qr({ qr, language, onRetry }: { qr: GivenProps['qr']; language: 'id' | 'en'; onRetry(): void }) {
  if (qr === null) return null
  if (qr === 'failed')
    return (
      <p class="banner banner-warn" role="alert" lang="id">
        <Icon name="alert" />
        <span>
          {words.qrFailed}{' '}
          <Button kind="plain" onClick={onRetry}>
            {words.retry}
          </Button>
        </span>
      </p>
    )
  if (qr === 'loading') return <div class="qr qr-coming" aria-hidden="true" />
  return (
    <figure class="given-qr">
      <QrCode rows={qr} label={visitorWords[language].scanLabel} />
      <figcaption>{visitorWords[language].scan}</figcaption>
    </figure>
  )
}

/** The zone of a number, with its seats where the hall’s facts have been read. */
export function zoneOf(
  letter: string,
  view: KioskView,
  seats: readonly { letter: string; seatId: string; seatEn: string }[] | undefined,
): GivenProps['zone'] {
  const zone = view.zones.find(one => one.letter === letter)
  const seat = seats?.find(one => one.letter === letter)
  return (
    zone && {
      nameId: zone.nameId,
      nameEn: zone.nameEn,
      icon: zone.icon,
      seatId: seat?.seatId ?? null,
      seatEn: seat?.seatEn ?? null,
    }
  )
}
