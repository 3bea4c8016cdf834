import type { MyVisit, Stop } from '#contracts/queue'
import { zoneClass } from '#ui/number.tsx'
import { fill } from './fill.ts'
import { wallTime } from './time.ts'
import type { CitizenLanguage, Words } from './words.ts'

const ended = new Set(['done', 'no-show', 'cancelled', 'expired'])

/** The stops of the visit as a railway line: one number, several agencies. */
export function Plan({ visit, language, say }: { visit: MyVisit; language: CitizenLanguage; say: Words }) {
  return (
    <section class="section" aria-labelledby="urusan">
      <h2 id="urusan">{say.plan}</h2>
      <ol class={`line ${zoneClass(visit.zone.letter)}`}>
        <li>
          <strong>{say.taken}</strong>
          <br />
          <span class="quiet">{fill(say.at, wallTime(visit.issuedAt))}</span>
        </li>
        {visit.stops.map(stop => (
          <StopLine key={stop.ticketId} stop={stop} day={visit.day} language={language} say={say} />
        ))}
      </ol>
    </section>
  )
}

interface StopLineProps {
  stop: Stop
  day: string
  language: CitizenLanguage
  say: Words
}

function StopLine({ stop, day, language, say }: StopLineProps) {
  const isHere = !ended.has(stop.state) && stop.state !== 'planned'
  return (
    <li
      class={isHere ? 'here' : stop.state === 'planned' ? 'ahead' : undefined}
      aria-current={isHere ? 'step' : undefined}
    >
      <strong>{language === 'en' ? stop.nameEn : stop.nameId}</strong>
      <br />
      {!ended.has(stop.state) && (
        <span class={`zone stop-zone ${zoneClass(stop.zone)}`}>
          <span class="plate" aria-hidden="true">
            {stop.zone}
          </span>{' '}
        </span>
      )}
      <span class="quiet">{sayStop(stop, say)}</span>
      {stop.stopped && (
        <>
          <br />
          <span class="stands">{sayStands(stop.stopped, day, say)}</span>
        </>
      )}
    </li>
  )
}

function sayStop(stop: Stop, say: Words): string {
  if (stop.state === 'planned') return fill(say.noSecondNumber, stop.zone)
  if (stop.state === 'done' && stop.outcome)
    return `${say.outcome[stop.outcome]}${stop.endedAt ? `, ${wallTime(stop.endedAt)}` : ''}`
  if (stop.state === 'done' || stop.state === 'no-show' || stop.state === 'cancelled' || stop.state === 'expired')
    return say.stopEnded[stop.state]
  return stop.counterLabel ? `${say.counter} ${stop.counterLabel}` : say.counterWhenCalled
}

/** Why a stop comes last: it is not to be had for the moment. */
function sayStands({ from, fromDay }: NonNullable<Stop['stopped']>, day: string, say: Words): string {
  return from !== null && fromDay === day ? fill(say.standsUntil, wallTime(from)) : say.stands
}
