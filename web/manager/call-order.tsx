import type { HallBoard, PublishedOrder } from '#contracts/queue'
import { wallDay, wallTime } from './wall-time.ts'
import { words } from './words.ts'

/** The published order of calling in words, what is decided for later, and how often somebody was overtaken today. */
export function CallOrder({ order }: { order: HallBoard['callOrder'] }) {
  const { now, next, overtakingCalls, overtaken } = order
  return (
    <section class="section" aria-labelledby="urutan">
      <h2 id="urutan">
        {words.order.title} <span class="quiet">{words.order.version(now.version)}</span>
      </h2>
      <Rule order={now} />
      {next?.inForceFrom && (
        <>
          <h3>{words.order.from(wallDay(next.inForceFrom), wallTime(next.inForceFrom))}</h3>
          <Rule order={next} />
        </>
      )}
      <p>{overtakingCalls === 0 ? words.order.nobodyOvertaken : words.order.overtaken(overtakingCalls, overtaken)}</p>
    </section>
  )
}

/** An order of calling in words. */
export function Rule({ order: { classes, look, backlog, reason, origin } }: { order: PublishedOrder }) {
  return (
    <>
      <ul class="rule">
        <li>{words.order.terms(words.order.walkIns, classes['walk-in'].rate, classes['walk-in'].headStartMinutes)}</li>
        <li>{words.order.terms(words.order.priority, classes.priority.rate, classes.priority.headStartMinutes)}</li>
        <li>{words.order.terms(words.order.booked, classes.booked.rate, classes.booked.headStartMinutes)}</li>
        {look > 0 && <li>{words.order.look}</li>}
        {backlog > 0 && <li>{words.order.backlog}</li>}
      </ul>
      {origin === 'manager' && reason && <p class="quiet">{words.order.reason(reason)}</p>}
    </>
  )
}
