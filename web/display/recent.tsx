import { wallTime } from '#client/clock.ts'
import { TicketNumber } from '#ui/number.tsx'
import type { ListedCall } from './calls.ts'
import { Said } from './said.tsx'
import { words } from './words.ts'

/** The last calls: newest on top. With their times once the display has lost the hall. */
export function Recent({ rows, withTimes }: { rows: readonly ListedCall[]; withTimes: boolean }) {
  return (
    <section class={rows.length > 6 ? 'display-recent is-crowded' : 'display-recent'} aria-labelledby="terakhir">
      <h2 id="terakhir">
        <Said words={words.lastCalls} />
      </h2>
      {rows.length > 0 && (
        <table>
          <thead class="visually-hidden">
            <tr>
              <th scope="col">{words.number}</th>
              {withTimes && <th scope="col">{words.time}</th>}
              <th scope="col">{words.counter.id}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <Row key={row.call.step} row={row} withTime={withTimes} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Row({ row: { call, isOnScreenOnly }, withTime }: { row: ListedCall; withTime: boolean }) {
  const { letter, number, counterLabel, calledAt, step } = call
  return (
    <tr data-step={step}>
      <th scope="row">
        <TicketNumber letter={letter} number={number} />
        {isOnScreenOnly && <span class="recent-mark">{words.onScreenOnly}</span>}
      </th>
      {withTime && <td class="recent-time">{wallTime(calledAt)}</td>}
      <td>
        <span>{words.counter.id}</span> <strong>{counterLabel}</strong>
      </td>
    </tr>
  )
}
