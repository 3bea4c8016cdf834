import { wallTime } from '#client/clock.ts'
import type { CounterView } from '#contracts/queue'
import { Icon } from '#ui/icon.tsx'
import { Line as StopLine } from '#ui/line.tsx'
import { TicketNumber } from '#ui/number.tsx'
import { lasted } from './time.ts'
import { whyFirst } from './why-first.ts'
import { words } from './words.ts'

type Current = NonNullable<CounterView['current']>

interface PersonProps {
  current: Current
  now: Date
  groupName(id: string): string
}

/** Who is called or sits at the counter: a number, never a name. */
export function Person({ current, now, groupName }: PersonProps) {
  const { letter, number, startedAt, calledAt, waitedMinutes, language } = current
  return (
    <section class="person" aria-labelledby="nomor">
      <h1 id="nomor">
        <TicketNumber letter={letter} number={number} />
      </h1>
      <p class="person-service">
        <strong>{current.nameId}</strong>
      </p>
      <dl class="person-facts">
        <div>
          <dt>{startedAt ? words.person.served : words.person.called}</dt>
          <dd>{lasted(startedAt ?? calledAt, now)}</dd>
        </div>
        <div>
          <dt>{words.person.waited}</dt>
          <dd>{words.person.minutes(waitedMinutes)}</dd>
        </div>
      </dl>
      <dl class="pairs">
        <div>
          <dt>{words.person.language}</dt>
          <dd>{words.person.languages[language]}</dd>
        </div>
        {current.priorityGroup && (
          <div>
            <dt>{words.person.need}</dt>
            <dd>
              <Need group={current.priorityGroup} name={groupName(current.priorityGroup)} />
            </dd>
          </div>
        )}
      </dl>
      <Circumstances current={current} />
      {current.checklist && <Papers checklist={current.checklist} />}
      <Stops current={current} />
    </section>
  )
}

/** A priority need: icon and word. */
export function Need({ group, name }: { group: string; name: string }) {
  return (
    <span class="need">
      <Icon name={group === 'disability' ? 'wheelchair' : 'user'} />
      {name}
    </span>
  )
}

/** What made this call unlike others. */
function Circumstances({ current }: { current: Current }) {
  const { reason, isOutOfOrder, noShows, callNumber } = current
  const said = [
    isOutOfOrder && words.person.outOfOrder,
    reason !== null && !isOutOfOrder && `${words.person.calledBecause} ${lowerFirst(whyFirst(reason))}`,
    noShows > 0 && words.person.missedBefore(noShows),
    callNumber > 1 && words.person.calls(callNumber),
  ].filter(line => line !== false)
  if (said.length === 0) return null
  return (
    <ul class="circumstances">
      {said.map(line => (
        <li key={line}>
          <Icon name="info" />
          {line}
        </li>
      ))}
    </ul>
  )
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

/** What the greeter saw at the door. */
function Papers({ checklist }: { checklist: NonNullable<Current['checklist']> }) {
  return (
    <section class="section" aria-labelledby="berkas">
      <h2 id="berkas">{words.person.checklist}</h2>
      <ul class="ticks">
        {checklist.missing.map(paper => (
          <li key={paper} class="is-missing">
            <Icon name="x" />
            <span>
              <strong>{words.person.missing}</strong> {paper}
            </span>
          </li>
        ))}
        {checklist.present.map(paper => (
          <li key={paper}>
            <Icon name="check" />
            <span>
              <span class="visually-hidden">{words.person.present} </span>
              {paper}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const past = new Set(['done', 'no-show', 'cancelled', 'expired'])

/** What this person came for today, all on one number. */
function Stops({ current }: { current: Current }) {
  const nextId = current.stops.find(stop => stop.state === 'planned')?.ticketId
  const stops = current.stops.map(stop => {
    const when = past.has(stop.state)
      ? ('past' as const)
      : stop.state === 'called' || stop.state === 'serving'
        ? ('here' as const)
        : ('ahead' as const)
    const outcome = stop.outcome
      ? words.outcomes[stop.outcome]
      : stop.state === 'no-show'
        ? words.outcomes['no-show']
        : words.person.stopDone
    return {
      id: stop.ticketId,
      when,
      children: (
        <>
          {stop.ticketId === nextId && <span>{words.person.stopNext} </span>}
          {when === 'here' || stop.ticketId === nextId ? <strong>{stop.nameId}</strong> : stop.nameId}{' '}
          <span class="quiet">
            {when === 'past'
              ? `${outcome}${stop.endedAt ? ` ${wallTime(stop.endedAt)}` : ''}`
              : when === 'ahead' && ahead(stop)}
          </span>
        </>
      ),
    }
  })
  return (
    <section class="section" aria-labelledby="urusan">
      <h2 id="urusan">{words.person.stops}</h2>
      <StopLine letter={current.letter} stops={stops} />
    </section>
  )
}

function ahead({ zone, stopped }: Current['stops'][number]): string {
  return stopped ? `${words.person.stopZone(zone)}, ${words.person.stopStands}` : words.person.stopZone(zone)
}

/** Nobody is at the counter: free, on a break, or not at work. */
export function Nobody({ view }: { view: CounterView }) {
  const { session, waitingHere, day } = view
  const isReady = day.state === 'open' && session?.isMine && !session.pausedAt
  return (
    <section class="person nobody" aria-labelledby="keadaan">
      <h1 id="keadaan">{heading(view)}</h1>
      {isReady && waitingHere > 0 && <p class="quiet">{words.nobody.waiting(waitingHere)}</p>}
      {isReady && waitingHere === 0 && <p class="quiet">{words.nobody.emptyNext}</p>}
      {session?.pausedAt && <p class="quiet">{words.pause.signMeaning}</p>}
    </section>
  )
}

function heading({ session, day, waitingHere, label }: CounterView): string {
  if (day.state !== 'open' || !session) return words.counter(label)
  if (session.pausedAt) return words.pause.sign(session.backAt && wallTime(session.backAt))
  if (!session.isMine) return words.counter(label)
  return waitingHere === 0 ? words.nobody.empty : words.nobody.title
}
