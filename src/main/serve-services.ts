import { type Standard, standard } from '#contracts/catalogue'
import { hall } from '#contracts/places'
import { promisesKept } from '#contracts/queue'
import { checklistStart } from '../../web/citizen/checklist-start.ts'
import type { ServiceProps } from '../../web/citizen/service.page.tsx'
import { orNothing } from './ask-in-process.ts'
import { type CitizenSite, citizenSite } from './citizen-site.ts'
import { linkedService } from './linked-data.ts'
import type { Pages } from './serve-pages.ts'

/** C3: one service. Whole from the server; its script only lets the list follow the answers at once. */
export function serveServices(pages: Pages): void {
  const { server, tenant, send } = pages
  const { app, house } = server
  const site = citizenSite(pages)

  app.get('/layanan/:serviceId', { schema: { hide: true } }, async (request, reply) => {
    const { serviceId } = request.params as { serviceId: string }
    const language = site.languageOf(request)
    const path = `/layanan/${serviceId}`
    const found = await orNothing(site.ask(standard, { serviceId }))
    if (!found) return site.sendUnknown(reply, language, '/')
    const answers = answersIn(found, request.query as Record<string, unknown>)
    const address = `${house.origin}${path}`
    const props: ServiceProps = {
      frame: site.frame(language, path, answers),
      standard: found,
      answers,
      ...(await standing(site, serviceId)),
      today: site.today(),
      at: site.at(),
      address,
      kept: await keptAt(serviceId),
    }
    return send(reply, {
      name: 'service',
      surface: 'site',
      title: `${language === 'en' ? found.nameEn : found.nameId} – ${tenant.name}`,
      language,
      withScript: true,
      props,
      start: checklistStart({ standard: found, answers, language, address }),
      linkedData: linkedService(found, { language, address, tenant }),
    })
  })
  /** How often the hall kept the promise of the service; null while nobody has counted, or where it cannot be asked. */
  async function keptAt(serviceId: string): Promise<ServiceProps['kept']> {
    try {
      const { services } = await site.ask(promisesKept, { hallId: site.hallId })
      return services.find(one => one.serviceId === serviceId) ?? null
    } catch (error) {
      app.log.warn({ error: (error as Error).message }, 'a page is shown without how often its promise was kept')
      return null
    }
  }
  app.get('/en/services/:serviceId', { schema: { hide: true } }, (request, reply) => {
    const { serviceId } = request.params as { serviceId: string }
    const query = new URLSearchParams(request.query as Record<string, string>)
    query.set('lang', 'en')
    return reply.redirect(`/layanan/${encodeURIComponent(serviceId)}?${query}`, 301)
  })
}

/** Only answers that the questions have: the address of a page is anybody's text. */
function answersIn({ questions }: Standard, query: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    questions.flatMap(({ id, answers }) => {
      const said = answers.find(answer => answer.id === query[id])
      return said ? [[id, said.id]] : []
    }),
  )
}

/** How the service stands at the hall now. What cannot be asked is null, and the page says so. */
async function standing(
  site: CitizenSite,
  serviceId: string,
): Promise<Pick<ServiceProps, 'now' | 'isOnMenu' | 'zone'>> {
  const hallNow = await site.hallNow()
  const now = hallNow?.items.get(serviceId) ?? null
  if (!now) return { now, isOnMenu: hallNow ? false : null, zone: null }
  const { zones } = await site.ask(hall, { hallId: site.hallId })
  return { now, isOnMenu: true, zone: zones.find(zone => zone.letter === now.zone) ?? null }
}
