import {
  type AuthoredService,
  authoredServices,
  authoringChoices,
  beginService,
  drafts as draftsOf,
  ServiceKnown,
} from '#contracts/catalogue'
import { demand } from '#contracts/referrals'
import { may } from '#platform/context'
import type { HomeProps } from '../../web/author/author-home.page.tsx'
import { draftAt } from '../../web/author/draft-links.ts'
import { words } from '../../web/author/words.ts'
import { type AuthorAsked, authorPages, keyOf } from './author-pages.ts'
import { textOf } from './author-shape.ts'
import { orRefusal } from './booking-pages.ts'
import { serveAuthoredService } from './serve-authored-service.ts'
import { serveDraft } from './serve-draft.ts'
import { serveDraftPreview } from './serve-draft-preview.ts'
import { serveDraftReview } from './serve-draft-review.ts'
import type { Pages } from './serve-pages.ts'
import { serveSpreadsheets } from './serve-spreadsheets.ts'

/** A1: authoring without code. Pages that need no script; a little of it keeps what is typed. */
export async function serveAuthor(pages: Pages): Promise<void> {
  const kit = authorPages(pages)
  const { page, show, today, pressKey } = kit

  page('GET', '/penulis', async asked => home(asked, {}))

  page('POST', '/penulis/layanan', async asked => {
    const { form } = asked
    const typed = { name: textOf(form, 'nameId'), agencyId: textOf(form, 'agencyId'), like: textOf(form, 'like') }
    if (typed.name.length < 3 || typed.name.length > 120)
      return home(asked, { typed, errors: [{ id: 'nama', text: words.wrong.nameShort }] }, 422)
    const input = {
      nameId: typed.name,
      agencyId: typed.agencyId,
      ...(typed.like !== '' && { likeServiceId: typed.like }),
    }
    const begun = await orRefusal(asked.ask(beginService, input, keyOf(asked, 'baru')))
    if ('reply' in begun) return asked.reply.redirect(draftAt(begun.reply.id), 303)
    const { refusal } = begun
    const id = ServiceKnown.is(refusal) ? 'nama' : 'instansi'
    const text = words.refused[refusal.type] ?? words.wrong.agency
    return home(asked, { typed, errors: [{ id, text }] }, refusal.status)
  })

  async function home(asked: AuthorAsked, extra: Partial<HomeProps>, status = 200) {
    const { services } = await asked.ask(authoredServices, {})
    const { drafts } = await asked.ask(draftsOf, {})
    const q = textOf(asked.query, 'q').slice(0, 100)
    const props: HomeProps = {
      frame: asked.frame,
      today: today(),
      q,
      services: services.filter(one => fits(one, q)),
      all: services.length,
      waiting: asked.mayPublish ? drafts.filter(one => one.state === 'submitted' && !one.isMine) : [],
      mayPublish: asked.mayPublish,
      fresh: drafts.filter(one => one.isNew),
      demand: may(asked.actor, demand.access) ? await asked.ask(demand, {}) : null,
      choices: await asked.ask(authoringChoices, {}),
      pressKey: pressKey(),
      typed: { name: '', agencyId: asked.actor.agencyId ?? '', like: '' },
      errors: [],
      ...extra,
    }
    return show(asked, 'author-home', words.home.title, props, status)
  }

  serveAuthoredService(kit)
  serveDraftPreview(kit, pages)
  serveDraftReview(kit)
  serveDraft(kit)
  await serveSpreadsheets(kit)
}

/** Every word of the search stands in the name, the id or the agency. */
function fits({ nameId, id, agency }: AuthoredService, q: string): boolean {
  const text = `${nameId} ${id} ${agency.abbreviation} ${agency.nameId}`.toLowerCase()
  return q
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word))
}
