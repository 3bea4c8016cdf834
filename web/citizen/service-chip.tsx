import type { Admission, ServiceNow } from '#contracts/queue'
import { Status } from '#ui/status.tsx'
import { wallTime } from './time.ts'
import type { CitizenLanguage } from './words.ts'
import { frameWords } from './words-frame.ts'

/** A service, or a life event, in a list. */
export interface Found {
  id: string
  kind: 'service' | 'life-event'
  nameId: string
  nameEn: string
  agencyNameId: string
  agencyNameEn: string
  stage: 'pilot' | 'planned' | 'live'
  isOnMenu: boolean
  /** Null where it could not be asked. */
  now: Pick<ServiceNow, 'admission' | 'waiting' | 'range'> | null
}

/** In a few words: can it be done today, from when, or not here. In ink, because the reader need not act. */
export function ServiceChip({ found, today, language }: { found: Found; today: string; language: CitizenLanguage }) {
  const say = frameWords[language].chip
  if (found.kind === 'life-event') return <Status icon="arrow-right">{say.event}</Status>
  if (!found.isOnMenu) {
    if (found.stage === 'live') return <Status icon="map-pin">{say.village}</Status>
    return <Status icon="link-2">{say.notHere}</Status>
  }
  if (!found.now) return <Status icon="help">{say.unknown}</Status>
  if (found.now.admission.isOpen) return <Status icon="check">{say.today}</Status>
  const { reason, noteId } = found.now.admission
  if (reason === 'out-of-stock') return <Status icon="alert">{say.outOfStock(noteId ?? '')}</Status>
  if (reason === 'outage') return <Status icon="alert">{say.outage(noteId ?? '')}</Status>
  return <Status icon="clock">{sayOpening(found.now.admission, today, language)}</Status>
}

/** `Buka Senin pukul 07.30`: a day within the week needs no date. */
export function sayOpening({ from, fromDay }: Admission, today: string, language: CitizenLanguage): string {
  const { chip: say, days } = frameWords[language]
  if (from === null) return say.closed
  if (fromDay === null || fromDay === today) return say.laterToday(wallTime(from))
  const date = new Date(`${fromDay}T00:00:00Z`)
  const weekday = days[(date.getUTCDay() + 6) % 7] ?? ''
  const isFar = Date.parse(fromDay) - Date.parse(today) > 6 * 86_400_000
  return say.otherDay(isFar ? `${weekday} ${date.getUTCDate()}/${date.getUTCMonth() + 1}` : weekday, wallTime(from))
}
