import { useMemo, useState } from 'preact/hooks'
import type { Forecast } from '#contracts/planning'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Field } from '#ui/field.tsx'
import { Wide } from '../wide.tsx'
import { save } from './csv.ts'
import { DayForm, type DayFormProps } from './day-form.tsx'
import { forecastCsv } from './forecast-csv.ts'
import { forecastWords as said } from './forecast-words.ts'
import { Plot, type PlotProps } from './plot.tsx'
import { sayDay } from './say-day.ts'
import { Notes, type Told } from './what-if-tab.tsx'
import { clock, words } from './words.ts'

export interface ForecastTabProps extends Told<Forecast>, DayFormProps {}

/** "Perkiraan": who is expected on a coming day, with a range, and nothing where nothing is known. */
export function ForecastTab(props: ForecastTabProps) {
  const { answer } = props
  return (
    <div class="planning-columns">
      <div class="planning-form">
        <DayForm {...props} label={said.day} hint={said.dayHint} ask={said.ask} />
        {answer && <About answer={answer} />}
      </div>
      <div class="planning-answer">
        <Notes {...props} asking={said.computing} />
        {answer && answer.confidence === 'none' && (
          <Empty title={said.noHistory}>
            <p>{said.noHistoryMeaning}</p>
          </Empty>
        )}
        {answer && answer.confidence !== 'none' && <Known key={answer.day} answer={answer} />}
      </div>
    </div>
  )
}

/** What is known about the day before anybody comes. */
function About({ answer: { day, marks, history, bookings, confidence } }: { answer: Forecast }) {
  const list = new Intl.ListFormat('id-ID', { type: 'conjunction' })
  return (
    <section class="section" aria-labelledby="hari-itu">
      <h2 id="hari-itu">{sayDay(day)}</h2>
      <p>{marks.length > 0 ? said.marked(list.format(marks.map(mark => said.marks[mark]))) : said.unmarked}</p>
      {history.firstDay && history.lastDay && (
        <p>{said.history(history.days, sayDay(history.firstDay), sayDay(history.lastDay))}</p>
      )}
      {said.sure(confidence) && <p>{said.sure(confidence)}</p>}
      {bookings > 0 && <p>{said.bookings(bookings)}</p>}
    </section>
  )
}

function Known({ answer }: { answer: Forecast }) {
  const [chosen, setChosen] = useState('')
  const service = answer.services.find(({ serviceId }) => serviceId === chosen)
  const name = service?.nameId ?? said.all
  const whole = service ? service.whole : answer.whole
  return (
    <>
      <section class="section answer-part" aria-labelledby="kedatangan">
        <div class="answer-head">
          <h2 id="kedatangan">{said.title}</h2>
          <Button onClick={() => save(forecastCsv(answer), `perkiraan-${answer.day}.csv`)}>
            {words.answer.export}
          </Button>
        </div>
        <Field id="layanan" label={said.service}>
          <select class="input" id="layanan" value={chosen} onChange={event => setChosen(event.currentTarget.value)}>
            <option value="">{said.all}</option>
            {answer.services.map(({ serviceId, nameId }) => (
              <option key={serviceId} value={serviceId}>
                {nameId}
              </option>
            ))}
          </select>
        </Field>
        <p>
          {whole ? <strong>{said.expected(whole.mean, whole.low, whole.high)}</strong> : said.noHistory}{' '}
          <span class="quiet">{said.about}</span>
        </p>
        {whole && <HalfHours name={name} parts={service?.halfHours ?? answer.halfHours} />}
      </section>
      <Services answer={answer} />
    </>
  )
}

type Parts = Forecast['halfHours']

function HalfHours({ name, parts }: { name: string; parts: Parts }) {
  const data = useMemo<PlotProps['data']>(
    () => [
      parts.map(({ from }) => from + 15),
      parts.map(({ high }) => high),
      parts.map(({ low }) => low),
      parts.map(({ mean }) => mean),
    ],
    [parts],
  )
  return (
    <div class="chart-pair">
      <Plot caption={said.chart(name)} keys={keys} data={data} draw={draw} upright={upright} />
      <Wide label={said.chart(name)}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.answer.halfHour}</th>
              <th scope="col">{said.mean}</th>
              <th scope="col">{said.range}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ from, mean, low, high }) => (
              <tr key={from}>
                <th scope="row">{clock(from)}</th>
                <td class="figures">{words.value.people(mean)}</td>
                <td class="figures">{said.rangeSays(low, high)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </div>
  )
}

const keys = [
  { kind: 'what-if', text: said.mean },
  { kind: 'band', text: said.range },
]
const upright: PlotProps['upright'] = { say: words.value.people }

/** The range as a grey band with quiet edges, the mean as a line in ink. */
const draw: PlotProps['draw'] = ({ ink, quiet, line }) => ({
  series: [
    {},
    { label: said.high, stroke: quiet, width: 1, points: { show: false } },
    { label: said.low, stroke: quiet, width: 1, points: { show: false } },
    { label: said.mean, stroke: ink, width: 3 },
  ],
  bands: [{ series: [1, 2], fill: line }],
})

function Services({ answer: { services } }: { answer: Forecast }) {
  return (
    <section class="section" aria-labelledby="per-layanan">
      <h2 id="per-layanan">{said.perService}</h2>
      <Wide label={said.perService}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{said.service}</th>
              <th scope="col">{said.aDay}</th>
              <th scope="col">{said.range}</th>
              <th scope="col" class="in-words">
                {said.source}
              </th>
            </tr>
          </thead>
          <tbody>
            {services.map(({ serviceId, nameId, agency, confidence, whole }) => (
              <tr key={serviceId}>
                <th scope="row">
                  {nameId} <span class="quiet">{agency}</span>
                </th>
                <td class="figures">{whole && words.value.people(whole.mean)}</td>
                <td class="figures">{whole && said.rangeSays(whole.low, whole.high)}</td>
                <td class="in-words">{said.confidence[confidence]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  )
}
