import type { MyVisit, Stop } from '#contracts/queue'
import { zoneClass } from '#ui/number.tsx'
import { wallTime } from './time.ts'
import { type CitizenLanguage, words } from './words.ts'

const ended = new Set(['done', 'no-show', 'cancelled', 'expired'])

/** The stops of the visit as a railway line: one number, several agencies. */
export function Plan({ visit, language }: { visit: MyVisit; language: CitizenLanguage }) {
  const say = words[language]
  return (
    <section class="section" aria-labelledby="urusan">
      <h2 id="urusan">{say.plan}</h2>
      <ol class={`line ${zoneClass(visit.zone.letter)}`}>
        <li>
          <strong>{say.taken}</strong>
          <br />
          <span class="quiet">{say.at(wallTime(visit.issuedAt))}</span>
        </li>
        {visit.stops.map(stop => (
          <StopLine key={stop.ticketId} stop={stop} language={language} />
        ))}
      </ol>
    </section>
  )
}

function StopLine({ stop, language }: { stop: Stop; language: CitizenLanguage }) {
  const isHere = !ended.has(stop.state) && stop.state !== 'planned'
  return (
    <li
      class={isHere ? 'here' : stop.state === 'planned' ? 'ahead' : undefined}
      aria-current={isHere ? 'step' : undefined}
    >
      <strong>{language === 'en' ? stop.nameEn : stop.nameId}</strong>
      <br />
      <span class="quiet">{sayStop(stop, language)}</span>
    </li>
  )
}

function sayStop(stop: Stop, language: CitizenLanguage): string {
  const say = words[language]
  if (stop.state === 'planned') return say.noSecondNumber(stop.zone)
  if (stop.state === 'done' && stop.outcome)
    return `${say.outcome[stop.outcome]}${stop.endedAt ? `, ${wallTime(stop.endedAt)}` : ''}`
  if (stop.state === 'done' || stop.state === 'no-show' || stop.state === 'cancelled' || stop.state === 'expired')
    return say.stopEnded[stop.state]
  return stop.counterLabel ? `${say.counter} ${stop.counterLabel}` : say.counterWhenCalled
}
