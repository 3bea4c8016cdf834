import type { CounterView } from '#contracts/queue'
import { Icon } from '#ui/icon.tsx'
import { spell, TicketNumber, ZoneBadge } from '#ui/number.tsx'
import { Need } from './person.tsx'
import { type DeskTile, Referrals } from './referrals.tsx'
import { decimal } from './time.ts'
import { whyFirst } from './why-first.ts'
import { words } from './words.ts'

interface NextProps {
  view: CounterView
  groupName(id: string): string
}

interface LineProps extends NextProps {
  referrals: DeskTile
  timezone: string
  onReferrals(): void
}

/** Who comes next and why, how full the zones are, how my day goes. */
export function Line({ view, groupName, referrals, timezone, onReferrals }: LineProps) {
  return (
    <section class="queue" aria-labelledby="antre">
      <h2 id="antre">{words.line.title}</h2>
      {view.next.length === 0 ? (
        <p class="quiet">{words.refused.nobodyWaiting}</p>
      ) : (
        <Next view={view} groupName={groupName} />
      )}
      <Referrals desk={referrals} timezone={timezone} onOpen={onReferrals} />
      <section class="section" aria-labelledby="beban">
        <h2 id="beban">{words.line.zones}</h2>
        <ul class="loads">
          {view.zones.map(zone => (
            <li key={zone.letter}>
              <ZoneBadge letter={zone.letter} name={words.zoneName(zone.nameId)} icon={zone.icon} />
              <strong>{zone.waiting}</strong>
            </li>
          ))}
        </ul>
      </section>
      <section class="section" aria-labelledby="saya">
        <h2 id="saya">{words.line.me}</h2>
        <dl class="pairs">
          <div>
            <dt>{words.line.mean}</dt>
            <dd>
              {view.meanServiceMinutes === null
                ? words.line.noMean
                : words.line.meanMinutes(decimal(view.meanServiceMinutes))}
            </dd>
          </div>
          <div>
            <dt>{words.line.served}</dt>
            <dd>{words.line.servedOf(view.completedToday, view.servedToday)}</dd>
          </div>
        </dl>
      </section>
    </section>
  )
}

function Next({ view, groupName }: NextProps) {
  const [first] = view.next
  return (
    <>
      <table class="table queue-table">
        <thead>
          <tr>
            <th scope="col">{words.line.number}</th>
            <th scope="col">{words.line.service}</th>
            <th scope="col" class="figures">
              {words.line.minutes}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.next.map((ticket, index) => (
            <tr key={ticket.ticketId} class={index === 0 ? 'is-next' : undefined}>
              <th scope="row">
                <TicketNumber letter={ticket.letter} number={ticket.number} />
              </th>
              <td>
                <span class="service-name" title={ticket.nameId}>
                  {ticket.nameId}
                </span>
                {ticket.isPriority && (
                  <Need
                    group={ticket.priorityGroup ?? ''}
                    name={ticket.priorityGroup ? groupName(ticket.priorityGroup) : words.line.priority}
                  />
                )}
              </td>
              <td class="figures">{ticket.waitedMinutes}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.waitingHere > view.next.length && (
        <p class="quiet">{words.line.more(view.waitingHere - view.next.length)}</p>
      )}
      {first && view.nextReason && (
        <p class="why">
          <Icon name="info" />
          <span>
            <strong>{words.line.whyAsk(spell(first.letter, first.number))}</strong> {whyFirst(view.nextReason)}
          </span>
        </p>
      )}
    </>
  )
}
