import type { LifeEventLine } from '#contracts/catalogue'
import { Icon } from '#ui/icon.tsx'
import { LifePicture } from '#ui/pictures.tsx'
import { FindForm } from './find-form.tsx'
import { FoundList } from './found-list.tsx'
import { Site, type SiteFrame } from './frame.tsx'
import { link } from './links.ts'
import type { Found } from './service-chip.tsx'
import { wallTime } from './time.ts'
import { homeWords } from './words-home.ts'

export interface HallToday {
  isOpen: boolean
  /** When today's last hours end. */
  until: string | null
  /** When numbers are given again, where they are not now: said by the server, which knows the calendar. */
  again: string | null
  waiting: number
  range: { fromMinutes: number; toMinutes: number } | null
  dateSaid: string
}

export interface HomeProps {
  frame: SiteFrame
  events: LifeEventLine[]
  wanted: Found[]
  /** Null where it could not be asked. */
  hallToday: HallToday | null
  today: string
  at: string
  /** The page is the last known one, of that time. */
  isStale?: boolean
  /** What was written as a ticket and is none. */
  wrongTicket?: string | null
}

/** C1: one question, life events, what most people come for, and the way to one's own ticket. */
export default function HomePage({ frame, events, wanted, hallToday, today, at, isStale, wrongTicket }: HomeProps) {
  const { language } = frame
  const say = homeWords[language]
  return (
    <Site frame={frame}>
      <main id="isi" class="page">
        {wrongTicket != null && (
          <div class="error-summary" role="alert" tabIndex={-1}>
            <h2>{say.errorTitle}</h2>
            <a href="#tiket">{say.ticketError}</a>
          </div>
        )}
        {isStale && (
          <div class="banner banner-stale" role="status">
            <Icon name="history" />
            <p>{say.stale(wallTime(at))}</p>
          </div>
        )}
        <FindForm language={language} isTitle />
        {!isStale && <Today hallToday={hallToday} at={at} frame={frame} />}
        <section class="section" aria-labelledby="peristiwa">
          <h2 id="peristiwa">{say.events}</h2>
          <ul class="tiles">
            {events.map(event => (
              <li key={event.id}>
                <a href={link(`/peristiwa/${event.id}`, language)}>
                  <LifePicture name={event.picture} />
                  <span>{language === 'en' ? event.nameEn : event.nameId}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
        <div class="two-columns">
          <section class="section" aria-labelledby="sering">
            <h2 id="sering">{say.wanted}</h2>
            <FoundList items={wanted} today={today} language={language} />
          </section>
          <div class="aside">
            <MyTicket frame={frame} wrongTicket={wrongTicket ?? null} />
          </div>
        </div>
      </main>
    </Site>
  )
}

function Today({ hallToday, at, frame }: { hallToday: HallToday | null; at: string; frame: SiteFrame }) {
  const say = homeWords[frame.language]
  if (!hallToday)
    return (
      <section class="today" aria-label={say.today}>
        <p>
          <strong>{say.unknown}</strong> <span class="quiet">{say.unknownMeaning}</span>
        </p>
      </section>
    )
  const { isOpen, until, again, waiting, range, dateSaid } = hallToday
  return (
    <section class="today" aria-label={say.today}>
      <p>
        <strong>{isOpen && until ? say.openUntil(until) : say.closed}</strong>{' '}
        <span class="quiet">{!isOpen && again ? say.openAgain(again) : dateSaid}</span>
      </p>
      {isOpen && (
        <p>
          <strong>{say.waiting(waiting)}</strong>{' '}
          {range && <span class="quiet">{say.range(range.fromMinutes, range.toMinutes)}</span>}
        </p>
      )}
      <p class="as-of">{say.asOf(wallTime(at))}</p>
    </section>
  )
}

/** Only the secret of a ticket opens it: a number could be guessed, and is not asked for. */
function MyTicket({ frame, wrongTicket }: { frame: SiteFrame; wrongTicket: string | null }) {
  const say = homeWords[frame.language]
  return (
    <section class="section" aria-labelledby="tiket-saya">
      <h2 id="tiket-saya">{say.ticket}</h2>
      <form class="track" method="post" action={link('/tiket-saya', frame.language)} noValidate>
        <div class={wrongTicket === null ? 'field' : 'field field-error'}>
          <label for="tiket">{say.ticketLabel}</label>
          <span class="hint" id="tiket-contoh">
            {say.ticketHint}
          </span>
          {wrongTicket !== null && (
            <span class="error-message" id="tiket-salah">
              {say.ticketError}
            </span>
          )}
          <input
            class="input"
            id="tiket"
            name="tiket"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            value={wrongTicket ?? ''}
            aria-describedby={wrongTicket === null ? 'tiket-contoh' : 'tiket-contoh tiket-salah'}
            aria-invalid={wrongTicket === null ? undefined : 'true'}
          />
        </div>
        <button class="button" type="submit">
          {say.ticketButton}
        </button>
      </form>
    </section>
  )
}
