import type { MyVisit } from '#contracts/queue'
import { spell, TicketNumber, ZoneBadge, zoneClass } from '#ui/number.tsx'
import { PracticeStrip } from '#ui/practice.tsx'
import { sayKept } from '#ui/range.ts'
import { fill } from './fill.ts'
import { Plan } from './plan.tsx'
import type { LinkState } from './ticket-live.ts'
import { wallTime } from './time.ts'
import type { CitizenLanguage, Words } from './words.ts'

export interface TicketProps {
  visit: MyVisit
  secret: string
  language: CitizenLanguage
  /** The words of the page's language: a phone loads one. */
  say: Words
  /** Makes a press that is repeated one press. */
  key_: string
  tenantName: string
  link?: LinkState
  /** The state that a screen reader was told last; the page itself is always new. */
  heard?: MyVisit
  /** The latest referral of this visit: its page has the answer. */
  referral?: { secret: string; isAnswered: boolean } | null
}

/** The ticket on the phone: whole and usable as it comes from the server. */
export function Ticket(props: TicketProps) {
  return props.visit.state === 'called' ? <Called {...props} /> : <Waiting {...props} />
}

function Called({ visit, language, say }: TicketProps) {
  return (
    <main class={`called flood ${zoneClass(visit.zone.letter)}`}>
      <div class="called-body" role="alert">
        <p class="called-zone">
          {fill(say.zone, visit.zone.letter)}, {language === 'en' ? visit.zone.nameEn : visit.zone.nameId}
        </p>
        <h1>{say.called}</h1>
        <p>
          <TicketNumber letter={visit.letter} number={visit.number} size="large" />
        </p>
        <p class="go">
          <span class="go-say">{say.goTo}</span>
          <span class="go-to">
            {say.counter} <strong>{visit.counterLabel}</strong>
          </span>
        </p>
      </div>
      <p class="called-do">
        {fill(
          say.wait,
          visit.graceMinutes,
          wallTime(Date.parse(visit.calledAt ?? visit.at) + visit.graceMinutes * 60_000),
        )}{' '}
        <span>{say.afterwards}</span>
      </p>
    </main>
  )
}

function Waiting(props: TicketProps) {
  const { visit, secret, language, say, key_, tenantName, link = 'live', heard = visit } = props
  return (
    <div class="waiting">
      <header class="ticket-top">
        <span class="hall-name">{tenantName}</span>
        <LinkMark at={visit.at} say={say} link={link} />
      </header>
      {visit.isPractice && <PracticeStrip language={language} />}
      <main>
        {link === 'lost' && <Lost at={visit.at} say={say} />}
        <section class={`turn ${zoneClass(visit.letter)}`} aria-labelledby="nomor">
          <h1 id="nomor">
            <span class="visually-hidden">{say.yourNumber} </span>
            <TicketNumber letter={visit.letter} number={visit.number} size="large" />
          </h1>
          <Standing visit={visit} language={language} say={say} />
          <p class="visually-hidden" aria-live="polite">
            {headline(heard, say)}
          </p>
          {props.referral && <ToReferral {...props.referral} language={language} say={say} />}
        </section>
        {(visit.canPostpone || visit.canReturn) && (
          <div class="turn-buttons">
            {visit.canPostpone && (
              <Deed secret={secret} deed="telat" language={language} key_={key_} label={say.late} hint={say.lateHint} />
            )}
            {visit.canReturn && (
              <Deed secret={secret} deed="kembali" language={language} key_={key_} label={say.back} />
            )}
          </div>
        )}
        <Plan visit={visit} language={language} say={say} />
        {visit.canCancel && (
          <section class="section" aria-labelledby="telat">
            <h2 id="telat">{say.ifLate}</h2>
            <p>{fill(say.grace, visit.graceMinutes, visit.placesBack)}</p>
            <Deed secret={secret} deed="batal" language={language} key_={key_} label={say.cancel} isQuiet />
          </section>
        )}
        <Languages secret={secret} language={language} say={say} />
      </main>
      <footer class="help">
        <h2>{say.help}</h2>
        <ul>
          <li>{say.askGreeter}</li>
          <li>{say.askDesk}</li>
        </ul>
      </footer>
    </div>
  )
}

/** Why the wait grew: who came later was called first, by the published order. */
function OvertakenBy({ visit: { overtakenBy }, say }: Pick<TicketProps, 'visit' | 'say'>) {
  const { priority, booked, others } = overtakenBy
  const count = (people: number, one: string, many: string) => (people === 1 ? one : fill(many, people))
  const said = [
    priority > 0 && count(priority, say.overtakenBy.priorityOne, say.overtakenBy.priorityMany),
    booked > 0 && count(booked, say.overtakenBy.bookedOne, say.overtakenBy.bookedMany),
    others > 0 && count(others, say.overtakenBy.othersOne, say.overtakenBy.othersMany),
  ].filter(sentence => sentence !== false)
  return said.length > 0 ? <p class="quiet">{said.join(' ')}</p> : null
}

function Standing({ visit, language, say }: Pick<TicketProps, 'visit' | 'language' | 'say'>) {
  const isInLine = visit.state === 'waiting' || visit.state === 'missed'
  if (!isInLine)
    return (
      <>
        <State visit={visit} say={say} />
        <Whole visit={visit} say={say} />
      </>
    )
  return (
    <>
      {visit.state === 'missed' && <p class="banner banner-warn">{say.state.missed}</p>}
      <p class="ahead-count">{headline(visit, say)}</p>
      <OvertakenBy visit={visit} say={say} />
      <Range visit={visit} language={language} say={say} />
      <Whole visit={visit} say={say} />
      <p class="sit">
        <ZoneBadge
          letter={visit.zone.letter}
          name={language === 'en' ? visit.zone.nameEn : visit.zone.nameId}
          icon={visit.zone.icon}
        />
        <span>{language === 'en' ? visit.zone.seatEn : visit.zone.seatId}</span>
      </p>
    </>
  )
}

