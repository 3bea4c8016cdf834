import { lifeEvent } from '#contracts/catalogue'
import { orNothing } from './ask-in-process.ts'
import { citizenSite } from './citizen-site.ts'
import type { Pages } from './serve-pages.ts'

/** C2: a life event, step by step. */
export function serveLifeEvents(pages: Pages): void {
  const { server, tenant, send } = pages
  const site = citizenSite(pages)

  server.app.get('/peristiwa/:eventId', { schema: { hide: true } }, async (request, reply) => {
    const { eventId } = request.params as { eventId: string }
    const language = site.languageOf(request)
    const event = await orNothing(site.ask(lifeEvent, { eventId, hallId: site.hallId }))
    if (!event) return site.sendUnknown(reply, language, '/')
    return send(reply, {
      name: 'life-event',
      surface: 'site',
      title: `${language === 'en' ? event.nameEn : event.nameId} – ${tenant.name}`,
      language,
      props: { frame: site.frame(language, `/peristiwa/${eventId}`), event },
    })
  })
}
