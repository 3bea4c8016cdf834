import type { ZoneLoad } from '#contracts/queue'
import { Icon } from '#ui/icon.tsx'
import { ZoneBadge } from '#ui/number.tsx'
import { Said } from './said.tsx'
import { words } from './words.ts'

/** The panel while nobody is called: what will appear here, and the zones with who waits and who serves. */
export function Calm({ hallName, zones, isFirst }: { hallName: string; zones: readonly ZoneLoad[]; isFirst: boolean }) {
  return (
    <div class="display-calm">
      <p class="calm-hall">{hallName}</p>
      <p class="calm-head">
        <Said words={isFirst ? words.noCalls : words.calm} />
      </p>
      {isFirst && (
        <p class="calm-meaning">
          <Said words={words.noCallsMeaning} />
        </p>
      )}
      <ul class={zones.length > 5 ? 'calm-zones is-many' : 'calm-zones'} aria-label={words.zones}>
        {zones.map(zone => (
          <li key={zone.letter}>
            <ZoneBadge letter={zone.letter} name={zone.nameId} icon={zone.icon} />
            <span>
              <Said words={words.waiting(zone.waiting)} />
            </span>
            <span>
              <Said words={words.openCounters(zone.openCounters)} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The panel once the hall has been silent for a minute: where to look instead. The last calls stay beside it. */
export function Lost({ dataAt }: { dataAt: string }) {
  return (
    <div class="display-lost" role="alert">
      <p class="lost-head">
        <Icon name="wifi-off" />
        <Said words={words.lost} />
      </p>
      <p class="lost-meaning">
        <Said words={words.lostMeaning} />
      </p>
      <p class="lost-at">
        <Said words={words.dataAt(dataAt)} />
      </p>
    </div>
  )
}
