import type { WhatIf } from '#contracts/planning'
import { Wide } from '../wide.tsx'
import { compare, sayValue } from './hall-rows.ts'
import { words } from './words.ts'

/** Each service, those with the smallest share in time first. */
export function ServiceTable({ answer: { today, whatIf } }: { answer: WhatIf }) {
  const before = new Map(today.services.map(one => [one.serviceId, one]))
  const worstFirst = [...whatIf.services].sort((one, other) => (one.inTime ?? 2) - (other.inTime ?? 2))
  return (
    <section class="section" aria-labelledby="per-layanan">
      <h2 id="per-layanan">{words.answer.services}</h2>
      <Wide label={words.answer.services}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.answer.service}</th>
              <th scope="col">{words.answer.perDay}</th>
              <th scope="col">{words.answer.inTimeToday}</th>
              <th scope="col">{words.answer.inTimeWhatIf}</th>
              <th scope="col">{words.answer.nineOfTen}</th>
              <th scope="col">{words.answer.medianShort}</th>
              <th scope="col">{words.answer.ninetyShort}</th>
              <th scope="col" class="in-words">
                {words.answer.change}
              </th>
            </tr>
          </thead>
          <tbody>
            {worstFirst.map(one => {
              const was = before.get(one.serviceId)?.inTime ?? null
              const { change, isWorse } = compare('percent', was, one.inTime)
              return (
                <tr key={one.serviceId}>
                  <th scope="row">
                    {one.nameId} <span class="quiet">{one.agency}</span>
                  </th>
                  <td class="figures">{words.value.people(one.perDay)}</td>
                  <td class="figures">{sayValue('percent', was)}</td>
                  <td class="figures">{sayValue('percent', one.inTime)}</td>
                  <td class="figures">
                    {one.inTimeNineOfTen === null ? words.answer.tooFew : sayValue('percent', one.inTimeNineOfTen)}
                  </td>
                  <td class="figures">{sayValue('people', one.medianWait)}</td>
                  <td class="figures">{sayValue('people', one.ninetyWait)}</td>
                  <td class="in-words">{isWorse ? <strong>{change}</strong> : change}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Wide>
    </section>
  )
}
