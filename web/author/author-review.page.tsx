import type { Draft } from '#contracts/catalogue'
import { Banner } from '#ui/banner.tsx'
import { Changes } from './changes.tsx'
import { findingAt, sectionNamed, sectionNames } from './draft-links.ts'
import { Result } from './examples.tsx'
import { FindingList } from './finding-list.tsx'
import { Author, type AuthorFrame } from './frame.tsx'
import { Outline } from './outline.tsx'
import { ReviewDeeds, type ReviewDeedsProps } from './review-deeds.tsx'
import { Standing } from './standing.tsx'
import { sectionWords, words } from './words.ts'

export interface ReviewProps extends ReviewDeedsProps {
  frame: AuthorFrame
  /** Why the last press was refused. */
  refused: string | null
}

/** The whole draft before it goes on: what is wrong, what changes, whom it fits, and who decides. */
export default function ReviewPage(props: ReviewProps) {
  const { frame, draft, refused } = props
  const say = words.review
  return (
    <Author frame={frame}>
      <div class="author-title">
        <h1>{say.title(draft.nameId || words.home.unsaid)}</h1>
        <p class="quiet">
          {draft.agency.abbreviation}, {words.state[draft.state]}
        </p>
      </div>
      <div class="author-desk author-desk-review">
        <Outline draft={draft} current="review" />
        <div class="author-work author-column">
          {refused && (
            <Banner kind="bad" role="alert">
              <strong>{refused}</strong>
            </Banner>
          )}
          <Standing draft={draft} />
          <FindingsBySection draft={draft} />
          <Examples draft={draft} />
          <Changes draft={draft} />
        </div>
        <ReviewDeeds {...props} />
      </div>
    </Author>
  )
}

function FindingsBySection({ draft }: { draft: Draft }) {
  const say = words.review
  return (
    <section class="section" aria-labelledby="temuan">
      <h2 id="temuan">{say.findings}</h2>
      {draft.findings.length === 0 && <p>{say.noFindings}</p>}
      {sectionNames.map(name => {
        const own = draft.findings.filter(one => sectionNamed(one) === name)
        return (
          own.length > 0 && (
            <div key={name} class="author-group">
              <h3>{sectionWords[name].name}</h3>
              <FindingList findings={own} hrefOf={finding => findingAt(draft.id, finding)} />
            </div>
          )
        )
      })}
    </section>
  )
}

function Examples({ draft }: { draft: Draft }) {
  const say = words.review
  return (
    <section class="section" aria-labelledby="contoh">
      <h2 id="contoh">{say.examples}</h2>
      {draft.examples.length === 0 ? (
        <p class="quiet">{say.noExamples}</p>
      ) : (
        <ul class="rows author-finding-list">
          {draft.examples.map((result, at) => (
            // Two people may be called the same.
            <li key={String(at)}>
              <strong>{result.name}</strong>
              <Result result={result} requirements={draft.content.requirements} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
