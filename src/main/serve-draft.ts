import {
  authoringChoices,
  Content,
  type Draft,
  DraftMoved,
  draft as draftOf,
  type Section,
  saveDraft,
} from '#contracts/catalogue'
import { InputInvalid, NotFound, type Refusal } from '#platform/problem'
import type { DraftProps } from '../../web/author/author-draft.page.tsx'
import { draftAt, sectionAt, sectionOf } from '../../web/author/draft-links.ts'
import { sayTime } from '../../web/author/when.ts'
import { sectionWords, words } from '../../web/author/words.ts'
import { differencesOf } from './author-differences.ts'
import { type FieldError, fieldAt, type ReadSection, readSection } from './author-form.ts'
import type { AuthorAsked, AuthorPages } from './author-pages.ts'
import { rowDeed, withRow } from './author-rows.ts'
import { textOf } from './author-shape.ts'
import { orRefusal } from './booking-pages.ts'

type Extra = Partial<Omit<DraftProps, 'frame' | 'section' | 'draft' | 'choices' | 'previewAt'>>

/** The sections of a draft: read one, save one. Nothing typed is lost, whatever the answer is. */
export function serveDraft({ page, show }: AuthorPages): void {
  page('GET', '/penulis/draf/:id', async asked => {
    const { id } = await asked.ask(draftOf, { id: asked.params.id ?? '' })
    return asked.reply.redirect(sectionAt(id, 'identity'), 303)
  })

  page('GET', '/penulis/draf/:id/:section', async asked => {
    const draft = await asked.ask(draftOf, { id: asked.params.id ?? '' })
    return form(asked, draft, { wasSaved: textOf(asked.query, 'simpan') !== '' })
  })

  page('POST', '/penulis/draf/:id/:section', async asked => {
    const { id = '' } = asked.params
    const section = sectionIn(asked)
    const stored = await asked.ask(draftOf, { id })
    const deed = rowDeed(textOf(asked.form, 'do'))
    const { services } = await asked.ask(authoringChoices, {})
    const names = new Map(services.map(one => [one.nameId, one.id]))
    const read = readSection(section, asked.form, { stored, services: names, isFinal: deed === undefined })
    const revision = Number(textOf(asked.form, 'revision')) || 0
    const said = { typed: read.content, raw: read.raw, sentences: read.sentences, revision }
    if (deed) return form(asked, stored, { ...said, typed: withRow(read.content, deed) })
    if (read.errors.length > 0) return form(asked, stored, { ...said, errors: read.errors }, 422)

    const saved = await orRefusal(asked.ask(saveDraft, { id, revision, content: read.content }))
    if ('refusal' in saved) return notSaved(asked, saved.refusal, read)
    return asked.reply.redirect(`${sectionAt(id, section)}?simpan=${saved.reply.revision}`, 303)
  })

  async function notSaved(asked: AuthorAsked, refusal: Refusal, { content, sentences, raw }: ReadSection) {
    // As it is now: whoever saved in between changed it.
    const draft = await asked.ask(draftOf, { id: asked.params.id ?? '' })
    const said = { typed: content, sentences, raw }
    if (refusal.type !== DraftMoved.type)
      return form(asked, draft, { ...said, errors: errorsOf(refusal) }, refusal.status)
    const conflict = {
      by: draft.editedBy,
      at: sayTime(draft.editedAt, asked.frame.timezone),
      differences: differencesOf(content, draft.content),
    }
    return form(asked, draft, { ...said, conflict }, 409)
  }

  async function form(asked: AuthorAsked, draft: Draft, extra: Extra, status = 200) {
    const section = sectionIn(asked)
    const props: DraftProps = {
      frame: asked.frame,
      section,
      draft,
      typed: null,
      sentences: {},
      errors: [],
      raw: {},
      conflict: null,
      wasSaved: false,
      revision: draft.revision,
      ...extra,
      choices: await asked.ask(authoringChoices, {}),
      previewAt: draftAt(draft.id, 'pratinjau'),
    }
    const title = `${sectionWords[section].name}: ${draft.nameId || words.home.unsaid}`
    return show(asked, 'author-draft', title, props, status)
  }
}

function sectionIn({ params }: AuthorAsked): Section {
  const section = sectionOf(params.section ?? '')
  if (!section) throw NotFound()
  return section
}

/** A refusal at the fields it is about, otherwise at the top of the form. */
function errorsOf(refusal: Refusal): FieldError[] {
  const own = words.refused[refusal.type]
  if (own) return [{ path: 'isi', text: own }]
  const pointers = (refusal.errors ?? []) as { pointer: string }[]
  if (refusal.type !== InputInvalid.type || pointers.length === 0) return [{ path: 'isi', text: words.wrong.busy }]
  return pointers
    .map(({ pointer }) => fieldAt(pointer.replace(/^\/content/, '')))
    .map(path => ({
      path: Object.hasOwn(Content.properties, path.split('.')[0] ?? '') ? path : 'isi',
      text: words.wrong.unfit,
    }))
}
