import type { Agency } from '#contracts/catalogue'
import type { Hall, openingHours } from '#contracts/places'
import type { KioskView, MenuLine } from '#contracts/queue'
import type { Reply } from '#platform/contract'
import { hallState, planOf, servicesOf } from './hall.ts'
import type { PaperList } from './printer/port.ts'
import { Arriving } from './screens/arriving.tsx'
import { Confirm } from './screens/confirm.tsx'
import type { Frame } from './screens/frame.ts'
import { Giving } from './screens/giving.tsx'
import { Idle } from './screens/idle.tsx'
import { ListGiven } from './screens/list.tsx'
import { NotGiven } from './screens/not-given.tsx'
import { Closed } from './screens/notices.tsx'
import { NumberGiven } from './screens/number.tsx'
import { neededFor, type Standard } from './screens/papers.tsx'
import { AgencyTiles, PlannedTiles, ServiceTiles, Tiles } from './screens/tiles.tsx'
import {
  type ArrivingBooking,
  back,
  choose,
  choosePriority,
  connect,
  go,
  type KioskDelivery,
  type PlannedService,
  type Press,
  type Screen,
  type Sitting,
  screenOf,
  turnTo,
  typeKey,
  untypeKey,
} from './sitting.ts'
import { agenciesOf, pageOf, wantedServices } from './tiles.ts'
import { nameOf, words } from './words.ts'

export interface ShownProps {
  frame: Frame
  view: KioskView
  hall: Hall | undefined
  agencies: readonly Agency[]
  /** Services of the catalogue that this hall does not give yet. */
  notHere: readonly PlannedService[]
  days: Reply<typeof openingHours>['days']
  sitting: Sitting
  standards: readonly Standard[]
  onSitting(change: (before: Sitting) => Sitting): void
  onAnswer(delivery: KioskDelivery): void
  onAnyway(): void
  onAgain(press: Press): void
  onArrive(booking: ArrivingBooking): void
  onList(): void
  onDone(): void
}

/** The screen that the sitting has come to. */
export function Shown(props: ShownProps) {
  const { frame, view, hall, sitting, onSitting } = props
  const screen = screenOf(sitting)
  const onBack = () => onSitting(back)
  const today = view.day.day
  if (screen.at === 'giving') return <Giving frame={frame} />
  if (screen.at === 'given')
    return (
      <NumberGiven
        frame={frame}
        given={screen.given}
        zones={view.zones}
        seats={hall?.zones ?? []}
        onDone={props.onDone}
      />
    )
  if (screen.at === 'not-given')
    return (
      <NotGiven
        frame={frame}
        refusal={screen.refusal}
        today={today}
        onAgain={() => props.onAgain(screen.press)}
        onBack={onBack}
      />
    )
  if (screen.at === 'list')
    return (
      <ListGiven
        frame={frame}
        list={listOf(sitting, view, props.standards)}
        isPrinting={screen.isPrinting}
        fault={screen.fault}
        onDone={props.onDone}
      />
    )
  if (screen.at === 'confirm') return <PlanShown {...props} />
  if (screen.at === 'not-here') return <NotHere {...props} page={screen.page} />
  if (screen.at === 'arriving')
    return (
      <Arriving
        frame={frame}
        screen={screen}
        onKey={key => onSitting(before => turnTo(before, typeKey(screen, key)))}
        onUndo={() => onSitting(before => turnTo(before, untypeKey(screen)))}
        onDone={() => props.onArrive({ code: screen.code, phoneEnd: screen.phoneEnd })}
        onBack={onBack}
      />
    )
  if (screen.at === 'idle') return <Door {...props} />
  return <Choosing {...props} screen={screen} />
}

function Door({ frame, view, days, onSitting }: ShownProps) {
  const state = hallState(view)
  const onLanguage = (language: Sitting['language']) => onSitting(before => ({ ...before, language }))
  if (state !== 'open')
    return <Closed frame={frame} state={state} opensAt={view.opensAt} days={days} onLanguage={onLanguage} />
  return (
    <Idle
      frame={frame}
      view={view}
      onLanguage={onLanguage}
      onTake={() => onSitting(before => go(before, { at: 'wanted' }))}
      onBooked={() => onSitting(before => go(before, { at: 'arriving', code: '', phoneEnd: '' }))}
    />
  )
}

