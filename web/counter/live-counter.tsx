import { useEffect, useRef, useState } from 'preact/hooks'
import { useHallClock } from '#client/clock.ts'
import { useLive } from '#client/live.ts'
import { useQuestion } from '#client/question.ts'
import { readStart } from '#client/start.ts'
import { service } from '#contracts/catalogue'
import type { Me } from '#contracts/identity'
import type { Hall } from '#contracts/places'
import { type CounterView, counterView, type Outcome, staffLive } from '#contracts/queue'
import { NotFound } from '#platform/problem'
import type { LiveState } from '#ui/live.tsx'
import { spell } from '#ui/spell.ts'
import { Console } from './console.tsx'
import { CounterDialog, type Dialogue } from './counter-dialog.tsx'
import { keepView, lastView } from './last-view.ts'
import { useNudge } from './nudge.ts'
import { useNumpadChoice } from './numpad.ts'
import { Coming, NotRead } from './plain.tsx'
import { useRunner } from './runner.ts'
import { signInAgain, useSignInAgain } from './signing.ts'
import { TakeOver } from './take-over.tsx'
import { useActs } from './use-acts.ts'
import { useCounterKeys } from './use-counter-keys.ts'
import { words } from './words.ts'

interface LiveCounterProps {
  counterId: string
  me: Me
  hall: Hall
  onChange(): void
}

/** One counter at work: asks, listens, and lets the officer act. */
export function LiveCounter({ counterId, me, hall, onChange }: LiveCounterProps) {
  const { nudge, poke } = useNudge()
  const stream = useLive(staffLive, { hallId: hall.id }, { changed: poke })
  const question = useQuestion(counterView, { counterId }, { nudge: `${nudge} ${stream.connection}` })
  const view = question.answer ?? lastView(counterId)
  const live = freshness(stream.state, question)

  useSignInAgain(question.refusal)
  useEffect(() => {
    if (question.answer) keepView(question.answer)
  }, [question.answer])

  if (!view) {
    if (question.state !== 'failed') return <Coming />
    return <NotRead isGone={NotFound.is(question.refusal)} onRetry={question.again} onChange={onChange} />
  }
  return <Desk view={view} question={question} live={live} me={me} hall={hall} onChange={onChange} />
}

interface DeskProps {
  view: CounterView
  question: ReturnType<typeof useQuestion<typeof counterView>>
  live: LiveState
  me: Me
  hall: Hall
  onChange(): void
}

function Desk({ view, question, live, me, hall, onChange }: DeskProps) {
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

/** The outcome the main button ends with; each person begins with the usual one. */
function useOutcome(ticketId: string | undefined): [Outcome, (outcome: Outcome) => void] {
  const [chosen, setChosen] = useState<{ ticketId: string | undefined; outcome: Outcome }>()
  const outcome = chosen?.ticketId === ticketId ? (chosen?.outcome ?? 'completed') : 'completed'
  return [outcome, next => setChosen({ ticketId, outcome: next })]
}

/** After a deed the screen is still the old one for a moment: nothing is pressed until the new one is there. */
function useSettling(question: DeskProps['question']) {
  const [seen, setSeen] = useState<number | undefined>()
  const latest = useRef(question)
  latest.current = question
  const [askAgain] = useState(() => () => {
    setSeen(latest.current.askedAt)
    latest.current.again()
  })
  const isSettling = question.askedAt === undefined || (question.askedAt === seen && question.state === 'fresh')
  return { askAgain, isSettling }
}

function useGuide(serviceId: string | undefined) {
  const question = useQuestion(service, serviceId === undefined ? undefined : { serviceId })
  if (serviceId === undefined) return null
  if (question.answer?.id === serviceId) return question.answer
  return question.state === 'failed' ? 'failed' : 'loading'
}

/** The worse of the stream's silence and a question that got no answer: old data is never shown as fresh. */
function freshness(stream: LiveState, { state }: { state: string }): LiveState {
  if (stream !== 'live') return stream
  return state === 'fresh' ? 'live' : 'late'
}
