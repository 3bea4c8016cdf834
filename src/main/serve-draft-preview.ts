import { type Draft, draft as draftOf, draftPreview, type Standard } from '#contracts/catalogue'
import { draftAt } from '../../web/author/draft-links.ts'
import { words } from '../../web/author/words.ts'
import type { ServiceProps } from '../../web/citizen/service.page.tsx'
import type { AuthorPages } from './author-pages.ts'
import { textOf } from './author-shape.ts'
import { citizenSite } from './citizen-site.ts'
import type { Pages } from './serve-pages.ts'

/** A draft as others will see it: the citizen's own page with the draft's standard, the kiosk's tile, the greeter's list. */
export function serveDraftPreview({ page }: AuthorPages, pages: Pages): void {
  const site = citizenSite(pages)

  page('GET', '/penulis/draf/:id/pratinjau', async asked => {
    const id = asked.params.id ?? ''
    const standard = await asked.ask(draftPreview, { id })
    const wanted = textOf(asked.query, 'lihat')
    if (wanted === 'anjungan' || wanted === 'pemandu') {
      const look = wanted === 'anjungan' ? 'tile' : 'greeter'
      return pages.send(asked.reply, {
        name: 'author-preview',
        surface: 'author',
        title: words.draft.looks[look],
        bodyClass: 'console',
        props: { look, standard },
      })
    }
    const language = textOf(asked.query, 'lang') === 'en' ? 'en' : 'id'
    const draft = await asked.ask(draftOf, { id })
    const props: ServiceProps = {
      frame: site.frame(language, draftAt(id, 'pratinjau')),
      standard,
      answers: answersOf(draft, standard, Number(textOf(asked.query, 'contoh'))),
      ...(await standingOf(draft)),
      today: site.today(),
      at: site.at(),
      address: `${pages.server.house.origin}/layanan/${standard.id}`,
      kept: null,
    }
    return pages.send(asked.reply, {
      name: 'service',
      surface: 'site',
      title: `${words.draft.previewTitle}: ${language === 'en' ? standard.nameEn : standard.nameId}`,
      language,
      props,
    })
  })

  /** The hall as it stands, for the service as the draft places it. */
  async function standingOf({ serviceId, content }: Draft): Promise<Pick<ServiceProps, 'now' | 'isOnMenu' | 'zone'>> {
    const hallNow = await site.hallNow()
    const isPlaced = content.places.some(place => place.hallId === site.hallId)
    return { now: (isPlaced && hallNow?.items.get(serviceId)) || null, isOnMenu: isPlaced, zone: null }
  }
}

/** The answers of the author's n-th person, as far as the questions still have them. */
function answersOf({ content }: Draft, { questions }: Standard, n: number): Record<string, string> {
  const said = content.examples[n - 1]?.answers ?? {}
  return Object.fromEntries(
    questions.flatMap(({ id, answers }) =>
      answers.filter(answer => answer.id === said[id]).map(answer => [id, answer.id]),
    ),
  )
}
