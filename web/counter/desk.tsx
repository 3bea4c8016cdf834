import { useEffect, useRef, useState } from 'preact/hooks'
import { useHallClock } from '#client/clock.ts'
import type { Question } from '#client/question.ts'
import { readStart } from '#client/start.ts'
import type { Me } from '#contracts/identity'
import type { Hall } from '#contracts/places'
import type { CounterView, counterView } from '#contracts/queue'
import type { LiveState } from '#ui/live.tsx'
import { spell } from '#ui/spell.ts'
import { Console } from './console.tsx'
import { CounterDialog, type Dialogue } from './counter-dialog.tsx'
import { useGuide, useOutcome, useSettling } from './desk-state.ts'
import { useNumpadChoice } from './numpad.ts'
import type { DeskTile } from './referrals.tsx'
import { useRunner } from './runner.ts'
import { signInAgain } from './signing.ts'
import { TakeOver } from './take-over.tsx'
import { useActs } from './use-acts.ts'
import { useCounterKeys } from './use-counter-keys.ts'
import { words } from './words.ts'

interface DeskProps {
  view: CounterView
  question: Question<typeof counterView>
  referrals: DeskTile
  live: LiveState
  me: Me
  hall: Hall
  onChange(): void
}

/** The counter as it stands, and what the officer makes of it: keys, dialogs, deeds. */
export function Desk({ view, question, referrals, live, me, hall, onChange }: DeskProps) {
  const now = useHallClock()
  const [dialogue, setDialogue] = useState<Dialogue>(null)
  const [isOutcomeMenuOpen, setOutcomeMenuOpen] = useState(false)
  const [outcome, setOutcome] = useOutcome(view.current?.ticketId)
  const [hasNumpad, setNumpad] = useNumpadChoice()
  const settling = useSettling(question)
  const runner = useRunner({ heardAt: question.askedAt, onDone: settling.askAgain, onSignedOut: signInAgain })
  const isBusy = runner.isRunning || settling.isSettling
  const guide = useGuide(view.current?.serviceId)
  const wasMine = useRef(view.session?.isMine ?? false)
  if (view.session?.isMine) wasMine.current = true

  const acts = useActs({
    view,
    outcome,
    setOutcome,
    isBusy,
    isOutcomeMenuOpen,
    setOutcomeMenuOpen,
    setDialogue,
    runner,
  })
  useCounterKeys({
    acts,
    isDialogueOpen: dialogue !== null,
    isOutcomeMenuOpen,
    hasNumpad,
    closeMenu: () => setOutcomeMenuOpen(false),
  })
  useEffect(() => {
    document.title = words.tabTitle(view.current && spell(view.current.letter, view.current.number), view.label)
  }, [view.current, view.label])

  // Somebody else's from the start: a question. Lost while at work: the screen stays, to be read.
  if (view.session && !view.session.isMine && !wasMine.current) {
    return (
      <TakeOver
        label={view.label}
        officerName={view.session.officerName}
        note={runner.note}
        onTake={acts.takeOver}
        onOther={onChange}
      />
    )
  }
  return (
    <Console
      view={view}
      referrals={referrals}
      hall={hall}
      now={now}
      live={live}
      officerName={me.name}
      isPractice={readStart().isPractice}
      guide={guide}
      outcome={outcome}
      isOutcomeMenuOpen={isOutcomeMenuOpen}
      isBusy={isBusy}
      isUnsent={runner.isUnsent}
      note={runner.note}
      acts={acts}
    >
      <CounterDialog
        dialogue={dialogue}
        setDialogue={setDialogue}
        view={view}
        referrals={referrals}
        hall={hall}
        now={now}
        acts={acts}
        runner={runner}
        numpad={{ isOn: hasNumpad, set: setNumpad }}
        onChange={onChange}
      />
    </Console>
  )
}
