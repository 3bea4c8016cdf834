import type { WhatIf } from '#contracts/planning'
import { Button } from '#ui/button.tsx'
import { Wide } from '../wide.tsx'
import { Assumptions } from './assumptions.tsx'
import { Chart } from './chart.tsx'
import { csvOf, save } from './csv.ts'
import { hallRows } from './hall-rows.ts'
import { sayDay } from './say-day.ts'
import { ServiceTable } from './service-table.tsx'
import { Verdict } from './verdict.tsx'
import { clock, words } from './words.ts'

/** Today beside what if, what it means, and what it stands on. */
export function Answer({ answer }: { answer: WhatIf }) {
  return (
    <div class="planning-answer">
      <Verdict answer={answer} />
      <section class="section" aria-labelledby="jawaban">
        <div class="answer-head">
          <h2 id="jawaban">{words.answer.title}</h2>
          <Button onClick={() => save(csvOf(answer), `bagaimana-jika-${answer.day}.csv`)}>{words.answer.export}</Button>
        </div>
        <p class="quiet">{words.answer.about(sayDay(answer.day), answer.days)}</p>
        {answer.addedServices.length > 0 && <p>{words.answer.added(answer.addedServices)}</p>}
        <HallTable answer={answer} />
      </section>
      <section class="section" aria-labelledby="setengah-jam">
        <h2 id="setengah-jam">{words.answer.halfHours}</h2>
        <div class="chart-pair">
          <Chart today={answer.today} whatIf={answer.whatIf} targetMinutes={answer.targetMinutes} />
          <HalfHours answer={answer} />
        </div>
      </section>
      <ServiceTable answer={answer} />
      <Assumptions lines={answer.assumptions} />
    </div>
  )
}

function HallTable({ answer }: { answer: WhatIf }) {
  return (
    <Wide label={words.answer.title}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.answer.measure}</th>
            <th scope="col">{words.answer.today}</th>
            <th scope="col">{words.answer.whatIf}</th>
            <th scope="col" class="in-words">
              {words.answer.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {hallRows(answer).map(({ label, today, whatIf, change, isWorse }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td class="figures">{today}</td>
              <td class="figures">{isWorse ? <strong>{whatIf}</strong> : whatIf}</td>
              <td class="in-words">{isWorse ? <strong>{change}</strong> : change}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

function HalfHours({ answer: { today, whatIf } }: { answer: WhatIf }) {
  const say = (share: number | null | undefined) =>
    share === null || share === undefined ? words.none : words.value.percent(share)
  return (
    <Wide label={words.answer.halfHours}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.answer.halfHour}</th>
            <th scope="col">{words.answer.today}</th>
            <th scope="col">{words.answer.whatIf}</th>
          </tr>
        </thead>
        <tbody>
          {whatIf.halfHours.map(({ from, inTime }, half) => (
            <tr key={from}>
              <th scope="row">{clock(from)}</th>
              <td class="figures">{say(today.halfHours[half]?.inTime)}</td>
              <td class="figures">{say(inTime)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
