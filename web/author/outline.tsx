import type { Draft, Section } from '#contracts/catalogue'
import { Icon } from '#ui/icon.tsx'
import { draftAt, sectionAt, sectionNamed, sectionNames } from './draft-links.ts'
import { sectionWords, words } from './words.ts'

interface OutlineProps {
  draft: Pick<Draft, 'id' | 'findings'>
  current: Section | 'review'
}

/** The parts of a service in their order, with what is still missing in each. */
export function Outline({ draft, current }: OutlineProps) {
  return (
    <nav class="author-outline" aria-labelledby="susunan">
      <h2 id="susunan">{words.draft.outline}</h2>
      <ol class="rows">
        {sectionNames.map(name => (
          <li key={name}>
            <a href={sectionAt(draft.id, name)} aria-current={name === current ? 'page' : undefined}>
              <span>{sectionWords[name].name}</span>
              <Counts findings={draft.findings.filter(one => sectionNamed(one) === name)} />
            </a>
          </li>
        ))}
        <li>
          <a href={draftAt(draft.id, 'periksa')} aria-current={current === 'review' ? 'page' : undefined}>
            <strong>{words.draft.review}</strong>
          </a>
        </li>
      </ol>
    </nav>
  )
}

/** How many errors and warnings, each with its icon; nothing where there are none. */
export function Counts({ findings }: { findings: readonly { weight: 'error' | 'warning' }[] }) {
  const errors = findings.filter(one => one.weight === 'error').length
  return <CountsOf errors={errors} warnings={findings.length - errors} />
}

/** The same, from numbers. */
export function CountsOf({ errors, warnings }: { errors: number; warnings: number }) {
  return (
    <span class="author-counts">
      {errors > 0 && (
        <span class="author-count author-count-error">
          <Icon name="stop" />
          <span aria-hidden="true">{errors}</span>
          <span class="visually-hidden">{words.errors(errors)}</span>
        </span>
      )}
      {warnings > 0 && (
        <span class="author-count author-count-warning">
          <Icon name="alert" />
          <span aria-hidden="true">{warnings}</span>
          <span class="visually-hidden">{words.warnings(warnings)}</span>
        </span>
      )}
    </span>
  )
}
