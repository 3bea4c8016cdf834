import { wallTime } from '#client/clock.ts'
import { Button } from '#ui/button.tsx'
import { spell, TicketNumber } from '#ui/number.tsx'
import type { ConsoleProps } from './console.tsx'
import { words } from './words.ts'

/** Who is on hold and who did not come: both can be put back into the line. */
export function SetAside({ view, acts }: ConsoleProps) {
  const { held, missed } = view
  const canAct = view.session?.isMine
  if (held.length + missed.length === 0) return <div />
  return (
    <div class="set-aside">
      {held.length > 0 && (
        <section class="section" aria-labelledby="ditunda">
          <h2 id="ditunda">{words.aside.held}</h2>
          <ul class="rows">
            {held.map(ticket => (
              <li key={ticket.ticketId}>
                <TicketNumber letter={ticket.letter} number={ticket.number} />
                <span class="quiet">
                  {[ticket.reason, ticket.until && words.aside.until(wallTime(ticket.until))]
                    .filter(Boolean)
                    .join(', ')}
                </span>
                {canAct && (
                  <Button
                    kind="plain"
                    aria-label={words.aside.endHoldOf(spell(ticket.letter, ticket.number))}
                    onClick={() => acts.endHold(ticket)}
                  >
                    {words.aside.endHold}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {missed.length > 0 && (
        <section class="section" aria-labelledby="tidak-hadir">
          <h2 id="tidak-hadir">{words.aside.missed}</h2>
          <ul class="rows">
            {missed.map(ticket => (
              <li key={ticket.ticketId}>
                <TicketNumber letter={ticket.letter} number={ticket.number} />
                <span class="quiet">{words.aside.missedAt(wallTime(ticket.missedAt))}</span>
                {canAct && (
                  <Button
                    kind="plain"
                    aria-label={words.aside.backOf(spell(ticket.letter, ticket.number))}
                    onClick={() => acts.bringBack(ticket)}
                  >
                    {words.aside.back}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