function PlanShown(props: ShownProps) {
  const { frame, view, hall, sitting, standards, onSitting } = props
  const [first, ...others] = planOf(view, sitting.serviceIds)
  // The service left the menu while somebody looked at it.
  if (!first) return <Choosing {...props} screen={{ at: 'wanted' }} />
  return (
    <Confirm
      frame={frame}
      plan={[first, ...others]}
      standards={standards}
      zones={view.zones}
      groups={hall?.priorityGroups ?? []}
      priorityGroup={sitting.priorityGroup}
      deskServiceId={view.deskServiceId}
      connectTo={sitting.connectTo}
      today={view.day.day}
      onPriority={groupId => onSitting(before => choosePriority(before, groupId))}
      onAnswer={props.onAnswer}
      onAnyway={props.onAnyway}
      onList={props.onList}
      onAddStop={() => onSitting(before => go(before, { at: 'wanted' }))}
      onBack={() => onSitting(back)}
    />
  )
}

function Choosing(props: ShownProps & { screen: Extract<Screen, { at: 'wanted' | 'agencies' | 'services' }> }) {
  const { frame, view, agencies, sitting, screen, onSitting } = props
  const { language } = frame
  const say = words[language]
  const isAdding = sitting.serviceIds.length > 0
  const menu = servicesOf(view, sitting.serviceIds)
  const { deskServiceId } = view
  const serviceTiles = (lines: readonly MenuLine[]) => (
    <ServiceTiles
      lines={lines}
      zones={view.zones}
      language={language}
      today={view.day.day}
      onService={id => onSitting(before => choose(before, id))}
    />
  )
  const ways = {
    frame,
    onBack: () => onSitting(back),
    onDesk:
      deskServiceId && !sitting.serviceIds.includes(deskServiceId)
        ? () =>
            onSitting(before => (isAdding ? choose(before, deskServiceId) : go(before, { at: 'not-here', page: 0 })))
        : undefined,
  }

  if (screen.at === 'wanted')
    return (
      <Tiles
        {...ways}
        onDesk={undefined}
        title={isAdding ? say.another : say.wanted}
        hint={isAdding ? say.anotherHint : say.wantedHint}
        onMore={() => onSitting(before => go(before, { at: 'agencies', page: 0 }))}
        moreLabel={say.moreByAgency}
      >
        {serviceTiles(wantedServices(menu))}
      </Tiles>
    )
  if (screen.at === 'agencies') {
    const page = pageOf(agenciesOf(menu), screen.page)
    return (
      <Tiles
        {...ways}
        title={say.agencies}
        hint={say.agenciesHint}
        {...more(page, say, next => onSitting(before => turnTo(before, { ...screen, page: next })))}
      >
        <AgencyTiles
          page={page}
          agencies={agencies}
          language={language}
          onAgency={agencyId => onSitting(before => go(before, { at: 'services', agencyId, page: 0 }))}
        />
      </Tiles>
    )
  }
  const lines = menu.filter(line => line.agencyId === screen.agencyId)
  const page = pageOf(lines, screen.page)
  const agency = agencies.find(one => one.id === screen.agencyId)
  const title = agency ? nameOf(agency, language) : (lines[0]?.agencyAbbreviation ?? say.allChosen)
  return (
    <Tiles
      {...ways}
      title={title}
      hint={say.servicesHint}
      {...more(page, say, next => onSitting(before => turnTo(before, { ...screen, page: next })))}
    >
      {serviceTiles(page.tiles)}
    </Tiles>
  )
}

/** What the catalogue knows and this hall does not give: it is connected, and never sent away. */
function NotHere({ frame, view, notHere, onSitting, page: asked }: ShownProps & { page: number }) {
  const { language } = frame
  const say = words[language]
  const { deskServiceId } = view
  if (!deskServiceId) return null
  const page = pageOf(notHere, asked)
  return (
    <Tiles
      frame={frame}
      title={say.notHere}
      hint={say.notHereHint}
      onBack={() => onSitting(back)}
      onDesk={() => onSitting(before => connect(before, deskServiceId, null))}
      {...more(page, say, next => onSitting(before => turnTo(before, { at: 'not-here', page: next })))}
    >
      <PlannedTiles
        services={page.tiles}
        language={language}
        onService={service => onSitting(before => connect(before, deskServiceId, service))}
      />
    </Tiles>
  )
}

function more(
  { page, pages }: { page: number; pages: number },
  say: (typeof words)['id'],
  turn: (page: number) => void,
) {
  return pages > 1 ? { onMore: () => turn(page + 1), moreLabel: say.morePage(page + 1, pages) } : {}
}

/** What the chosen services ask for, as it is printed. */
export function listOf({ serviceIds, language }: Sitting, view: KioskView, standards: readonly Standard[]): PaperList {
  const say = words[language]
  const services = planOf(view, serviceIds).map((line, index) => {
    const needed = neededFor(standards.slice(index, index + 1), language).map(one => one.label)
    return {
      name: nameOf(line, language),
      papers: needed.length > 0 ? needed : [standards[index] === 'failed' ? say.papersFailed : say.noPapers],
    }
  })
  return { title: say.listTitle, services, hint: say.listHint, hallName: view.hallName }
}
