import type { PriorityGroup } from '#contracts/places'
import type { MenuLine, ZoneLoad } from '#contracts/queue'
import { sayAdmission } from '#ui/admission.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { GroupPicture } from '#ui/pictures.tsx'
import { sayRange } from '#ui/range.ts'
import { type KioskDelivery, mostStops, type PlannedService } from '../sitting.ts'
import { type KioskLanguage, nameOf, words } from '../words.ts'
import type { Frame } from './frame.ts'
import { Papers, type Standard } from './papers.tsx'
import { Screen } from './screen.tsx'
import { isOnlyShort, Short } from './short.tsx'
import { Zone } from './tiles.tsx'

export interface ConfirmProps {
  frame: Frame
  /** The stops in order; never empty. */
  plan: readonly [MenuLine, ...MenuLine[]]
  standards: readonly Standard[]
  zones: readonly ZoneLoad[]
  groups: readonly PriorityGroup[]
  priorityGroup: string | null
  deskServiceId: string | null
  /** What the agency is asked for, where the number is one of the connecting desk. */
  connectTo: PlannedService | null
  today: string | null
  onPriority(groupId: string): void
  onAnswer(delivery: KioskDelivery): void
  /** A number although something is missing: the person knows it. */
  onAnyway(): void
  onList(): void
  onAddStop(): void
  onBack(): void
}

/** One screen says it all before the number: what to bring, how long it takes, and three answers. */
export function Confirm(props: ConfirmProps) {
  const { frame, plan, standards, deskServiceId, today } = props
  const say = words[frame.language]
  const [first] = plan
  const isDesk = plan.length === 1 && first.serviceId === deskServiceId
  const shut = plan.find(line => !line.admission.isOpen)
  const { connectTo } = props
  const title = isDesk
    ? connectTo
      ? nameOf(connectTo, frame.language)
      : say.desk
    : plan.length > 1
      ? say.stops(plan.length)
      : nameOf(first, frame.language)
  return (
    <Screen
      frame={frame}
      name="confirm"
      title={title}
      controls={
        !shut ? <Answers {...props} isDesk={isDesk} /> : isOnlyShort(props) ? <Short {...props} /> : <Shut {...props} />
      }
    >
      {plan.length > 1 && <Stops plan={plan} zones={props.zones} language={frame.language} />}
      {shut && (
        <p class="kiosk-warning" data-say>
          <Icon name="clock" />
          <span>
            {plan.length > 1 && <strong>{nameOf(shut, frame.language)}: </strong>}
            {sayAdmission(shut.admission, frame.language, today ?? undefined)}
          </span>
        </p>
      )}
      {isDesk ? (
        <p class="kiosk-lead" data-say>
          {connectTo ? say.connectMeaning(connectTo.agencyAbbreviation) : say.deskMeaning}
        </p>
      ) : (
        // What can be done instead needs the room; the list can be printed.
        !isOnlyShort(props) && <Papers standards={standards} language={frame.language} />
      )}
    </Screen>
  )
}

function Stops({
  plan,
  zones,
  language,
}: {
  plan: readonly MenuLine[]
  zones: readonly ZoneLoad[]
  language: KioskLanguage
}) {
  return (
    <ol class="kiosk-stops">
      {plan.map(line => (
        <li key={line.serviceId} data-say>
          <Zone letter={line.zone} zones={zones} language={language} />
          <strong>{nameOf(line, language)}</strong>
        </li>
      ))}
    </ol>
  )
}

function Answers({
  frame,
  plan,
  zones,
  groups,
  priorityGroup,
  isDesk,
  onPriority,
  onAnswer,
  onList,
  onAddStop,
  onBack,
}: ConfirmProps & { isDesk: boolean }) {
  const say = words[frame.language]
  const [first] = plan
  return (
    <>
      <Wait line={first} zones={zones} language={frame.language} />
      <Priority groups={groups} chosen={priorityGroup} language={frame.language} onPriority={onPriority} />
      <div class="kiosk-answers">
        <Button kind="primary" class="answer-print" icon="printer" onClick={() => onAnswer('paper')}>
          <span>{say.print}</span>
        </Button>
        <Button icon="qr-code" onClick={() => onAnswer('screen')}>
          <span>{say.onScreen}</span>
        </Button>
        {!isDesk && (
          <Button icon="files" onClick={onList}>
            <span>{say.notYet}</span>
          </Button>
        )}
      </div>
      <div class="kiosk-moves">
        <Button icon="arrow-left" onClick={onBack}>
          {say.back}
        </Button>
        {plan.length < mostStops && !isDesk && (
          <Button icon="plus" onClick={onAddStop}>
            {say.addStop}
          </Button>
        )}
      </div>
    </>
  )
}

/** No number now: the list of papers is still worth the way. */
function Shut({ frame, onList, onBack }: ConfirmProps) {
  const say = words[frame.language]
  return (
    <>
      <p class="kiosk-hint" data-say>
        {say.notNow}
      </p>
      <div class="kiosk-answers">
        <Button kind="primary" class="answer-print" icon="files" onClick={onList}>
          <span>{say.printList}</span>
        </Button>
      </div>
      <div class="kiosk-moves">
        <Button icon="arrow-left" onClick={onBack}>
          {say.back}
        </Button>
      </div>
    </>
  )
}

function Wait({ line, zones, language }: { line: MenuLine; zones: readonly ZoneLoad[]; language: KioskLanguage }) {
  const say = words[language]
  return (
    <section class="kiosk-wait" aria-label={say.queueNow}>
      <Zone letter={line.zone} zones={zones} language={language} />
      <dl>
        <div data-say>
          <dt>{say.waiting}</dt>
          <dd>{say.people(line.waiting)}</dd>
        </div>
        <div data-say>
          <dt>{say.about}</dt>
          <dd>{sayRange(line.range, language)}</dd>
        </div>
      </dl>
    </section>
  )
}

interface PriorityProps {
  groups: readonly PriorityGroup[]
  chosen: string | null
  language: KioskLanguage
  onPriority(groupId: string): void
}

/** No proof is asked for; the greeter confirms later. Groups that only a greeter may give are not shown. */
function Priority({ groups, chosen, language, onPriority }: PriorityProps) {
  const shown = groups.filter(group => !group.greeterOnly)
  const say = words[language]
  if (shown.length === 0) return null
  return (
    <fieldset class="kiosk-priority">
      <legend>
        {say.priority} <span>{say.priorityHint}</span>
      </legend>
      {shown.map(group => (
        <button
          key={group.id}
          class="button"
          type="button"
          aria-pressed={group.id === chosen}
          onClick={() => onPriority(group.id)}
        >
          <GroupPicture id={group.id} />
          <span>{nameOf(group, language)}</span>
        </button>
      ))}
    </fieldset>
  )
}
