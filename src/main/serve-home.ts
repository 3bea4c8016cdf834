import type { FastifyReply } from 'fastify'
import { lifeEvents, type ServiceLine, services } from '#contracts/catalogue'
import { openingHours } from '#contracts/places'
import { noteMissed } from '#contracts/referrals'
import { isCrossSite } from '#platform/http'
import { CrossSite } from '#platform/problem'
import type { HallToday, HomeProps } from '../../web/citizen/home.page.tsx'
import type { ResultsProps } from '../../web/citizen/results.page.tsx'
import { homeWords } from '../../web/citizen/words-home.ts'
import { sayFrom } from '../../web/ui/admission.ts'
import { type CitizenSite, citizenSite } from './citizen-site.ts'
import type { Pages } from './serve-pages.ts'

type Language = 'id' | 'en'

const wantedShown = 10
const foundShown = 30

/** C1: the first page, what a search finds, and the way to one's own ticket. */
export function serveHome(pages: Pages): void {
  const { server, tenant, send } = pages
  const { app } = server
  const site = citizenSite(pages)
  const known: Partial<Record<Language, HomeProps>> = {}

  const sendHome = (reply: FastifyReply, props: HomeProps, status = 200) => {
    const { language } = props.frame
    const say = homeWords[language]
    return send(reply, {
      name: 'home',
      surface: 'site',
      title: `${status === 200 ? '' : `${say.error}: `}${say.title} – ${tenant.words.mastheadId}`,
      language,
      status,
      props,
    })
  }
  const home = async (language: Language): Promise<HomeProps> => {
    try {
      const props = await readHome(site, language)
      known[language] = props
      return props
    } catch (error) {
      // The last one is better than none, as long as it says from when it is.
      const last = known[language]
      if (!last) throw error
      app.log.warn({ error: (error as Error).message }, 'the first page is shown as it was')
      return { ...last, isStale: true, wanted: last.wanted.map(one => ({ ...one, now: null })) }
    }
  }

  app.get('/', { schema: { hide: true } }, async (request, reply) =>
    sendHome(reply, await home(site.languageOf(request))),
  )
  app.get('/cari', { schema: { hide: true } }, async (request, reply) => {
    const language = site.languageOf(request)
    const { q } = request.query as { q?: unknown }
    const words = cleaned(Array.isArray(q) ? q[0] : q)
    const props = await readResults(site, language, words)
    const say = homeWords[language]
    const counted = words === '' ? say.popular : `${say.results(props.items.length)}: ${words.slice(0, 60)}`
    return send(reply, { name: 'results', surface: 'site', title: `${counted} – ${tenant.name}`, language, props })
  })
  app.post(
    '/tiket-saya',
    { schema: { hide: true }, config: { rateLimit: { max: 20, timeWindow: '1 minute' } } },
    async (request, reply) => {
      if (isCrossSite(request)) throw CrossSite()
      const language = site.languageOf(request)
      const { tiket } = (request.body ?? {}) as { tiket?: unknown }
      const written = cleaned(tiket)
      const secret = secretIn(written)
      if (secret) return reply.redirect(`/t/${secret}${language === 'en' ? '?lang=en' : ''}`, 303)
      return sendHome(reply, { ...(await home(language)), wrongTicket: written.slice(0, 200) }, 422)
    },
  )
}

async function readHome(site: CitizenSite, language: Language): Promise<HomeProps> {
  const { ask, hallId } = site
  const now = await site.hallNow()
  const { items: events } = await ask(lifeEvents, {})
  const { items: all } = await ask(services, { hallId, limit: 500 })
  return {
    frame: site.frame(language, '/'),
    events,
    wanted: await site.found(mostWanted(all, now), now),
    hallToday: now ? await readToday(site, language, now) : null,
    today: site.today(),
    at: site.at(),
  }
}