function State({ visit, say }: Pick<TicketProps, 'visit' | 'say'>) {
  return (
    <div>
      <p class="ahead-count">{headline(visit, say)}</p>
      {visit.state === 'held' && <p>{sayHeld(visit, say)}</p>}
      {visit.state === 'printing' && <p>{say.printing}</p>}
      {visit.state === 'expired' && <p>{say.nextDay}</p>}
    </div>
  )
}

function sayHeld({ awaitsAnswer, holdUntil }: MyVisit, say: Words): string {
  return holdUntil && !awaitsAnswer ? fill(say.heldUntil, wallTime(holdUntil)) : say.held
}

/** Where the answer of the agency is, or will be. */
function ToReferral({
  secret,
  isAnswered,
  language,
  say,
}: { secret: string; isAnswered: boolean } & Pick<TicketProps, 'language' | 'say'>) {
  return (
    <p>
      <a href={`/r/${secret}${language === 'en' ? '?lang=en' : ''}`}>{isAnswered ? say.answerHere : say.answerThere}</a>
    </p>
  )
}

function Range({ visit, language, say }: Pick<TicketProps, 'visit' | 'language' | 'say'>) {
  if (!visit.range) return <p class="range quiet">{say.noRange}</p>
  const { fromMinutes, toMinutes } = visit.range
  const at = Date.parse(visit.at)
  const kept = sayKept(visit.rangesKept, visit.day, language)
  return (
    <p class="range">
      {say.about}{' '}
      <strong>
        {fromMinutes}–{toMinutes} {say.minutes}
      </strong>{' '}
      <span class="quiet">
        {fill(say.clock, wallTime(at + fromMinutes * 60_000), wallTime(at + toMinutes * 60_000))}
      </span>
      {kept && <span class="quiet kept">{kept}</span>}
    </p>
  )
}

/** With several stops: until the last of them is finished. */
function Whole({ visit: { stops, whole, at }, say }: Pick<TicketProps, 'visit' | 'say'>) {
  if (stops.length < 2) return null
  if (!whole) return stops.some(stop => stop.state === 'planned') ? <p class="range quiet">{say.noWhole}</p> : null
  const { fromMinutes, toMinutes } = whole
  const clock = (minutes: number) => wallTime(Date.parse(at) + minutes * 60_000)
  return (
    <p class="range whole">
      {say.whole}{' '}
      <strong>
        {fromMinutes}–{toMinutes} {say.minutes}
      </strong>{' '}
      <span class="quiet">{fill(say.finished, clock(fromMinutes), clock(toMinutes))}</span>
    </p>
  )
}

interface DeedProps {
  secret: string
  deed: string
  language: CitizenLanguage
  key_: string
  label: string
  hint?: string
  isQuiet?: boolean
}

/** A button that works without script: a form of its own. */
function Deed({ secret, deed, language, key_, label, hint, isQuiet = false }: DeedProps) {
  return (
    <form method="post" action={`/t/${secret}/${deed}${language === 'en' ? '?lang=en' : ''}`}>
      <input type="hidden" name="key" value={key_} />
      <button
        class={isQuiet ? 'button-plain cancel' : 'button button-wide'}
        type="submit"
        aria-describedby={hint ? `petunjuk-${deed}` : undefined}
      >
        {label}
      </button>
      {hint && (
        <p class="fine quiet" id={`petunjuk-${deed}`}>
          {hint}
        </p>
      )}
    </form>
  )
}

const languageNames = { id: 'Bahasa Indonesia', en: 'English' }

function Languages({ secret, language, say }: Pick<TicketProps, 'secret' | 'language' | 'say'>) {
  return (
    <nav class="languages" aria-label={say.chooseLanguage}>
      <ul>
        {(['id', 'en'] as const).map(one => (
          <li key={one}>
            <a
              href={`/t/${secret}${one === 'en' ? '?lang=en' : ''}`}
              lang={one}
              aria-current={one === language ? 'true' : undefined}
            >
              {languageNames[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function LinkMark({ at, say, link }: { at: string; say: Words; link: LinkState }) {
  return (
    <span class={link === 'live' ? 'live' : 'live live-late'}>
      {link === 'live' ? fill(say.live, wallTime(at)) : fill(say.lateData, wallTime(at))}
    </span>
  )
}

function Lost({ at, say }: { at: string; say: Words }) {
  return (
    <div class="banner banner-stale" role="status">
      <p>
        <strong>{fill(say.lost, wallTime(at))}</strong> {say.lostMeaning} <a href="?">{say.refresh}</a>
      </p>
    </div>
  )
}

/** How things stand, in one sentence. */
function headline({ state, ahead, counterLabel, awaitsAnswer, holdUntil }: MyVisit, say: Words): string {
  if (state === 'serving') return fill(say.servedAt, counterLabel ?? '')
  if (awaitsAnswer && holdUntil) return fill(say.awaitsAnswer, wallTime(holdUntil))
  if (state !== 'waiting' && state !== 'missed') return say.state[state]
  const people = ahead ?? 0
  if (people === 0) return say.aheadNobody
  return people === 1 ? say.aheadOne : fill(say.aheadMany, people)
}

/** The title of the page as its state changes: a called number is seen in the list of tabs. */
export function ticketTitle(visit: MyVisit, say: Words): string {
  const number = spell(visit.letter, visit.number)
  return visit.state === 'called' ? `${number}: ${say.counter} ${visit.counterLabel}` : number
}
