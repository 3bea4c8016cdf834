import type { IssuedVisit, KioskView } from '#contracts/queue'
import type { MadeReferral } from '#contracts/referrals'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { TicketNumber, ZoneBadge, zoneClass } from '#ui/number.tsx'
import { sayRange } from '#ui/range.ts'
import { Connected } from './connected.tsx'
import { QrCode } from './qr.tsx'
import { shownLanguage, type VisitorLanguage, visitorWords, words } from './words.ts'

export interface GivenProps {
  issued: IssuedVisit
  language: VisitorLanguage
  zone: { nameId: string; nameEn: string; icon: string; seatId: string | null; seatEn: string | null } | undefined
  /** The rows of the QR code; `failed` when they could not be read, null when none is shown. */
  qr: readonly string[] | 'loading' | 'failed' | null
  onRetryQr(): void
  /** The referral that this number waits for. */
  connected: MadeReferral | 'failed' | null
  onRetryConnect(): void
}

/** The number, as large as the tablet allows, with where to sit and how long it may take. */
export function Given({ issued, language: spoken, zone, qr, onRetryQr, connected, onRetryConnect }: GivenProps) {
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
          <ZoneBadge letter={issued.zone} name={language === 'en' ? zone.nameEn : zone.nameId} icon={zone.icon} />
          {seat && <span>{seat}</span>}
        </p>
      )}
      {issued.stops.length > 1 && (
        <ol class="given-stops" aria-label={say.stops}>
          {issued.stops.map(stop => (
            <li key={stop.ticketId}>
              {language === 'en' ? stop.nameEn : stop.nameId}, {say.zone(stop.zone)}
            </li>
          ))}
        </ol>
      )}
      <Qr qr={qr} language={language} onRetry={onRetryQr} />
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
