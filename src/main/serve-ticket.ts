import { cancelMyVisit, myVisit, myVisitLive, postpone, returnMyVisit } from '#contracts/queue'
import { referralOfVisit } from '#contracts/referrals'
import { sayNumber } from '#modules/queue'
import { address, apiBase, type Endpoint } from '#platform/contract'
import { isCrossSite } from '#platform/http'
import { newId } from '#platform/id'
import { asRefusal } from '#platform/perform'
import { CrossSite, NotFound } from '#platform/problem'
import { words } from '../../web/citizen/words.ts'
import { askInProcess, orNothing } from './ask-in-process.ts'
import type { Pages } from './serve-pages.ts'

const deeds: Record<string, Endpoint> = { batal: cancelMyVisit, telat: postpone, kembali: returnMyVisit }

/** The ticket on the phone: whole from the server, its buttons are forms, its script only adds what is live. */
export function serveTicket({ server, tenant, send }: Pages): void {
  const { app } = server
  const ask = askInProcess(server)

  app.get('/t/:secret', { schema: { hide: true } }, async (request, reply) => {
    const { secret } = request.params as { secret: string }
    const language = languageOf(request.query)
    const visit = await orNothing(ask(myVisit, { secret }))
    if (!visit)
      return send(reply, {
        name: 'ticket-unknown',
        surface: 'citizen',
        title: unknownTitle[language],
        language,
        status: 404,
        props: { language, tenantName: tenant.name },
      })
    const { letter, number } = visit
    const { referral } = await ask(referralOfVisit, { secret })
    return send(reply, {
      name: 'ticket',
      surface: 'citizen',
      title: `${sayNumber(letter, number)} – ${tenant.name}`,
      language,
      withScript: true,
      refresh: 15,
      bodyClass: 'ticket-page',
      props: {
        visit,
        secret,
        language,
        say: words[language],
        key_: newId(),
        tenantName: tenant.name,
        referral: referral && { secret: referral.secret, isAnswered: referral.isAnswered },
        stream: apiBase + address(myVisitLive.path, { secret }).path,
      },
    })
  })
  app.post('/t/:secret/:deed', { schema: { hide: true } }, async (request, reply) => {
    if (isCrossSite(request)) throw CrossSite()
    const { secret, deed } = request.params as { secret: string; deed: string }
    const endpoint = deeds[deed]
    if (!endpoint) throw NotFound()
    const { key } = (request.body ?? {}) as { key?: string }
    await ask(
      endpoint,
      { secret },
      typeof key === 'string' && key.length >= 8 ? `${deed}-${key}`.slice(0, 100) : undefined,
    ).catch(error => {
      // A refusal changes nothing: the page that follows shows how things stand.
      if (!asRefusal(error)) throw error
    })
    return reply.redirect(
      `/t/${encodeURIComponent(secret)}${languageOf(request.query) === 'en' ? '?lang=en' : ''}`,
      303,
    )
  })
}

function languageOf(query: unknown): 'id' | 'en' {
  return (query as { lang?: unknown }).lang === 'en' ? 'en' : 'id'
}

const unknownTitle = { id: 'Tiket tidak ada', en: 'No such ticket' }
