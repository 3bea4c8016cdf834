import type { Finding } from '#contracts/catalogue'
import { Status } from '#ui/status.tsx'
import { words } from './words.ts'

interface FindingListProps {
  findings: readonly Finding[]
  hrefOf(finding: Finding): string
}

/** Errors first; each with its weight in a word and the way to its field. */
export function FindingList({ findings, hrefOf }: FindingListProps) {
  const ordered = findings.toSorted((a, b) => Number(a.weight === 'warning') - Number(b.weight === 'warning'))
  return (
    <ul class="rows author-finding-list">
      {ordered.map(finding => (
        <li key={finding.rule + finding.path}>
          <Status
            icon={finding.weight === 'error' ? 'stop' : 'alert'}
            kind={finding.weight === 'error' ? 'bad' : 'warn'}
          >
            {words.draft.weight[finding.weight]}
          </Status>
          <a href={hrefOf(finding)}>{finding.says}</a>
        </li>
      ))}
    </ul>
  )
}
