import type { HallBoard } from '#contracts/queue'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { AnnounceForm, type NewAnnouncement, Refused } from './announce-form.tsx'
import type { Ask, ClosingOptions } from './asks.ts'
import { ClosingForm, type NewClosing } from './closing-form.tsx'
import { wallDate } from './wall-time.ts'
import { words } from './words.ts'

export interface AskDialogProps {
  ask: Ask
  board: HallBoard
  options: ClosingOptions | 'failed' | undefined
  refusal: string | null
  deeds: {
    openDay(): void
    closeDay(): void
    closeCounter(counter: HallBoard['counters'][number]): void
    announce(announcement: NewAnnouncement): void
    declare(closing: NewClosing): void
  }
  close(): void
}

/** Asks before what cannot be taken back, and names it. */
export function AskDialog({ ask, board, options, refusal, deeds, close }: AskDialogProps) {
  switch (ask.about) {
    case 'open-day':
      return (
        <Confirm
          title={words.ask.openDay(board.hallName)}
          meanings={[words.ask.openDayMeaning]}
          yes={words.openDay}
          refusal={refusal}
          act={deeds.openDay}
          close={close}
        />
      )
    case 'close-day':
      return (
        <Confirm
          title={words.ask.closeDay(board.hallName)}
          meanings={[words.ask.closeDayWaiting(board.figures.waiting), words.ask.closeDayMeaning]}
          yes={words.closeDay}
          isDanger
          refusal={refusal}
          act={deeds.closeDay}
          close={close}
        />
      )
    case 'counter': {
      const { label, agencyAbbreviation } = ask.counter
      return (
        <Confirm
          title={words.ask.closeCounter(label, agencyAbbreviation)}
          meanings={[words.ask.closeCounterMeaning]}
          yes={words.closeCounter(label)}
          refusal={refusal}
          act={() => deeds.closeCounter(ask.counter)}
          close={close}
        />
      )
    }
    case 'news':
    case 'emergency':
      return (
        <Dialog title={ask.about === 'news' ? words.ask.news : words.ask.emergency(board.hallName)} close={close}>
          <p>{ask.about === 'news' ? words.ask.newsMeaning : words.ask.emergencyMeaning}</p>
          <AnnounceForm kind={ask.about} refusal={refusal} onAnnounce={deeds.announce} onCancel={close} />
        </Dialog>
      )
    case 'closing':
      return (
        <Dialog title={words.ask.declare} close={close}>
          <p>{words.ask.declareMeaning}</p>
          {typeof options === 'object' ? (
            <ClosingForm
              options={options}
              today={board.day.day ?? wallDate(board.at)}
              refusal={refusal}
              onDeclare={deeds.declare}
              onCancel={close}
            />
          ) : (
            <p role="status">{options === 'failed' ? words.optionsMissing : words.loading}</p>
          )}
        </Dialog>
      )
  }
}

interface ConfirmProps {
  title: string
  meanings: string[]
  yes: string
  isDanger?: boolean
  refusal: string | null
  act(): void
  close(): void
}

function Confirm({ title, meanings, yes, isDanger = false, refusal, act, close }: ConfirmProps) {
  return (
    <Dialog title={title} close={close}>
      {meanings.map(meaning => (
        <p key={meaning}>{meaning}</p>
      ))}
      <Refused text={refusal} />
      <div class="buttons">
        <Button kind={isDanger ? 'danger' : 'primary'} onClick={act}>
          {yes}
        </Button>
        <Button onClick={close}>{words.ask.cancel}</Button>
      </div>
    </Dialog>
  )
}
