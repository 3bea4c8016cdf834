import type { ComponentChildren } from 'preact'
import type { Agency } from '#contracts/catalogue'
import type { MenuLine, ZoneLoad } from '#contracts/queue'
import { sayAdmission } from '#ui/admission.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { ZoneBadge } from '#ui/number.tsx'
import { PaperDrawing, paperOf } from '#ui/papers.tsx'
import { sayRange } from '#ui/range.ts'
import type { PlannedService } from '../sitting.ts'
import type { AgencyTile, Page } from '../tiles.ts'
import { type KioskLanguage, nameOf, words } from '../words.ts'
import type { Frame } from './frame.ts'
import { Screen } from './screen.tsx'

interface TilesProps {
  frame: Frame
  title: string
  hint: string
  /** Where the ways out lead; absent ways are not shown. */
  onBack(): void
  onMore?: (() => void) | undefined
  moreLabel?: string
  onDesk?: (() => void) | undefined
  children: ComponentChildren
}

/** Up to six tiles, and the ways on and back. */
export function Tiles({ frame, title, hint, onBack, onMore, moreLabel, onDesk, children }: TilesProps) {
  const say = words[frame.language]
  return (
    <Screen
      frame={frame}
      name="choose"
      title={title}
      controls={
        <>
          <ul class="kiosk-tiles">{children}</ul>
          {onDesk && (
            <Button class="kiosk-desk" icon="link-2" onClick={onDesk}>
              <span>
                <strong>{say.notListed}</strong> <span>{say.notListedHint}</span>
              </span>
            </Button>
          )}
          <div class="kiosk-moves">
            <Button icon="arrow-left" onClick={onBack}>
              {say.back}
            </Button>
            {onMore && (
              <Button class="kiosk-more" onClick={onMore}>
                {moreLabel}
                <Icon name="arrow-right" />
              </Button>
            )}
          </div>
        </>
      }
    >
      <p class="kiosk-hint" data-say>
        {hint}
      </p>
    </Screen>
  )
}

interface ServiceTilesProps {
  lines: readonly MenuLine[]
  zones: readonly ZoneLoad[]
  language: KioskLanguage
  today: string | null
  onService(serviceId: string): void
}

/** Services, each with its zone and its wait, or why no number is given for it now. */
export function ServiceTiles({ lines, zones, language, today, onService }: ServiceTilesProps) {
  const say = words[language]
  return lines.map(line => (
    <li key={line.serviceId}>
      <button class="button kiosk-tile" type="button" onClick={() => onService(line.serviceId)}>
        <strong>{nameOf(line, language)}</strong>
        {line.admission.isOpen ? (
          <span class="tile-state">
            <span>
              <Zone letter={line.zone} zones={zones} language={language} />
              <span>
                {say.people(line.waiting)}, {sayRange(line.range, language)}
              </span>
            </span>
            <TilePaper serviceId={line.serviceId} />
          </span>
        ) : (
          <span class="tile-state tile-closed">
            <Icon name="clock" />
            <span>{sayAdmission(line.admission, language, today ?? undefined)}</span>
          </span>
        )}
      </button>
    </li>
  ))
}

/** The paper that a service is about, where it has a face that everyone knows. */
function TilePaper({ serviceId }: { serviceId: string }) {
  const paper = paperOf(serviceId.replace('kartu-keluarga', 'kk'))
  return paper === 'kertas' ? null : <PaperDrawing paper={paper} />
}

/** The zone of a service, with the name and icon that the hall gave it. */
export function Zone({
  letter,
  zones,
  language,
}: {
  letter: string
  zones: readonly ZoneLoad[]
  language: KioskLanguage
}) {
  const zone = zones.find(one => one.letter === letter)
  return (
    <ZoneBadge letter={letter} name={zone ? nameOf(zone, language) : words[language].zone} icon={zone?.icon ?? ''} />
  )
}

interface AgencyTilesProps {
  page: Page<AgencyTile>
  agencies: readonly Agency[]
  language: KioskLanguage
  onAgency(agencyId: string): void
}

/** Agencies, with their full names once those have been read. */
export function AgencyTiles({ page, agencies, language, onAgency }: AgencyTilesProps) {
  return page.tiles.map(tile => {
    const agency = agencies.find(one => one.id === tile.agencyId)
    return (
      <li key={tile.agencyId}>
        <button class="button kiosk-tile" type="button" onClick={() => onAgency(tile.agencyId)}>
          <span class="tile-name">
            <strong>{tile.abbreviation}</strong>
            {agency && nameOf(agency, language) !== tile.abbreviation && <span>{nameOf(agency, language)}</span>}
          </span>
          <span class="tile-state">{words[language].services(tile.services)}</span>
        </button>
      </li>
    )
  })
}

interface PlannedTilesProps {
  services: readonly PlannedService[]
  language: KioskLanguage
  onService(service: PlannedService): void
}

/** Services that are not given here yet, each with the agency that will be asked. */
export function PlannedTiles({ services, language, onService }: PlannedTilesProps) {
  return services.map(service => (
    <li key={service.id}>
      <button class="button kiosk-tile" type="button" onClick={() => onService(service)}>
        <strong>{nameOf(service, language)}</strong>
        <span class="tile-state">
          <span>{words[language].weConnect(service.agencyAbbreviation)}</span>
        </span>
      </button>
    </li>
  ))
}
