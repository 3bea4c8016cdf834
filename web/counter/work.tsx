import { Button } from '#ui/button.tsx'
import { TicketNumber } from '#ui/number.tsx'
import type { ConsoleProps } from './console.tsx'
import { GuideSteps, serviceTerms } from './guide.tsx'
import { mainAct } from './main-button.ts'
import { endings, whyNot } from './outcomes.ts'
import { referralWords } from './referral-words.ts'
import { SetAside } from './set-aside.tsx'
import { words } from './words.ts'

/** The work: the steps of the service, what else can be done, how it ended, and the one big button. */
export function Work(props: ConsoleProps) {
  const { view, guide } = props
  const { current } = view
  const terms = guide && typeof guide === 'object' ? serviceTerms(guide) : []
  return (
    <section class="work" aria-label={words.work.region}>
      {current ? (
        <>
          <header class="work-head">
            <h2>{current.state === 'called' ? words.work.calledTo(view.label) : current.nameId}</h2>
            <p class="quiet">{current.state === 'called' ? words.work.waitFor : terms.join('. ')}</p>
          </header>
          <GuideSteps guide={guide} />
          {view.session?.isMine && <MoreActs {...props} />}
        </>
      ) : (
        <ComingNext {...props} />
      )}
      <SetAside {...props} />
      <div class="work-end">
        {current && view.session?.isMine && <Outcomes {...props} />}
        <Dock {...props} />
      </div>
    </section>
  )
}

/** Nobody is here yet: who the button will call. */
function ComingNext({ view }: ConsoleProps) {
  const [first] = view.next
  if (!first || !view.session?.isMine || view.session.pausedAt) return <div class="coming-next" />
  return (
    <div class="coming-next">
      <h2>{words.work.comingNext}</h2>
      <p class="coming-number">
        <TicketNumber letter={first.letter} number={first.number} size="large" />
      </p>
      <p>
        {first.nameId}. <span class="quiet">{words.palette.waitedFor(first.waitedMinutes)}</span>
      </p>
    </div>
  )
}

function MoreActs({ view, hall, acts }: ConsoleProps) {
  const { current } = view
  const recallsLeft = current && hall ? Math.max(0, hall.maxRecalls + 1 - current.callNumber) : null
  return (
    <div class="work-more">
      {current?.state === 'called' && (
        <Button icon="volume" keys="F4" onClick={acts.recall}>
          {words.work.recall}
          {recallsLeft !== null && <span class="quiet">{words.work.recallsLeft(recallsLeft)}</span>}
        </Button>
      )}
      <Button icon="send" keys="F9" onClick={acts.askTransfer}>
        {words.work.transfer}
      </Button>
      <Button icon="pause" keys="F10" onClick={acts.askHold}>
        {words.work.hold}
      </Button>
      <Button icon="link" keys="F7" onClick={acts.askRefer}>
        {referralWords.connect}
      </Button>
    </div>
  )
}

/** How it ended. Pressing one chooses it for the main button; with F8 the digit ends and calls at once. */
function Outcomes({ view, outcome, isOutcomeMenuOpen, acts }: ConsoleProps) {
  const { current } = view
  return (
    <section class={isOutcomeMenuOpen ? 'section outcome is-open' : 'section outcome'} aria-labelledby="hasil">
      <h2 id="hasil">
        <span>{words.work.outcome}</span> <kbd>F8</kbd>
      </h2>
      <p class="outcome-keys" role="status">
        {isOutcomeMenuOpen && words.work.outcomeKeys}
      </p>
      <div class="outcomes">
        {endings.map((ending, index) => {
          const isChosen = current?.state === 'serving' && ending === outcome
          const isPossible = whyNot(ending, current) === null
          return (
            <button
              key={ending}
              class="button"
              type="button"
              aria-pressed={ending === 'forwarded' || ending === 'no-show' ? undefined : isChosen}
              aria-disabled={isPossible ? undefined : true}
              onClick={() => acts.end(ending)}
            >
              <kbd>{index + 1}</kbd>
              {words.outcomes[ending]}
            </button>
          )
        })}
      </div>
    </section>
  )
}

/** What was just said, and the one big button: always in the same place. */
function Dock({ view, outcome, isBusy, note, acts }: ConsoleProps) {
  const act = view.day.state === 'open' ? mainAct(view, outcome) : { does: 'nothing' as const }
  const next = act.does === 'call' ? act.next : act.does === 'finish' ? act.thenCall : null
  return (
    <div class="dock">
      <p class="note" role="status">
        {note?.kind === 'said' && note.text}
      </p>
      <p class="note note-refused" role="alert">
        {note?.kind === 'refused' && note.text}
      </p>
      {act.does !== 'nothing' && (
        <button
          id="tombol-utama"
          class="button button-primary button-wide next-button"
          type="button"
          aria-busy={isBusy}
          onClick={acts.main}
        >
          <span>
            {act.does === 'call' && words.work.call(next !== null)}
            {act.does === 'start' && words.work.start}
            {act.does === 'finish' && words.work.finish(words.outcomes[act.outcome], next !== null)}
            {act.does === 'resume' && words.work.resume}
            {next && (
              <>
                {' '}
                <TicketNumber letter={next.letter} number={next.number} />
              </>
            )}
          </span>
          <kbd>F2</kbd>
        </button>
      )}
    </div>
  )
}
