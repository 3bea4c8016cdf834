import type { HallBoard } from '#contracts/queue'
import { Icon } from '#ui/icon.tsx'
import { TicketNumber } from '#ui/number.tsx'
import { Wide } from './wide.tsx'
import { words } from './words.ts'

/** Booths where people wait and nobody sits: first on the page, because nothing else repairs itself so rarely. */
export function EmptyBooths({ booths }: { booths: HallBoard['emptyBooths'] }) {
  if (booths.length === 0) return null
  return (
    <section class="section empty-booths" aria-labelledby="gerai-kosong">
      <h2 id="gerai-kosong">{words.emptyBooths}</h2>
      <ul class="rows">
        {booths.map(booth => (
          <li key={booth.boothId}>
            <span class="status status-bad">
              <Icon name="alert" />
              {words.emptyBooth(booth.name, booth.waiting)}
            </span>
            <span>{booth.emptyMinutes === null ? words.emptyToday : words.emptyFor(booth.emptyMinutes)}</span>
          </li>
        ))}
      </ul>
      <p class="quiet">{words.askOfficer}</p>
    </section>
  )
}

/** Who waits longer than the hall thinks right. */
export function LongWaits({ waits }: { waits: HallBoard['longWaits'] }) {
  return (
    <section class="section" aria-labelledby="tunggu-lama">
      <h2 id="tunggu-lama">
        {words.longWaits} <span class="quiet">{waits.length > 0 ? waits.length : ''}</span>
      </h2>
      {waits.length === 0 ? (
        <p class="quiet">{words.noLongWaits}</p>
      ) : (
        <Wide label={words.longWaits}>
          <table class="table">
            <thead class="visually-hidden">
              <tr>
                <th scope="col">{words.number}</th>
                <th scope="col">{words.service}</th>
                <th scope="col">{words.since}</th>
              </tr>
            </thead>
            <tbody>
              {waits.map(wait => (
                <tr key={wait.ticketId}>
                  <th scope="row">
                    <TicketNumber letter={wait.letter} number={wait.number} />
                  </th>
                  <td>
                    {wait.nameId}
                    {wait.isPriority && <span class="quiet"> {words.priority}</span>}
                  </td>
                  <td class="figures">{words.longest(wait.waitedMinutes)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </section>
  )
}

/** Calls out of order, each with the reason that was given: nobody jumps the queue unseen. */
export function OutOfOrder({ board: { outOfOrder, figures } }: { board: Pick<HallBoard, 'outOfOrder' | 'figures'> }) {
  return (
    <section class="section" aria-labelledby="luar">
      <h2 id="luar">
        {words.outOfOrder} <span class="quiet">{words.outOf(figures.outOfOrder, figures.calls)}</span>
      </h2>
      {outOfOrder.length === 0 ? (
        <p class="quiet">{words.noOutOfOrder}</p>
      ) : (
        <Wide label={words.outOfOrder}>
          <table class="table">
            <thead class="visually-hidden">
              <tr>
                <th scope="col">{words.number}</th>
                <th scope="col">{words.reason}</th>
                <th scope="col">{words.counter}</th>
              </tr>
            </thead>
            <tbody>
              {outOfOrder.map(call => (
                <tr key={`${call.letter}${call.number}${call.calledAt}`}>
                  <th scope="row">
                    <TicketNumber letter={call.letter} number={call.number} />
                  </th>
                  <td>{call.reason}</td>
                  <td class="figures">{words.counterLabel(call.counterLabel)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </section>
  )
}