/** In the order of the menu, which is that of what people come for. */
function mostWanted(all: readonly ServiceLine[], now: Awaited<ReturnType<CitizenSite['hallNow']>>): ServiceLine[] {
  const order = [...(now?.items.keys() ?? [])]
  const place = (line: ServiceLine) => (order.includes(line.id) ? order.indexOf(line.id) : order.length)
  // The desk that connects people is where everybody may go anyway.
  return all
    .filter(line => line.isOnMenu && !line.id.startsWith('penghubung'))
    .sort((a, b) => place(a) - place(b))
    .slice(0, wantedShown)
}

async function readToday(
  { ask, hallId, today }: CitizenSite,
  language: Language,
  now: NonNullable<Awaited<ReturnType<CitizenSite['hallNow']>>>,
): Promise<HallToday> {
  const { days } = await ask(openingHours, { hallId, days: 1 })
  const services = [...now.items.values()]
  const open = services.filter(one => one.admission.isOpen)
  const ranges = open.flatMap(one => one.range ?? [])
  const next = services
    .filter(one => one.admission.from !== null)
    .sort((a, b) => (a.admission.from ?? '').localeCompare(b.admission.from ?? ''))[0]
  return {
    isOpen: open.length > 0,
    until: days[0]?.spans.at(-1)?.closes ?? null,
    again: next ? sayFrom(next.admission, language, today()) : null,
    waiting: now.waiting,
    range:
      ranges.length === 0
        ? null
        : {
            fromMinutes: Math.min(...ranges.map(range => range.fromMinutes)),
            toMinutes: Math.max(...ranges.map(range => range.toMinutes)),
          },
    dateSaid: new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', {
      timeZone: 'UTC',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }).format(new Date(`${today()}T00:00:00Z`)),
  }
}

async function readResults(site: CitizenSite, language: Language, q: string): Promise<ResultsProps> {
  const { ask, hallId } = site
  const now = await site.hallNow()
  const { items, referral } =
    q === '' ? { items: [], referral: null } : await ask(services, { q, hallId, limit: foundShown })
  if (q !== '' && items.length === 0) await noteWanted(site, q)
  // Where an office outside is named, services that merely sound alike would mislead.
  const closest = items.length > 0 || referral ? [] : await closestTo(site, q, now)
  return {
    frame: site.frame(language, '/cari', q === '' ? {} : { q }),
    q,
    items: await site.found(items, now),
    closest: await site.found(closest, now),
    referral,
    today: site.today(),
  }
}

/** A search that finds nothing here is demand: its words are counted, whatever becomes of the count. */
async function noteWanted({ ask }: CitizenSite, q: string): Promise<void> {
  await ask(noteMissed, { q: q.slice(0, 500), origin: 'search' }).catch(() => {})
}

/** What fits one of the words, longest first; otherwise what most people come for. Never nothing. */
async function closestTo(
  { ask, hallId }: CitizenSite,
  q: string,
  now: Awaited<ReturnType<CitizenSite['hallNow']>>,
): Promise<ServiceLine[]> {
  if (q !== '') {
    const words = [...new Set(q.match(/[\p{L}\p{N}]{3,}/gu) ?? [])].sort((a, b) => b.length - a.length).slice(0, 4)
    const near = new Map<string, ServiceLine>()
    for (const word of words) {
      const { items } = await ask(services, { q: word, hallId, limit: 3 })
      for (const item of items) near.set(item.id, item)
      if (near.size >= 3) break
    }
    if (near.size > 0) return [...near.values()].slice(0, 3)
  }
  const { items: all } = await ask(services, { hallId, limit: 500 })
  return mostWanted(all, now).slice(0, q === '' ? wantedShown : 3)
}

/** Text as the database and a page can hold it: whole characters, no control characters, at most a thousand. */
function cleaned(text: unknown): string {
  if (typeof text !== 'string') return ''
  return text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 1000)
    .toWellFormed()
    .trim()
}

/** The secret in a ticket's link, or the code by itself. A number such as B-014 is none: it could be guessed. */
function secretIn(text: string): string | undefined {
  return /(?:^|\/t\/)([A-Za-z0-9_-]{16,64})\/?(?:[?#].*)?$/.exec(text)?.[1]
}
