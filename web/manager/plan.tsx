import type { HallBoard } from '#contracts/queue'
import { Icon } from '#ui/icon.tsx'
import { ZoneBadge, zoneClass } from '#ui/number.tsx'
import { words } from './words.ts'

type Zone = HallBoard['zones'][number]
type Counter = HallBoard['counters'][number]

/** The hall by zone: how many wait, how long the longest has waited, and what each counter does. */
export function Plan({ zones, counters }: Pick<HallBoard, 'zones' | 'counters'>) {
  return (
    <section class="section" aria-labelledby="denah">
      <h2 id="denah">
        {words.plan} <span class="quiet">{words.planMeaning}</span>
      </h2>
      <ul class="plan">
        {zones.map(zone => (
          <ZoneOfPlan
            key={zone.letter}
            zone={zone}
            counters={counters.filter(counter => counter.zone === zone.letter)}
          />
        ))}
      </ul>
      <p class="plan-key" aria-hidden="true">
        {(['serving', 'free', 'paused', 'closed'] as const).map(state => (
          <span key={state}>
            <b class={squareOf[state]} />
            {words.counterState[state]}
          </span>
        ))}
      </p>
    </section>
  )
}

function ZoneOfPlan({ zone, counters }: { zone: Zone; counters: Counter[] }) {
  return (
    <li class={zone.isSlow ? `${zoneClass(zone.letter)} is-hot` : zoneClass(zone.letter)}>
      <p class="plan-head">
        <ZoneBadge letter={zone.letter} name={zone.nameId} icon={zone.icon} />
        <span class="plan-wait">
          {zone.isSlow && <Icon name="alert" />}
          <span class="visually-hidden">
            {zone.isSlow ? `${words.tooLong}, ${words.longestIs}: ` : `${words.longestIs}: `}
          </span>
          {zone.longestWaitMinutes === null ? words.nobodyWaits : words.longest(zone.longestWaitMinutes)}
        </span>
      </p>
      <p class="plan-count">
        <strong>{zone.waiting}</strong> <span class="visually-hidden">{words.inLine}</span>
      </p>
      <Squares counters={counters} />
    </li>
  )
}

/** One square a counter; read aloud as one sentence. */
function Squares({ counters }: { counters: Counter[] }) {
  if (counters.length === 0) return <p class="booths quiet">{words.noCounters}</p>
  const said = counters.map(counter => `${counter.label} ${words.counterState[counter.state]}`).join(', ')
  return (
    <p class="booths" role="img" aria-label={words.countersOf(said)}>
      {counters.map(counter => (
        <span key={counter.id} class={squareOf[counter.state]}>
          {counter.label}
        </span>
      ))}
    </p>
  )
}

const squareOf: Record<Counter['state'], string> = {
  serving: 'on',
  called: 'on',
  free: 'free',
  paused: 'rest',
  closed: 'shut',
}
