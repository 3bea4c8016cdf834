import { wallTime } from '#client/clock.ts'
import type { GreeterView } from '#contracts/queue'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { spell, TicketNumber, ZoneBadge, zoneClass } from '#ui/number.tsx'
import { sayRange } from '#ui/range.ts'
import { words } from './words.ts'

/** What a greeter does at once from the strip. */
export interface StripDeeds {
  answerHelp(request: GreeterView['help'][number]): void
  confirmSaid(visit: GreeterView['undelivered'][number]): void
  bringBack(ticket: GreeterView['missed'][number]): void
}

/** Above or beside the work: how full the zones are, whose number is in doubt, who was missed, who waits long. */
export function Strip({ view, deeds }: { view: GreeterView; deeds: StripDeeds }) {
  const { zones, undelivered, missed, longWaits } = view
  const attention = undelivered.length + missed.length + longWaits.length
  const isCalm = attention === 0 && zones.every(zone => zone.waiting === 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section class="strip" aria-label={words.around} tabIndex={0}>
      <h2 class="visually-hidden">{words.around}</h2>
      <Zones zones={zones} />
      {isCalm && <Calm />}
      {attention > 0 && (
        <details open={isWide()}>
          <summary>{words.attention(attention)}</summary>
          <div class="strip-lists">
            <Undelivered visits={undelivered} deeds={deeds} />
            <Missed tickets={missed} deeds={deeds} />
            <LongWaits waits={longWaits} minutes={view.longWaitMinutes} />
          </div>
        </details>
      )}
    </section>
  )
}

/** On a phone the lists are folded, so that the work stays in reach of the thumb. */
function isWide(): boolean {
  return matchMedia('(min-width: 40rem)').matches
}

/** Calls from the kiosks: on top of everything, and heard. */
export function HelpRequests({ help, deeds }: { help: GreeterView['help']; deeds: StripDeeds }) {
  return (
    <div class="help-requests" role="alert">
      {help.map(request => (
        <p key={request.id} class="banner banner-warn">
          <Icon name="help" />
          <span>
            <strong>
              {request.deviceName}: {words.helpReason[request.reason]}
            </strong>
            {request.letter && request.number !== null && (
              <span> {words.helpNumber(spell(request.letter, request.number))}</span>
            )}{' '}
            {words.helpSince(wallTime(request.askedAt))}
          </span>
          <Button aria-label={words.onMyWayTo(request.deviceName)} onClick={() => deeds.answerHelp(request)}>
            {words.onMyWay}
          </Button>
        </p>
      ))}
    </div>
  )
}

function Zones({ zones }: { zones: GreeterView['zones'] }) {
  return (
    <ul class="zone-loads" aria-label={words.zones}>
      {zones.map(zone => (
        <li key={zone.letter} class={zoneClass(zone.letter)}>
          <ZoneBadge letter={zone.letter} name={zone.nameId} icon={zone.icon} />
          <strong>{words.people(zone.waiting)}</strong>
          <span class="quiet">
            {zone.openCounters === 0 ? words.noCounters : zone.range ? sayRange(zone.range, 'id') : words.noRange}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Calm() {
  return (
    <div class="empty">
      <strong>{words.calm}</strong>
      <ul>
        {words.calmTips.map(tip => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
      <p class="quiet">{words.calmHint}</p>
    </div>
  )
}

function Undelivered({ visits, deeds }: { visits: GreeterView['undelivered']; deeds: StripDeeds }) {
  if (visits.length === 0) return null
  return (
    <section class="section" aria-labelledby="belum-sampai">
      <h3 id="belum-sampai">{words.undelivered}</h3>
      <p class="quiet">{words.undeliveredHint}</p>
      <ul class="rows">
        {visits.map(visit => (
          <li key={visit.visitId}>
            <TicketNumber letter={visit.letter} number={visit.number} />
            <Button
              aria-label={words.saidItOf(spell(visit.letter, visit.number))}
              onClick={() => deeds.confirmSaid(visit)}
            >
              {words.saidIt}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Missed({ tickets, deeds }: { tickets: GreeterView['missed']; deeds: StripDeeds }) {
  if (tickets.length === 0) return null
  return (
    <section class="section" aria-labelledby="terlewat">
      <h3 id="terlewat">{words.missed}</h3>
      <ul class="rows">
        {tickets.map(ticket => (
          <li key={ticket.ticketId}>
            <TicketNumber letter={ticket.letter} number={ticket.number} />
            <span class="quiet">{words.missedAt(wallTime(ticket.missedAt))}</span>
            <Button
              aria-label={words.isBackOf(spell(ticket.letter, ticket.number))}
              onClick={() => deeds.bringBack(ticket)}
            >
              {words.isBack}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Numbers only: visitors see this tablet, and a service can say more of a person than she would. */
function LongWaits({ waits, minutes }: { waits: GreeterView['longWaits']; minutes: number }) {
  if (waits.length === 0) return null
  return (
    <section class="section" aria-labelledby="lama">
      <h3 id="lama">{words.longWaits(minutes)}</h3>
      <ul class="rows">
        {waits.map(wait => (
          <li key={wait.ticketId}>
            <TicketNumber letter={wait.letter} number={wait.number} />
            <strong class="figures">{words.waited(wait.waitedMinutes)}</strong>
          </li>
        ))}
      </ul>
    </section>
  )
}
