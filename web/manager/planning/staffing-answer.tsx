import { useMemo, useState } from 'preact/hooks'
import type { Staffing } from '#contracts/planning'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Status } from '#ui/status.tsx'
import { Wide } from '../wide.tsx'
import { Assumptions } from './assumptions.tsx'
import { save } from './csv.ts'
import { Plot, type PlotProps } from './plot.tsx'
import { sayDay } from './say-day.ts'
import { staffingCsv } from './staffing-csv.ts'
import { staffingWords as said } from './staffing-words.ts'
import { clock, words } from './words.ts'

/** A plan: what it is worth, what is missing, who is where when, and what it stands on. */
export function StaffingAnswer({ answer }: { answer: Staffing }) {
  return (
    <div class="planning-answer">
      <Result answer={answer} />
      <section class="section" aria-labelledby="kurang">
        <h2 id="kurang">{said.shortages}</h2>
        {answer.shortages.length === 0 && <p>{said.noShortages}</p>}
        <ul class="rows">
          {[...Map.groupBy(answer.shortages, ({ agencies }) => agencies.join()).values()].map(runs => (
            <li key={runs[0]?.agencies.join()}>
              <Status kind="warn" icon="alert">
                {said.shortage(runs)}
              </Status>
            </li>
          ))}
        </ul>
      </section>
      <Duties answer={answer} />
      <Counters answer={answer} />
      <Assumptions lines={answer.assumptions} />
    </div>
  )
}

function Result({ answer }: { answer: Staffing }) {
  const { day, hours, judged, arrivals, share, withinMinutes, rules } = answer
  const isKept = (judged.inTime ?? 1) >= share
  return (
    <section class="section answer-part" aria-labelledby="hasil">
      <div class="answer-head">
        <h2 id="hasil">{`${said.result}, ${sayDay(day)}`}</h2>
        <div class="buttons no-print">
          <Button onClick={() => save(staffingCsv(answer), `rencana-petugas-${day}.csv`)}>{words.answer.export}</Button>
          <Button onClick={() => print()}>{said.print}</Button>
        </div>
      </div>
      {judged.inTime === null ? (
        <p>{said.nobody}</p>
      ) : (
        <p class="verdict-sentence">
          <Status kind={isKept ? undefined : 'warn'} icon={isKept ? 'check' : 'alert'}>
            <strong>{isKept ? said.kept : said.broken(share)}</strong>{' '}
            {said.enough(judged.inTime, withinMinutes, judged.days)}
          </Status>
        </p>
      )}
      <p>{said.hours(hours.planned, hours.flat)}</p>
      <p>{said.arrivals[arrivals.from](arrivals.aDay, arrivals.historyDays)}</p>
      {arrivals.unknown.length > 0 && <p>{said.unknown(arrivals.unknown)}</p>}
      <p class="quiet">{said.rules(rules)}</p>
    </section>
  )
}

function Duties({ answer: { counters, hours } }: { answer: Staffing }) {
  return (
    <section class="section" aria-labelledby="giliran">
      <h2 id="giliran">{said.duties}</h2>
      <Wide label={said.duties}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{said.counter}</th>
              <th scope="col" class="in-words">
                {said.agency}
              </th>
              <th scope="col" class="in-words">
                {said.duty}
              </th>
              <th scope="col" class="in-words">
                {said.rest}
              </th>
              <th scope="col">{said.hoursHead}</th>
            </tr>
          </thead>
          <tbody>
            {counters.map(({ counterId, label, agency, spans, hours: own }) => (
              <tr key={counterId}>
                <th scope="row">{label}</th>
                <td class="in-words">{agency}</td>
                <td class="in-words">
                  {spans.length > 0 ? spans.map(said.span).join(', ') : <span class="quiet">{said.unmanned}</span>}
                </td>
                <td class="in-words">{restsOf(spans).map(said.span).join(', ')}</td>
                <td class="figures">{words.value.people(own)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={4}>
                {said.total}
              </th>
              <td class="figures">{words.value.people(hours.planned)}</td>
            </tr>
          </tfoot>
        </table>
      </Wide>
    </section>
  )
}

type Span = Staffing['counters'][number]['spans'][number]

function restsOf(spans: readonly Span[]): Span[] {
  return spans.slice(1).map(({ from }, before) => ({ from: spans[before]?.to ?? from, to: from }))
}

function Counters({ answer }: { answer: Staffing }) {
  const [chosen, setChosen] = useState(-1)
  const group = answer.groups[chosen]
  const name = group ? said.groupName(group.agencies, group.services) : said.all
  const { halfHours, inTime } = group ?? answer
  const data = useMemo<PlotProps['data']>(
    () => [
      halfHours.map(({ from }) => from + 15),
      halfHours.map(({ planned }) => planned),
      halfHours.map(({ needed }) => needed),
    ],
    [halfHours],
  )
  return (
    <section class="section answer-part" aria-labelledby="kebutuhan">
      <h2 id="kebutuhan">{said.needs}</h2>
      <Field id="kelompok" label={said.group}>
        <select
          class="input"
          id="kelompok"
          value={String(chosen)}
          onChange={event => setChosen(Number(event.currentTarget.value))}
        >
          <option value="-1">{said.all}</option>
          {answer.groups.map(({ agencies, services }, position) => (
            <option key={services.join()} value={String(position)}>
              {said.groupName(agencies, services)}
            </option>
          ))}
        </select>
      </Field>
      <div class="chart-pair">
        <Plot caption={said.chart(name)} keys={keys} data={data} draw={draw} upright={upright} isWide />
        <HalfHours name={name} halfHours={halfHours} />
      </div>
      <InTime inTime={inTime} />
    </section>
  )
}

function HalfHours({ name, halfHours }: { name: string; halfHours: Staffing['halfHours'] }) {
  return (
    <Wide label={said.chart(name)}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.answer.halfHour}</th>
            <th scope="col">{said.needed}</th>
            <th scope="col">{said.planned}</th>
          </tr>
        </thead>
        <tbody>
          {halfHours.map(({ from, needed, planned }) => (
            <tr key={from}>
              <th scope="row">{clock(from)}</th>
              <td class="figures">{needed > planned ? <strong>{needed}</strong> : needed}</td>
              <td class="figures">{planned}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

function InTime({ inTime }: { inTime: Staffing['inTime'] }) {
  return (
    <>
      <h3>{said.inTime}</h3>
      <Wide label={said.inTime}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.answer.halfHour}</th>
              <th scope="col">{said.inTimeHead}</th>
            </tr>
          </thead>
          <tbody>
            {inTime.map(({ from, share }) => (
              <tr key={from}>
                <th scope="row">{clock(from)}</th>
                <td class="figures">{share === null ? words.none : words.value.percent(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  )
}

const keys = [
  { kind: 'band', text: said.planned },
  { kind: 'bar', text: said.needed },
]
const upright: PlotProps['upright'] = { say: value => (Number.isInteger(value) ? String(value) : '') }

/** Wide grey bars for the counters that are manned, a narrow one in ink inside for those that are needed. */
const draw: PlotProps['draw'] = ({ ink, quiet, line }, library) => ({
  series: [
    {},
    {
      label: said.planned,
      stroke: quiet,
      width: 1,
      fill: line,
      points: { show: false },
      ...(library.paths.bars && { paths: library.paths.bars({ size: [0.8, 60] }) }),
    },
    {
      label: said.needed,
      stroke: ink,
      fill: ink,
      points: { show: false },
      ...(library.paths.bars && { paths: library.paths.bars({ size: [0.25, 14] }) }),
    },
  ],
})
