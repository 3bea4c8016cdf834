import type { AuthoredService } from '#contracts/catalogue'
import { draftAt } from './draft-links.ts'
import { CountsOf } from './outline.tsx'
import { sayDay } from './when.ts'
import { Wide } from './wide.tsx'
import { words } from './words.ts'

interface ServiceTableProps {
  services: readonly AuthoredService[]
  today: string
}

/** The services that the reader may write, one a row. */
export function ServiceTable({ services, today }: ServiceTableProps) {
  const say = words.home
  const { columns } = say
  const hasAgencies = new Set(services.map(one => one.agency.id)).size > 1
  return (
    <Wide label={say.table}>
      <table class="table author-services">
        <thead>
          <tr>
            <th scope="col">{columns.service}</th>
            {hasAgencies && <th scope="col">{columns.agency}</th>}
            <th scope="col">{columns.stage}</th>
            <th scope="col">{columns.version}</th>
            <th scope="col">{columns.draft}</th>
            <th scope="col">{columns.findings}</th>
          </tr>
        </thead>
        <tbody>
          {services.map(one => (
            <tr key={one.id}>
              <th scope="row">
                <a href={`/penulis/layanan/${one.id}`}>{one.nameId}</a>
                <span class="author-id">{one.id}</span>
              </th>
              {hasAgencies && <td>{one.agency.abbreviation}</td>}
              <td>{words.stage[one.stage]}</td>
              <td class="nowrap">
                {(one.effectiveFrom > today ? say.from : say.since)(one.version, sayDay(one.effectiveFrom))}
              </td>
              <td>
                {one.draftId && one.draftState && <a href={draftAt(one.draftId)}>{words.state[one.draftState]}</a>}
              </td>
              <td>
                <CountsOf errors={one.errors} warnings={one.warnings} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
