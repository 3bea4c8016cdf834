import {
  type Draft,
  DraftIncomplete,
  draft as draftOf,
  publishDraft,
  returnDraft,
  submitDraft,
  withdrawDraft,
} from '#contracts/catalogue'
import type { Refusal } from '#platform/problem'
import type { QuestionProps } from '../../web/author/author-question.page.tsx'
import type { ReviewProps } from '../../web/author/author-review.page.tsx'
import { draftAt } from '../../web/author/draft-links.ts'
import { words } from '../../web/author/words.ts'
import { type AuthorAsked, type AuthorPages, keyOf } from './author-pages.ts'
import { textOf } from './author-shape.ts'
import { isDay, orRefusal } from './booking-pages.ts'

/** A draft as a whole: what is wrong, what changes, and the way to its readers. */
export function serveDraftReview({ page, show, today, pressKey }: AuthorPages): void {
  page('GET', '/penulis/draf/:id/periksa', async asked => review(asked, {}))

  page('POST', '/penulis/draf/:id/ajukan', async asked => {
    const { id = '' } = asked.params
    const sent = await orRefusal(asked.ask(submitDraft, { id, revision: revisionIn(asked) }, keyOf(asked, 'ajukan')))
    return 'refusal' in sent ? refused(asked, sent.refusal) : asked.reply.redirect(draftAt(id, 'periksa'), 303)
  })

  page('POST', '/penulis/draf/:id/terbitkan', async asked => {
    const { id = '' } = asked.params
    const day = textOf(asked.form, 'day')
    if (day !== '' && !isDay(day)) return review(asked, { errors: { day: words.wrong.day } }, 422)
    const input = { id, revision: revisionIn(asked), ...(day !== '' && { effectiveFrom: day }) }
    const { serviceId } = await asked.ask(draftOf, { id })
    const made = await orRefusal(asked.ask(publishDraft, input, keyOf(asked, `terbitkan${day}`)))
    if ('refusal' in made) return refused(asked, made.refusal)
    return asked.reply.redirect(`/penulis/layanan/${serviceId}?terbit=${made.reply.version}`, 303)
  })

  page('POST', '/penulis/draf/:id/kembalikan', async asked => {
    const { id = '' } = asked.params
    const comment = textOf(asked.form, 'comment')
    if (comment === '') return review(asked, { errors: { comment: words.wrong.comment } }, 422)
    const given = await orRefusal(asked.ask(returnDraft, { id, comment }, keyOf(asked, 'kembalikan')))
    return 'refusal' in given ? refused(asked, given.refusal) : asked.reply.redirect(draftAt(id, 'periksa'), 303)
  })

  page('GET', '/penulis/draf/:id/buang', async asked => {
    const draft = await asked.ask(draftOf, { id: asked.params.id ?? '' })
    const say = words.question
    const props: QuestionProps = {
      frame: asked.frame,
      title: say.withdrawTitle,
      meaning: say.withdrawMeaning(draft.nameId || words.home.unsaid),
      yes: say.withdrawYes,
      action: draftAt(draft.id, 'buang'),
      back: draftAt(draft.id, 'periksa'),
      pressKey: pressKey(),
      isDanger: true,
    }
    return show(asked, 'author-question', say.withdrawTitle, props)
  })

  page('POST', '/penulis/draf/:id/buang', async asked => {
    const gone = await orRefusal(asked.ask(withdrawDraft, { id: asked.params.id ?? '' }))
    return 'refusal' in gone ? refused(asked, gone.refusal) : asked.reply.redirect('/penulis', 303)
  })

  async function refused(asked: AuthorAsked, refusal: Refusal) {
    const isIncomplete = refusal.type === DraftIncomplete.type
    return review(
      asked,
      { refused: words.refused[refusal.type] ?? words.wrong.busy },
      isIncomplete ? 422 : refusal.status,
    )
  }

  async function review(asked: AuthorAsked, extra: Partial<ReviewProps>, status = 200) {
    const draft: Draft = await asked.ask(draftOf, { id: asked.params.id ?? '' })
    const props: ReviewProps = {
      frame: asked.frame,
      draft,
      mayPublish: asked.mayPublish,
      pressKey: pressKey(),
      today: today(),
      typed: { day: textOf(asked.form, 'day'), comment: textOf(asked.form, 'comment') },
      errors: {},
      refused: null,
      ...extra,
    }
    return show(asked, 'author-review', words.review.title(draft.nameId || words.home.unsaid), props, status)
  }
}

function revisionIn({ form }: AuthorAsked): number {
  return Number(textOf(form, 'revision')) || 0
}
