import type { HallBoard } from '#contracts/queue'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import type { Ask } from './asks.ts'
import { wallTime } from './wall-time.ts'
import { words } from './words.ts'

/** Before opening: what must be right, and the button. */
export function BeforeOpening({ board, onAsk }: { board: HallBoard; onAsk(ask: Ask): void }) {
  const { devices, counters, closings, openHoursId } = board
  const on = devices.filter(device => device.isConnected).length
  return (
    <section class="section before-opening" aria-labelledby="hari">
      <h2 id="hari">{words.dayNotOpen}</h2>
      <p>{words.dayNotOpenMeaning}</p>
      <ul class="rows">
        <Check
          isFine={openHoursId !== null}
          text={openHoursId === null ? words.noHours : words.hoursToday(openHoursId)}
        />
        <Check isFine={on === devices.length && on > 0} text={words.devicesReady(on, devices.length)} />
        <Check isFine={counters.length > 0} text={words.countersReady(counters.length)} />
        <Check isFine={closings.every(closing => closing.isApproved)} text={words.closingsReady(closings.length)} />
      </ul>
      <Button kind="primary" onClick={() => onAsk({ about: 'open-day' })}>
        {words.openDay}
      </Button>
    </section>
  )
}

function Check({ isFine, text }: { isFine: boolean; text: string }) {
  return (
    <li class={isFine ? 'status' : 'status status-warn'}>
      <Icon name={isFine ? 'check' : 'alert'} />
      {text}
    </li>
  )
}

/** The day is over. */
export function ClosedDay({ closedAt }: { closedAt: string | null }) {
  return (
    <div class="banner" role="status">
      <Icon name="clock" />
      <p>
        <strong>{words.dayClosed}.</strong> {closedAt && words.dayClosedAt(wallTime(closedAt))}
      </p>
    </div>
  )
}
