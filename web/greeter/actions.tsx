import type { MenuLine } from '#contracts/queue'
import { isShortage } from '#ui/admission.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { canWaitForAnswer, type Desk, missingByService, verdictOf } from './desk.ts'
import { words } from './words.ts'

/** What the hall takes in one visit. */
const mostStops = 5

/** How the number is handed over from a tablet that has no printer. */
export type HandOver = 'phone' | 'spoken'

export interface Acts {
  allThere(): void
  showMissing(): void
  give(handOver: HandOver): void
  /** A number although a blank or a system is missing. */
  giveAnyway(handOver: HandOver): void
  giveForDesk(handOver: HandOver): void
  /** The answer goes to her telephone and her page: she does not wait. */
  connectAtHome(): void
  retryConnect(): void
  addService(): void
  back(): void
  startOver(): void
}

interface ActionsProps {
  desk: Desk
  connectDesk: MenuLine | null
  isGiving: boolean
  acts: Acts
}

/** The big buttons, where the thumb is. Which one is filled follows from the papers. */
export function Actions({ desk, connectDesk, isGiving, acts }: ActionsProps) {
  switch (desk.step) {
    case 'find':
      return desk.plan.length > 0 ? (
        <div class="actions">
          <BackButton desk={desk} acts={acts} />
        </div>
      ) : null
    case 'check':
      return <CheckActions desk={desk} isGiving={isGiving} acts={acts} />
    case 'missing':
      return (
        <div class="actions">
          <Button kind="primary" onClick={acts.startOver}>
            {words.done}
          </Button>
          <BackButton desk={desk} acts={acts} />
          {isGivable(desk) && <Give label={words.giveAnyway} isGiving={isGiving} give={acts.give} />}
        </div>
      )
    case 'planned':
      return (
        <div class="actions">
          {connectDesk?.admission.isOpen && (
            <Give
              label={canWaitForAnswer(desk) ? words.connectAndWait : words.deskNumber}
              isMain
              isGiving={isGiving}
              give={acts.giveForDesk}
            />
          )}
          <Button aria-busy={isGiving} onClick={acts.connectAtHome}>
            <Icon name="link" />
            {words.connectAtHome}
          </Button>
          <BackButton desk={desk} acts={acts} />
        </div>
      )
    case 'connected':
    case 'given':
      return (
        <div class="actions">
          <Button kind="primary" onClick={acts.startOver}>
            {words.done}
          </Button>
        </div>
      )
  }
}

function CheckActions({ desk, isGiving, acts }: Omit<ActionsProps, 'connectDesk'>) {
  const verdict = verdictOf(desk)
  const canGive = isGivable(desk)
  return (
    <div class="actions">
      {canGive && verdict === 'complete' && (
        <Give label={words.giveNumber} isMain isGiving={isGiving} give={acts.give} />
      )}
      {verdict !== 'unseen' && isOnlyShort(desk) && (
        <Give label={words.giveAnyway} isMain={verdict === 'complete'} isGiving={isGiving} give={acts.giveAnyway} />
      )}
      {verdict === 'unseen' && (
        <Button kind="primary" onClick={acts.allThere}>
          <Icon name="check" />
          {words.allThere}
        </Button>
      )}
      {verdict === 'missing' && (
        <Button kind="primary" onClick={acts.showMissing}>
          {words.showMissing(missingByService(desk).reduce((sum, one) => sum + one.missing.length, 0))}
        </Button>
      )}
      {desk.plan.length < mostStops && <Button onClick={acts.addService}>{words.addService}</Button>}
      <Button onClick={acts.startOver}>{words.startOver}</Button>
    </div>
  )
}

interface GiveProps {
  label: string
  isMain?: boolean
  isGiving: boolean
  give(handOver: HandOver): void
}

/** The number, by the phone's camera or by word of mouth. */
function Give({ label, isMain = false, isGiving, give }: GiveProps) {
  return (
    <fieldset class="give">
      <legend>{label}</legend>
      <Button kind={isMain ? 'primary' : undefined} aria-busy={isGiving} onClick={() => give('phone')}>
        {words.showQr}
      </Button>
      <Button aria-busy={isGiving} onClick={() => give('spoken')}>
        <Icon name="volume" />
        {words.sayIt}
      </Button>
    </fieldset>
  )
}

function BackButton({ desk, acts }: { desk: Desk; acts: Acts }) {
  return <Button onClick={acts.back}>{desk.plan.length > 0 ? words.backToCheck : words.back}</Button>
}

/** Every service of the plan gives numbers now, as far as the tablet knows. */
function isGivable({ plan }: Desk): boolean {
  return plan.every(stop => stop.choice.line?.admission.isOpen)
}

/** What is missing is a blank or a system: she may want to wait for it or ask. */
function isOnlyShort({ plan }: Desk): boolean {
  const shut = plan.flatMap(stop => (stop.choice.line?.admission.isOpen ? [] : [stop.choice.line]))
  return shut.length > 0 && shut.every(line => line && isShortage(line.admission))
}
