import type { Counter } from '#contracts/places'
import type { CounterView } from '#contracts/queue'
import type { ProblemDetails } from '#platform/problem'
import { Button } from '#ui/button.tsx'
import { TicketNumber } from '#ui/number.tsx'
import { PracticeStrip } from '#ui/practice.tsx'
import { endings, whyNot } from './outcomes.ts'
import { Plain } from './plain.tsx'
import { sayRefusal } from './refusals.ts'
import { words } from './words.ts'

export interface BasicProps {
  /** The counters to choose from; empty once one is chosen. */
  counters: Pick<Counter, 'id' | 'label' | 'boothName'>[]
  view: CounterView | null
  /** Makes a press that is repeated one press. */
  pressKey: string
  refusal: ProblemDetails | null
  isPractice: boolean
}

/** The counter without script: one person, one step after another, each a form. */
export default function CounterBasicPage({ counters, view, pressKey, refusal, isPractice }: BasicProps) {
  return (
    <Plain title={view ? words.counter(view.label) : words.choose.title}>
      {isPractice && <PracticeStrip />}
      <p class="note note-refused" role="alert">
        {refusal && sayRefusal(refusal)}
      </p>
      {view ? <Desk view={view} pressKey={pressKey} /> : <Choice counters={counters} />}
    </Plain>
  )
}

function Choice({ counters }: Pick<BasicProps, 'counters'>) {
  return (
    <ul class="rows">
      {counters.map(({ id, label, boothName }) => (
        <li key={id}>
          <a class="hall-link" href={`/counter/basic?counter=${id}`}>
            {words.counter(label)} <span class="quiet">{boothName}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function Desk({ view, pressKey }: { view: CounterView; pressKey: string }) {
  const { current, session, next } = view
  const say = words.basic
  const press = { counterId: view.counterId, pressKey }
  const first = next[0]
  if (!session) return <Press {...press} deed="open" label={say.open} isMain />
  if (!session.isMine) {
    return (
      <>
        <p>{words.choose.takenBy(session.officerName)}.</p>
        <Press {...press} deed="take" label={words.take.button} />
        <Elsewhere />
      </>
    )
  }
  if (current) {
    return (
      <>
        <TicketNumber letter={current.letter} number={current.number} size="large" />
        <p>
          <strong>{current.nameId}</strong>
          <br />
          {current.state === 'called' ? words.work.calledTo(view.label) : say.serving}
        </p>
        {current.state === 'called' && (
          <>
            <Press {...press} ticketId={current.ticketId} deed="start" label={words.work.start} isMain />
            <Press {...press} ticketId={current.ticketId} deed="recall" label={words.work.recall} />
          </>
        )}
        <fieldset class="basic-outcomes">
          <legend>{words.work.outcome}</legend>
          {endings
            .filter(ending => whyNot(ending, current) === null)
            .map(ending => (
              <Press
                key={ending}
                {...press}
                ticketId={current.ticketId}
                deed={ending === 'no-show' ? 'miss' : 'finish'}
                outcome={ending === 'no-show' ? undefined : ending}
                label={words.outcomes[ending]}
                isMain={ending === 'completed'}
              />
            ))}
        </fieldset>
      </>
    )
  }
  return (
    <>
      <p>{first ? words.nobody.waiting(view.waitingHere) : words.nobody.empty}</p>
      {first && (
        <p>
          {words.work.comingNext}: <TicketNumber letter={first.letter} number={first.number} />
        </p>
      )}
      {session.pausedAt ? (
        <Press {...press} deed="resume" label={words.work.resume} isMain />
      ) : (
        <Press {...press} deed="call" label={words.work.call(false)} isMain />
      )}
      <Press {...press} deed="close" label={words.bar.closeCounter} />
      <Elsewhere />
    </>
  )
}

function Elsewhere() {
  return (
    <p>
      <a href="/counter/basic">{words.take.other}</a>
    </p>
  )
}

interface PressProps {
  counterId: string
  pressKey: string
  deed: string
  label: string
  ticketId?: string | undefined
  outcome?: string | undefined
  isMain?: boolean
}

/** A deed is a form of its own. */
function Press({ counterId, pressKey, deed, label, ticketId, outcome, isMain = false }: PressProps) {
  return (
    <form method="post" action={`/counter/basic/${counterId}/${deed}`}>
      <input type="hidden" name="key" value={pressKey} />
      {ticketId && <input type="hidden" name="ticketId" value={ticketId} />}
      {outcome && <input type="hidden" name="outcome" value={outcome} />}
      <Button type="submit" kind={isMain ? 'primary' : undefined}>
        {label}
      </Button>
    </form>
  )
}
