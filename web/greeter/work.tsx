import type { Hall } from '#contracts/places'
import type { KioskView, MenuLine } from '#contracts/queue'
import { isShortage, sayAdmission } from '#ui/admission.ts'
import { Icon } from '#ui/icon.tsx'
import { sayRange } from '#ui/range.ts'
import { Actions, type Acts } from './actions.tsx'
import { type Arrival, ArrivalForm } from './arrival.tsx'
import { Check } from './check.tsx'
import { Connect } from './connect.tsx'
import { Connected } from './connected.tsx'
import { type Desk, type PlannedStop, stopAtHand } from './desk.ts'
import { Find } from './find.tsx'
import { type Choice, deskLine } from './found.ts'
import { Given, type GivenProps, zoneOf } from './given.tsx'
import { Missing } from './missing.tsx'
import { Options } from './options.tsx'
import { PlanOfVisit } from './plan-of-visit.tsx'
import type { Answer } from './triage.ts'
import { type VisitorLanguage, words } from './words.ts'

export interface WorkProps {
  view: KioskView
  desk: Desk
  found: Choice[]
  recent: Choice[]
  isMenuOnly: boolean
  hall: Pick<Hall, 'priorityGroups' | 'zones'> | 'failed' | undefined
  qr: GivenProps['qr']
  /** Why no number was given; shown until something changes. */
  refusal: string | null
  isGiving: boolean
  acts: Acts & {
    question(question: string): void
    connectUnknown(): void
    connect(more: Partial<Pick<Desk, 'need' | 'forWhom' | 'phone'>>): void
    choose(choice: Choice): void
    arrive(arrival: Arrival): void
    lookAt(serviceId: string): void
    remove(serviceId: string): void
    answer(requirementId: string, answer: Answer): void
    retryStandard(): void
    retryQr(): void
    language(language: VisitorLanguage): void
    priority(groupId: string | null): void
  }
}

/** The conversation with one visitor, step by step. */
export function Work(props: WorkProps) {
  const { view, desk, refusal, acts } = props
  return (
    <section class="work" aria-label={words.title}>
      <div class="work-body" tabIndex={desk.step === 'given' || desk.step === 'missing' ? 0 : undefined}>
        {refusal && (
          <p class="banner banner-bad" role="alert">
            <Icon name="alert" />
            <span>
              <strong>{words.notGiven}.</strong> {refusal}
            </span>
          </p>
        )}
        {desk.step !== 'given' && <PlanOfVisit desk={desk} onLookAt={acts.lookAt} onRemove={acts.remove} />}
        <Step {...props} />
      </div>
      <Actions desk={desk} connectDesk={deskLine(view)} isGiving={props.isGiving} acts={acts} />
    </section>
  )
}

function Step(props: WorkProps) {
  const { view, desk, found, recent, isMenuOnly, hall, qr, acts } = props
  const today = view.day.day
  switch (desk.step) {
    case 'find':
      return (
        <>
          <ArrivalForm isBusy={props.isGiving} onArrive={acts.arrive} />
          <Find
            question={desk.question}
            found={found}
            recent={recent}
            isMenuOnly={isMenuOnly}
            today={today}
            onQuestion={acts.question}
            onChoose={acts.choose}
            onConnect={acts.connectUnknown}
          />
        </>
      )
    case 'check':
      return <CheckStep {...props} />
    case 'missing':
      return <Missing desk={desk} />
    case 'planned':
      return <PlannedStep {...props} />
    case 'given':
      return (
        desk.issued && (
          <Given
            issued={desk.issued}
            language={desk.language}
            zone={zoneOf(desk.issued.zone, view, hall === 'failed' ? undefined : hall?.zones)}
            zones={view.zones}
            qr={qr}
            onRetryQr={acts.retryQr}
            connected={desk.connected}
            onRetryConnect={acts.retryConnect}
          />
        )
      )
    case 'connected':
      return (
        desk.connected && <Connected connected={desk.connected} language={desk.language} onRetry={acts.retryConnect} />
      )
  }
}

function CheckStep(props: WorkProps) {
  const { view, desk, acts } = props
  const stop = stopAtHand(desk)
  if (!stop) return null
  const { line, nameId } = stop.choice
  return (
    <>
      <div class="service-head">
        <h2>{nameId}</h2>
        {line?.admission.isOpen && (
          <p>
            <span class="quiet">{words.range}</span>{' '}
            <strong>{line.range ? sayRange(line.range, 'id') : words.noRange}</strong>
          </p>
        )}
      </div>
      {line && <NotNow line={line} today={view.day.day} />}
      {line && isShortage(line.admission) && <Instead serviceId={line.serviceId} standard={stop.standard} />}
      <Check desk={desk} onAnswer={acts.answer} onRetry={acts.retryStandard} />
      <Chosen {...props} />
    </>
  )
}

function PlannedStep(props: WorkProps) {
  const connectDesk = deskLine(props.view)
  const { planned } = props.desk
  return (
    <>
      <div class="service-head">
        <h2>{planned?.nameId ?? words.connect}</h2>
        {planned && <p class="quiet">{planned.agencyAbbreviation}</p>}
      </div>
      <p class="banner">
        <Icon name="link" />
        <span>
          <strong>{words.planned}.</strong> {words.plannedMeaning}
        </span>
      </p>
      {connectDesk && <NotNow line={connectDesk} today={props.view.day.day} />}
      <Connect desk={props.desk} onChange={props.acts.connect} />
      {connectDesk && <Chosen {...props} />}
    </>
  )
}

/** Why this service gives no number now. */
function NotNow({ line, today }: { line: MenuLine; today: string | null }) {
  if (line.admission.isOpen) return null
  return (
    <p class="banner banner-warn">
      <Icon name="clock" />
      <span>
        <strong>{isShortage(line.admission) ? words.short : words.notGiven}.</strong>{' '}
        {sayAdmission(line.admission, 'id', today ?? undefined)}
      </span>
    </p>
  )
}

/** What can be done where something is missing: come another day, or go elsewhere. To wait is a button below. */
function Instead({ serviceId, standard }: { serviceId: string; standard: PlannedStop['standard'] }) {
  const channels = typeof standard === 'string' ? [] : standard.channels.filter(one => one !== 'counter')
  return (
    <ul class="dashed">
      <li>{words.anywayMeaning}</li>
      <li>
        <a href={`/layanan/${serviceId}/booking`} target="_blank" rel="noopener">
          {words.bookLater}
        </a>
      </li>
      {channels.length > 0 && <li>{words.elsewhere(channels.map(one => words.channels[one] ?? one).join(', '))}</li>}
    </ul>
  )
}

function Chosen({ desk, hall, acts }: WorkProps) {
  return (
    <Options
      desk={desk}
      groups={hall === 'failed' ? 'failed' : hall?.priorityGroups}
      onLanguage={acts.language}
      onPriority={acts.priority}
    />
  )
}
