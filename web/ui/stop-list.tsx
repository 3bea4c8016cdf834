import { ZoneBadge, zoneClass } from './number.tsx'

export interface ListedStop {
  id: string
  name: string
  /** Under its name: where to sit for it. */
  note?: string | undefined
  zone: { letter: string; name: string; icon: string }
}

/** First this, then that: place, zone and service, each large enough to be known without reading all of it. */
export function StopList({ stops, label }: { stops: readonly ListedStop[]; label: string }) {
  return (
    <ol class="stop-list" aria-label={label}>
      {stops.map(({ id, name, note, zone }, index) => (
        <li key={id} class={zoneClass(zone.letter)} data-say>
          <span class="stop-place" aria-hidden="true">
            {index + 1}
          </span>
          <ZoneBadge {...zone} />
          <span class="stop-name">{name}</span>
          {note && <span class="stop-note">{note}</span>}
        </li>
      ))}
    </ol>
  )
}
