import { render } from 'preact'
import '#ui/tokens.css'
import '#ui/elements.css'
import '#ui/number.css'
import './citizen.css'
import type { MyVisit } from '#contracts/queue'
import { zoneClass } from '#ui/number.tsx'
import { atMostEvery } from './at-most-every.ts'
import { Ticket, type TicketProps, ticketTitle } from './ticket.tsx'
import { followTicket, type LinkState } from './ticket-live.ts'

/** A screen reader hears of a new place this often at most. */
const hearEveryMs = 30_000

interface Start extends Omit<TicketProps, 'link' | 'heard'> {
  /** Address of the stream. */
  stream: string
}

/**
 * Adds to the ticket page what is live: the place, the call, the age of what is shown. Without hooks, which would cost
 * every phone another kilobyte: the page is drawn anew when the hall says something.
 */
function begin(place: HTMLElement, start: Start): void {
  const { say } = start
  let { visit } = start
  let link: LinkState = 'live'
  let heard = visit
  let release = () => {}

  const draw = () => {
    render(<Ticket {...start} visit={visit} heard={heard} link={link} />, place)
    document.title = ticketTitle(visit, say)
    const isCalled = visit.state === 'called'
    document.body.className = isCalled ? `ticket-page is-called ${zoneClass(visit.zone.letter)}` : 'ticket-page'
  }
  const hear = atMostEvery(hearEveryMs, () => {
    heard = visit
    draw()
  })
  const take = (next: MyVisit) => {
    if (next.state === 'called' && visit.state !== 'called') alarm()
    visit = next
    draw()
    hear()
    release()
    release = stayAwake(visit)
  }
  draw()
  followTicket(start.stream, {
    visit: take,
    link: next => {
      link = next
      draw()
    },
  })
}

/** A phone in a pocket: it shakes where it can. The display and the voice say the same. */
function alarm(): void {
  navigator.vibrate?.([400, 200, 400, 200, 800])
}

/** Keeps the screen on while the turn is near, where the browser allows it. Answers how to let it sleep. */
function stayAwake({ state, ahead }: MyVisit): () => void {
  if (state !== 'called' && !(state === 'waiting' && (ahead ?? 99) <= 3)) return () => {}
  const lock = navigator.wakeLock?.request('screen').catch(() => undefined)
  return () => void lock?.then(held => held?.release())
}

const place = document.getElementById('app')
const text = document.getElementById('satap-start')?.textContent
if (place && text) begin(place, JSON.parse(text) as Start)
