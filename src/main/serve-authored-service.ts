import {
  authoredServices,
  beginDraft,
  DraftOpen,
  restoreVersion,
  type Version,
  versions as versionsOf,
} from '#contracts/catalogue'
import { NotFound } from '#platform/problem'
import type { QuestionProps } from '../../web/author/author-question.page.tsx'
import type { ServiceVersionsProps } from '../../web/author/author-service.page.tsx'
import { draftAt } from '../../web/author/draft-links.ts'
import { words } from '../../web/author/words.ts'
import { type AuthorAsked, type AuthorPages, keyOf } from './author-pages.ts'
import { textOf } from './author-shape.ts'
import { orRefusal } from './booking-pages.ts'

/** One service of the catalogue: its versions, a draft to change it, an earlier version again. */
export function serveAuthoredService({ page, show, pressKey }: AuthorPages): void {
  page('GET', '/penulis/layanan/:serviceId', async asked => one(asked, null))

  page('POST', '/penulis/layanan/:serviceId/ubah', async asked => {
    const { id } = await serviceIn(asked)
    const begun = await orRefusal(asked.ask(beginDraft, { serviceId: id }, keyOf(asked, 'ubah')))
    if ('reply' in begun) return asked.reply.redirect(draftAt(begun.reply.id), 303)
    // A colleague was faster: there is one draft of a service, and this is where it is written.
    const { draftId } = await serviceIn(asked)
    if (DraftOpen.is(begun.refusal) && draftId) return asked.reply.redirect(draftAt(draftId), 303)
    return one(asked, words.refused[begun.refusal.type] ?? words.wrong.busy, begun.refusal.status)
  })

  page('GET', '/penulis/layanan/:serviceId/versi/:version/terbitkan-lagi', async asked => {
    const service = await serviceIn(asked)
    const { version } = await versionIn(asked)
    const say = words.question
    const props: QuestionProps = {
      frame: asked.frame,
      title: say.restoreTitle(version),
      meaning: say.restoreMeaning(version, service.nameId),
      yes: say.restoreYes,
      action: `/penulis/layanan/${service.id}/versi/${version}/terbitkan-lagi`,
      back: `/penulis/layanan/${service.id}`,
      pressKey: pressKey(),
      isDanger: false,
    }
    return show(asked, 'author-question', props.title, props)
  })

  page('POST', '/penulis/layanan/:serviceId/versi/:version/terbitkan-lagi', async asked => {
    const { version } = await versionIn(asked)
    const serviceId = asked.params.serviceId ?? ''
    const made = await orRefusal(asked.ask(restoreVersion, { serviceId, version }, keyOf(asked, `lagi${version}`)))
    if ('refusal' in made) return one(asked, words.refused[made.refusal.type] ?? words.wrong.busy, made.refusal.status)
    return asked.reply.redirect(`/penulis/layanan/${serviceId}?terbit=${made.reply.version}`, 303)
  })

  async function one(asked: AuthorAsked, refused: string | null, status = 200) {
    const service = await serviceIn(asked)
    const { versions } = await asked.ask(versionsOf, { serviceId: service.id })
    const props: ServiceVersionsProps = {
      frame: asked.frame,
      service,
      versions,
      mayPublish: asked.mayPublish,
      pressKey: pressKey(),
      refused,
      published: versions.find(({ version }) => String(version) === textOf(asked.query, 'terbit')) ?? null,
    }
    return show(asked, 'author-service', words.service.title(service.nameId), props, status)
  }
}

async function serviceIn(asked: AuthorAsked) {
  const { services } = await asked.ask(authoredServices, {})
  const service = services.find(one => one.id === asked.params.serviceId)
  if (!service) throw NotFound()
  return service
}

async function versionIn(asked: AuthorAsked): Promise<Version> {
  const { versions } = await asked.ask(versionsOf, { serviceId: asked.params.serviceId ?? '' })
  const found = versions.find(({ version }) => String(version) === asked.params.version)
  if (!found) throw NotFound()
  return found
}
