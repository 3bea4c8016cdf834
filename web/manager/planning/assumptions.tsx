import type { AssumptionLine } from '#contracts/planning'
import { Wide } from '../wide.tsx'
import { words } from './words.ts'

/** What an answer stands on: the hall's lines always, guesses before what was measured; the minutes of each service folded below. */
export function Assumptions({ lines }: { lines: AssumptionLine[] }) {
  const rank = { assumed: 0, catalogue: 1, measured: 2 }
  const ordered = [...lines].sort((one, other) => rank[one.from] - rank[other.from])
  const ofServices = ordered.filter(({ service }) => service !== null)
  const { assumptions } = words
  return (
    <section class="section" aria-labelledby="anggapan">
      <h2 id="anggapan">{assumptions.title}</h2>
      <p>{assumptions.measured(lines.filter(({ from }) => from === 'measured').length, lines.length)}</p>
      <Lines title={assumptions.title} lines={ordered.filter(({ service }) => service === null)} />
      {ofServices.length > 0 && (
        <details>
          <summary>{assumptions.perService(ofServices.length)}</summary>
          <Lines title={assumptions.perService(ofServices.length)} lines={ofServices} />
        </details>
      )}
    </section>
  )
}

function Lines({ title, lines }: { title: string; lines: AssumptionLine[] }) {
  const { assumptions } = words
  return (
    <Wide label={title}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{assumptions.what}</th>
            <th scope="col">{assumptions.value}</th>
            <th scope="col" class="in-words">
              {assumptions.from}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ what, service, value, from }) => (
            <tr key={`${what} ${service}`}>
              <th scope="row">
                {service === null ? assumptions.kind[what] : assumptions.of(assumptions.kind[what], service)}
              </th>
              <td class="figures">{words.value.people(value)}</td>
              <td class="in-words">{assumptions.origin[from]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
