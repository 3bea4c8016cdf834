import type { Hall } from '#contracts/places'
import type { CounterView, InLine } from '#contracts/queue'
import { spell } from '#ui/spell.ts'
import { ChosenDialog } from './chosen-dialog.tsx'
import { ClosingDialog } from './closing-dialog.tsx'
import { commandLines } from './command-lines.ts'
import type { Acts } from './console.tsx'
import * as deeds from './deeds.ts'
import { HoldDialog } from './hold-dialog.tsx'
import { PaletteDialog } from './palette-dialog.tsx'
import { PauseDialog } from './pause-dialog.tsx'
import { ReferHere, ReferralDialogs } from './referral-dialogs.tsx'
import type { DeskTile } from './referrals.tsx'
import type { useRunner } from './runner.ts'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { leave } from './signing.ts'
import { TransferSearch } from './transfer-search.tsx'

type Current = NonNullable<CounterView['current']>

/** The one dialog that is open. Those about a person keep that person, whatever the line does meanwhile. */
export type Dialogue =
  | { is: 'transfer'; current: Current }
  | { is: 'hold'; current: Current }
  | { is: 'refer'; current: Current }
  | { is: 'referrals'; at: { id: string; code: string } | null }
  | { is: 'chosen'; ticket: InLine }
  | { is: 'pause' | 'palette' | 'shortcuts' | 'closing' }
  | null

interface CounterDialogProps {
  dialogue: Dialogue
  setDialogue(dialogue: Dialogue): void
  view: CounterView
  referrals: DeskTile
  hall: Hall
  now: Date
  acts: Acts
  runner: ReturnType<typeof useRunner>
  numpad: { isOn: boolean; set(isOn: boolean): void }
  onChange(): void
}

export function CounterDialog({
  dialogue,
  setDialogue,
  view,
  referrals,
  hall,
  now,
  acts,
  runner,
  numpad,
  onChange,
}: CounterDialogProps) {
  const close = () => setDialogue(null)
  const perform = (deed: Parameters<typeof runner.perform>[0]) => {
    close()
    runner.perform(deed)
  }
  const { counterId } = view

  switch (dialogue?.is) {
    case undefined:
      return null
    case 'transfer':
      return (
        <TransferSearch
          hallId={hall.id}
          current={dialogue.current}
          onTransfer={service => perform(deeds.transferDeed(dialogue.current, service.id))}
          onAdd={service => perform(deeds.addStopDeed(dialogue.current, service))}
          close={close}
        />
      )
    case 'hold':
      return (
        <HoldDialog
          number={spell(dialogue.current.letter, dialogue.current.number)}
          onHold={(reason, minutes) => perform(deeds.holdDeed(dialogue.current, reason, minutes))}
          close={close}
        />
      )
    case 'refer':
      return <ReferHere hallId={hall.id} current={dialogue.current} perform={runner.perform} close={close} />
    case 'referrals':
      return (
        <ReferralDialogs
          desk={referrals}
          at={dialogue.at}
          timezone={hall.timezone}
          perform={runner.perform}
          onAt={at => setDialogue({ is: 'referrals', at })}
          close={close}
        />
      )
    case 'chosen':
      return (
        <ChosenDialog
          number={spell(dialogue.ticket.letter, dialogue.ticket.number)}
          onCall={reason => {
            close()
            acts.call(dialogue.ticket, reason)
          }}
          close={close}
        />
      )
    case 'pause':
      return (
        <PauseDialog
          now={now}
          timezone={hall.timezone}
          hasPerson={view.current !== null}
          onPause={backAt => perform(deeds.pauseDeed(counterId, backAt))}
          close={close}
        />
      )
    case 'palette':
      return (
        <PaletteDialog
          lines={commandLines({ view, acts, callTicket: acts.call, onChange, onSignOut: leave })}
          close={close}
        />
      )
    case 'shortcuts':
      return <ShortcutsDialog hasNumpad={numpad.isOn} onNumpad={numpad.set} close={close} />
    case 'closing':
      return (
        <ClosingDialog
          label={view.label}
          waiting={view.waitingHere}
          onClose={() => perform(deeds.closeDeed(counterId))}
          close={close}
        />
      )
  }
}
