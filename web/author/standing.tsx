import type { Draft } from '#contracts/catalogue'
import { Banner } from '#ui/banner.tsx'
import { words } from './words.ts'

/** How the draft stands, where that changes what its reader can do. */
export function Standing({ draft }: { draft: Pick<Draft, 'state' | 'comment' | 'isOutdated'> }) {
  const say = words.draft
  return (
    <>
      {draft.state === 'submitted' && (
        <Banner>
          <strong>{say.submitted}</strong> {say.submittedMeaning}
        </Banner>
      )}
      {draft.state === 'published' && (
        <Banner>
          <strong>{say.published}</strong> {say.publishedMeaning}
        </Banner>
      )}
      {draft.state === 'withdrawn' && (
        <Banner>
          <strong>{say.withdrawn}</strong> {say.publishedMeaning}
        </Banner>
      )}
      {draft.state === 'editing' && draft.comment && (
        <Banner kind="warn">
          <strong>{say.returned}</strong> {draft.comment}
        </Banner>
      )}
      {draft.isOutdated && (draft.state === 'editing' || draft.state === 'submitted') && (
        <Banner kind="warn">
          <strong>{say.outdated}</strong> {say.outdatedMeaning}
        </Banner>
      )}
    </>
  )
}
