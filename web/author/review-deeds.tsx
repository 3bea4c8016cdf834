import type { Draft } from '#contracts/catalogue'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { describedBy, Field } from '#ui/field.tsx'
import { draftAt } from './draft-links.ts'
import { sayInstant } from './when.ts'
import { words } from './words.ts'

export interface ReviewDeedsProps {
  draft: Draft
  mayPublish: boolean
  /** Makes a press that is repeated one press. */
  pressKey: string
  today: string
  /** What was typed before a refusal, and what is wrong with it. */
  typed: { day: string; comment: string }
  errors: { day?: string; comment?: string }
  frame: { timezone: string }
}

/** What can be done with the draft now, by this person; and why not, where it is for somebody else. */
export function ReviewDeeds(props: ReviewDeedsProps) {
  const { draft, frame } = props
  const say = words.review
  return (
    <section class="author-deeds" aria-labelledby="langkah">
      <h2 id="langkah">{say.deed}</h2>
      <div data-offline hidden>
        <Banner kind="stale">
          <strong>{say.offline}</strong> {say.offlineMeaning}
        </Banner>
      </div>
      {draft.state === 'editing' && <Submit {...props} />}
      {draft.state === 'submitted' && (
        <>
          <p>{say.waiting(sayInstant(draft.submittedAt ?? draft.editedAt, frame.timezone))}</p>
          <Second {...props} />
        </>
      )}
      {draft.state === 'published' && (
        <p>
          <a href={`/layanan/${draft.serviceId}`}>{say.see}</a>
        </p>
      )}
      {(draft.state === 'editing' || draft.state === 'submitted') && (
        <p>
          <a href={draftAt(draft.id, 'buang')}>{say.withdraw}</a>
        </p>
      )}
    </section>
  )
}

function Submit({ draft, pressKey }: ReviewDeedsProps) {
  const say = words.review
  const canSubmit = draft.errors === 0
  return (
    <form method="post" action={draftAt(draft.id, 'ajukan')} data-needs-line>
      <input type="hidden" name="revision" value={draft.revision} />
      <input type="hidden" name="key" value={pressKey} />
      <p>{canSubmit ? say.submitMeaning : say.cannotSubmit(draft.errors)}</p>
      <Button kind="primary" type="submit" icon="send" disabled={!canSubmit} isWide>
        {say.submit}
      </Button>
    </form>
  )
}

/** Whoever wrote it reads why a second person is needed; the second person publishes or gives it back. */
function Second(props: ReviewDeedsProps) {
  const { draft, mayPublish, pressKey, today, typed, errors } = props
  const say = words.review
  if (!mayPublish) return <p>{say.mayNot}</p>
  return (
    <>
      {draft.isMine ? (
        <Banner>
          <strong>{say.ownWork}</strong> {say.ownWorkMeaning}
        </Banner>
      ) : (
        <form class="author-deed" method="post" action={draftAt(draft.id, 'terbitkan')} noValidate data-needs-line>
          <input type="hidden" name="revision" value={draft.revision} />
          <input type="hidden" name="key" value={pressKey} />
          <p>{say.publishMeaning}</p>
          <Field id="hari" label={say.onDay} hint={say.onDayHint} error={errors.day}>
            <input
              class="input"
              id="hari"
              name="day"
              type="date"
              min={today}
              value={typed.day}
              aria-describedby={describedBy('hari', { hint: say.onDayHint, error: errors.day })}
              aria-invalid={errors.day ? true : undefined}
            />
          </Field>
          <Button kind="primary" type="submit" icon="check" isWide>
            {say.publish}
          </Button>
        </form>
      )}
      <form class="author-deed" method="post" action={draftAt(draft.id, 'kembalikan')} noValidate data-needs-line>
        <input type="hidden" name="key" value={pressKey} />
        <Field id="alasan" label={say.giveBackReason} error={errors.comment}>
          <textarea
            class="input"
            id="alasan"
            name="comment"
            rows={3}
            maxLength={1000}
            value={typed.comment}
            aria-describedby={describedBy('alasan', { error: errors.comment })}
            aria-invalid={errors.comment ? true : undefined}
          />
        </Field>
        <Button type="submit" icon="undo" isWide>
          {say.giveBack}
        </Button>
      </form>
    </>
  )
}
