import type { HallBoard } from '#contracts/queue'
import { Button } from '#ui/button.tsx'
import { TicketNumber } from '#ui/number.tsx'
import type { Ask } from './asks.ts'
import { wallTime } from './wall-time.ts'
import { Wide } from './wide.tsx'
import { words } from './words.ts'

type Counter = HallBoard['counters'][number]

/** Every counter: whom it serves, for how long, and the way to close one that nobody stands at. */
export function Counters({ counters, onAsk }: { counters: Counter[]; onAsk(ask: Ask): void }) {
  const open = counters.filter(counter => counter.state !== 'closed').length
  return (
    <section class="section" aria-labelledby="loket">
      <h2 id="loket">
        {words.counters} <span class="quiet">{words.openOf(open, counters.length)}</span>
      </h2>
      <Wide label={words.counters}>
        <table class="table booth-table">
          <thead>
            <tr>
              <th scope="col">{words.counter}</th>
              <th scope="col">{words.agency}</th>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.state}</th>
              <th scope="col" class="figures">
                {words.since}
              </th>
              <th scope="col" class="figures">
                <span class="visually-hidden">{words.deed}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {counters.map(counter => (
              <CounterRow key={counter.id} counter={counter} onAsk={onAsk} />
            ))}
          </tbody>
        </table>
      </Wide>
      <p class="quiet fine">{words.openingNeedsOfficer}</p>
    </section>
  )
}

function CounterRow({ counter, onAsk }: { counter: Counter; onAsk(ask: Ask): void }) {
  const { label, state, letter, number, minutes } = counter
  // A counter with a person at it is not closed from afar: the person is finished first.
  const canClose = state === 'free' || state === 'paused'
  return (
    <tr class={state === 'closed' || state === 'paused' ? 'is-off' : undefined}>
      <th scope="row">{label}</th>
      <td>{counter.agencyAbbreviation}</td>
      <td>{letter && number !== null && <TicketNumber letter={letter} number={number} />}</td>
      <td>{state === 'paused' && counter.backAt ? words.backAt(wallTime(counter.backAt)) : words.stateOf[state]}</td>
      <td class="figures">{minutes}</td>
      <td class="figures">
        {canClose && (
          <Button
            kind="plain"
            aria-label={words.closeCounter(label)}
            onClick={() => onAsk({ about: 'counter', counter })}
          >
            {words.close}
          </Button>
        )}
      </td>
    </tr>
  )
}

/** The day is over: how many each counter served. */
export function ServedPerCounter({ counters }: { counters: Counter[] }) {
  return (
    <section class="section" aria-labelledby="per-loket">
      <h2 id="per-loket">{words.servedToday}</h2>
      <Wide label={words.servedToday}>
        <table class="table booth-table">
          <thead>
            <tr>
              <th scope="col">{words.counter}</th>
              <th scope="col">{words.agency}</th>
              <th scope="col" class="figures">
                {words.served}
              </th>
            </tr>
          </thead>
          <tbody>
            {counters.map(counter => (
              <tr key={counter.id}>
                <th scope="row">{counter.label}</th>
                <td>{counter.agencyAbbreviation}</td>
                <td class="figures">{counter.servedToday}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  )
}
