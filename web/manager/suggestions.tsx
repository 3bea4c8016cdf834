import type { Suggestions } from '#contracts/planning'
import { Button } from '#ui/button.tsx'
import { suggestionWords as said } from './suggestion-words.ts'
import { wallTime } from './wall-time.ts'

export type Suggestion = Suggestions['suggestions'][number]

export interface Advice {
  answer: Suggestions | 'failed' | undefined
  decide(suggestion: Suggestion, decision: 'done' | 'not-now'): void
}

/** Which closed counter would help whom, at most two; and what those that were opened really did. */
export function SuggestionPanel({ answer, decide }: Advice) {
  return (
    <section class="section suggestions" aria-labelledby="saran">
      <h2 id="saran">{said.title}</h2>
      {answer === undefined && <p role="status">{said.loading}</p>}
      {answer === 'failed' && <p role="status">{said.failed}</p>}
      {answer && answer !== 'failed' && (
        <>
          {answer.suggestions.length === 0 && <p class="quiet">{said.none}</p>}
          <ul class="rows">
            {answer.suggestions.map(one => (
              <li key={one.counterId}>
                <p>
                  <strong>{said.open(one)}</strong> {said.helps(one)}
                  <br />
                  <span class="quiet">{said.forWhom(one)}</span>
                </p>
                <div class="buttons">
                  <Button aria-label={said.doneFor(one)} onClick={() => decide(one, 'done')}>
                    {said.done}
                  </Button>
                  <Button kind="plain" aria-label={said.notNowFor(one)} onClick={() => decide(one, 'not-now')}>
                    {said.notNow}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
          {answer.done.length > 0 && <Done done={answer.done} />}
        </>
      )}
    </section>
  )
}

function Done({ done }: Pick<Suggestions, 'done'>) {
  return (
    <>
      <h3>{said.doneToday}</h3>
      <ul class="rows">
        {done.map(one => (
          <li key={`${one.counterId} ${one.decidedAt}`}>
            <p>
              {said.opened(one, wallTime(one.decidedAt))} {said.foreseen(one)} <strong>{sayOutcome(one)}</strong>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

function sayOutcome({ outcome, really, until }: Suggestions['done'][number]): string {
  if (really) return said.really(really)
  if (outcome === 'running') return said.running(wallTime(until))
  return outcome === 'not-opened' ? said.notOpened : said.measuring
}
