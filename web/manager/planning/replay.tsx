import type { OrderReplay } from '#contracts/planning'
import { Wide } from '../wide.tsx'
import { sayValue } from './hall-rows.ts'
import { sayDay } from './say-day.ts'
import { words } from './words.ts'

type Both = OrderReplay['all']

/** Fewer minutes than this nobody notices. */
const leastMinutes = 1
/** So many services are shown: those whose waits would be longest. */
const worstShown = 8

/** Who gains and who pays, said first; then class by class, and the services with the longest waits. */
export function Replay({ replay }: { replay: OrderReplay }) {
  const { order } = words
  const isLog = replay.from === 'log' && replay.firstDay !== null && replay.lastDay !== null
  const lines = [
    { who: order.all, ...replay.all },
    ...replay.classes.map(({ class: name, ...both }) => ({ who: order.class[name], ...both })),
  ]
  return (
    <section class="section" aria-labelledby="putar-ulang">
      <h2 id="putar-ulang">{order.try}</h2>
      <p>
        {isLog
          ? order.fromLog(replay.days, sayDay(replay.firstDay ?? ''), sayDay(replay.lastDay ?? ''))
          : order.fromModel(replay.days)}
      </p>
      <WhoGains replay={replay} />
      <Sides title={order.try} lines={lines} />
      <h3>{order.worst}</h3>
      <Sides
        title={order.worst}
        lines={replay.services.slice(0, worstShown).map(({ nameId, ...both }) => ({ who: nameId, ...both }))}
      />
    </section>
  )
}

function WhoGains({ replay }: { replay: OrderReplay }) {
  const { order } = words
  const changes = [
    ...replay.classes.map(one => ({ who: order.class[one.class], change: changeOf(one) })),
    ...replay.services.map(one => ({ who: one.nameId, change: changeOf(one) })),
  ]
  const gains = changes.filter(({ change }) => change <= -leastMinutes)
  const pays = changes.filter(({ change }) => change >= leastMinutes)
  if (gains.length + pays.length === 0) return <p>{order.nothingChanges}</p>
  const said = (list: typeof changes, say: (who: string, minutes: number) => string) =>
    list.length === 0
      ? order.nobody
      : [...list]
          .sort((one, other) => Math.abs(other.change) - Math.abs(one.change))
          .slice(0, 3)
          .map(({ who, change }) => say(who, Math.abs(change)))
          .join('; ')
  return (
    <dl class="pairs">
      <div>
        <dt>{order.gains}</dt>
        <dd>{said(gains, order.gain)}</dd>
      </div>
      <div>
        <dt>{order.pays}</dt>
        <dd>{said(pays, order.pay)}</dd>
      </div>
    </dl>
  )
}

/** Minutes by which nine of ten wait longer; below zero: less long. */
function changeOf({ now, proposed }: Pick<Both, 'now' | 'proposed'>): number {
  return (proposed.ninetyWait ?? 0) - (now.ninetyWait ?? 0)
}

function Sides({ title, lines }: { title: string; lines: ({ who: string } & Both)[] }) {
  const { order, answer } = words
  return (
    <Wide label={title}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{order.who}</th>
            <th scope="col">{order.people}</th>
            <th scope="col">{`${order.inTime}, ${answer.today.toLowerCase()}`}</th>
            <th scope="col">{`${order.inTime}, usulan`}</th>
            <th scope="col">{`${order.ninety}, ${answer.today.toLowerCase()}`}</th>
            <th scope="col">{`${order.ninety}, usulan`}</th>
            <th scope="col">{`${order.longest}, usulan`}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ who, count, now, proposed }) => (
            <tr key={who}>
              <th scope="row">{who}</th>
              <td class="figures">{words.value.people(count)}</td>
              <td class="figures">{sayValue('percent', now.inTime)}</td>
              <td class="figures">{sayValue('percent', proposed.inTime)}</td>
              <td class="figures">{sayValue('people', now.ninetyWait)}</td>
              <td class="figures">{sayValue('people', proposed.ninetyWait)}</td>
              <td class="figures">{sayValue('people', proposed.longest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
