import type { FastifyReply, FastifyRequest } from 'fastify'
import { agencies, type ServiceLine } from '#contracts/catalogue'
import { type ServiceNow, servicesNow } from '#contracts/queue'
import { localTime } from '#modules/places'
import type { Tenant } from '#tenant'
import type { HoursLine, SiteFrame } from '../../web/citizen/frame.tsx'
import type { Found } from '../../web/citizen/service-chip.tsx'
import { frameWords } from '../../web/citizen/words-frame.ts'
import { type AskInProcess, askInProcess } from './ask-in-process.ts'
import type { Pages } from './serve-pages.ts'

type Language = SiteFrame['language']

/** What the citizen's pages share: who asks in which language, the frame, and how the hall stands. */
export interface CitizenSite {
  ask: AskInProcess
  hallId: string
  languageOf(request: FastifyRequest): Language
  frame(language: Language, path: string, query?: Record<string, string>): SiteFrame
  /** The day on the hall's wall. */
  today(): string
  at(): string
  /** Undefined where it cannot be asked now: a page says so and shows the rest. */
  hallNow(): Promise<{ items: Map<string, ServiceNow>; waiting: number } | undefined>
  /** Lines of the catalogue with the names of their agencies and how they stand. */
  found(lines: readonly ServiceLine[], now: Awaited<ReturnType<CitizenSite['hallNow']>>): Promise<Found[]>
  sendUnknown(reply: FastifyReply, language: Language, path: string): FastifyReply
}

/** Puts together what the citizen's pages share. */
export function citizenSite({ server, tenant, send }: Pages): CitizenSite {
  const ask = askInProcess(server)
  const { house, app } = server
  const hallId = tenant.halls[0]?.id ?? ''
  const today = () => localTime(house.clock.now(), tenant.timezone).day

  const frame: CitizenSite['frame'] = (language, path, query = {}) => ({
    language,
    ...tenant.words,
    hall: { id: hallId, name: tenant.halls[0]?.name ?? tenant.name, address: tenant.halls[0]?.address ?? null },
    hours: weekOf(tenant, today()),
    contacts: tenant.contacts,
    path,
    query,
    isPractice: house.isPractice,
  })
  return {
    ask,
    hallId,
    frame,
    today,
    languageOf: request => ((request.query as { lang?: unknown }).lang === 'en' ? 'en' : 'id'),
    at: () => house.clock.now().toISOString(),
    hallNow: async () => {
      try {
        const { items, waiting } = await ask(servicesNow, { hallId })
        return { items: new Map(items.map(item => [item.serviceId, item])), waiting }
      } catch (error) {
        app.log.warn({ error: (error as Error).message }, 'a page is shown without how the hall stands')
        return undefined
      }
    },
    found: async (lines, now) => {
      const names = new Map((await ask(agencies, {})).agencies.map(agency => [agency.id, agency]))
      return lines.map(({ agencyId, agencyAbbreviation, ...line }) => ({
        ...line,
        agencyNameId: names.get(agencyId ?? '')?.nameId ?? agencyAbbreviation,
        agencyNameEn: names.get(agencyId ?? '')?.nameEn ?? agencyAbbreviation,
        now: now?.items.get(line.id) ?? null,
      }))
    },
    sendUnknown: (reply, language, path) =>
      send(reply, {
        name: 'site-unknown',
        surface: 'site',
        title: `${frameWords[language].notFoundTitle} – ${tenant.name}`,
        language,
        status: 404,
        props: { frame: frame(language, path) },
      }),
  }
}

/** The hall's week as it is now, days with the same hours together. */
function weekOf(tenant: Tenant, today: string): HoursLine[] {
  const isRamadan = tenant.ramadan.some(({ start, end }) => today >= start && today <= end)
  const season = isRamadan ? 'ramadan' : 'regular'
  const ofHall = (tenant.halls[0]?.hours ?? []).filter(row => row.boothId === null && row.season === season)
  const lines: HoursLine[] = []
  for (let day = 1; day <= 7; day += 1) {
    const spans = ofHall
      .filter(row => row.weekday === day)
      .map(({ opens, closes }) => ({ opens: opens.replace(':', '.'), closes: closes.replace(':', '.') }))
    const last = lines.at(-1)
    if (spans.length === 0) continue
    if (last && last.to === day - 1 && JSON.stringify(last.spans) === JSON.stringify(spans)) last.to = day
    else lines.push({ from: day, to: day, spans })
  }
  return lines
}
