import { render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import '#ui/tokens.css'
import '#ui/base.css'
import './citizen.css'
import type { MyVisit } from '#contracts/queue'
import { Ticket, type TicketProps, ticketTitle } from './ticket.tsx'
import { followTicket, type LinkState } from './ticket-live.ts'

interface Start extends TicketProps {
  stream: string
}

/** Adds to the ticket page what is live: the place, the call, the age of what is shown. */
function LiveTicket(start: Start) {
  const [visit, setVisit] = useState(start.visit)
  const [link, setLink] = useState<LinkState>('live')
  const wasCalled = useRef(start.visit.state === 'called')

  useEffect(() => followTicket(start.stream, { visit: setVisit, link: setLink }), [start.stream])
  useEffect(() => {
    document.title = ticketTitle(visit, start.language)
    document.body.className =
      visit.state === 'called' ? `ticket-page is-called zone-${visit.zone.letter.toLowerCase()}` : 'ticket-page'
    if (visit.state === 'called' && !wasCalled.current) alarm()
    wasCalled.current = visit.state === 'called'
  }, [visit, start.language])
  useEffect(() => stayAwake(visit), [visit.state, visit.ahead])

  return <Ticket {...start} visit={visit} link={link} />
}

/** A phone in a pocket: it shakes where it can. The display and the voice say the same. */
function alarm(): void {
  navigator.vibrate?.([400, 200, 400, 200, 800])
}

/** Keeps the screen on while the turn is near, where the browser allows it. */
function stayAwake({ state, ahead }: MyVisit): (() => void) | undefined {
  if (state !== 'called' && !(state === 'waiting' && (ahead ?? 99) <= 3)) return undefined
  const lock = navigator.wakeLock?.request('screen').catch(() => undefined)
  return () => void lock?.then(held => held?.release())
}

const place = document.getElementById('app')
const text = document.getElementById('satap-start')?.textContent
if (place && text) render(<LiveTicket {...(JSON.parse(text) as Start)} />, place)
