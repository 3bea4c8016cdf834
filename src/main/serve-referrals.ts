import type { FastifyRequest } from 'fastify'
import { agencies, externalAgencies, service } from '#contracts/catalogue'
import { type MyReferral, myReferral, PhoneInvalid, sayNeed } from '#contracts/referrals'
import type { Input } from '#platform/contract'
import { isCrossSite } from '#platform/http'
import { newId } from '#platform/id'
import { inputReader } from '#platform/input'
import { asRefusal } from '#platform/perform'
import { CrossSite, InputInvalid } from '#platform/problem'
import type { FormField, ReferralFormProps } from '../../web/referral/referral-form.page.tsx'
import { words } from '../../web/referral/words.ts'
import { type AskInProcess, askInProcess, orNothing } from './ask-in-process.ts'
import type { Pages } from './serve-pages.ts'

const readNeed = inputReader(sayNeed)
const noScriptRefreshSeconds = 30

type Written = ReferralFormProps['written']

/** Being connected: the form at `/hubungkan` and her page at `/r/:secret`, whole from the server and without script. */
export function serveReferrals({ server, tenant, send }: Pages): void {
  const { app, house } = server
  const ask = askInProcess(server)
  const hallOf = (id: string) => tenant.halls.find(hall => hall.id === id) ?? tenant.halls[0]
  const frameOf = (request: FastifyRequest, path: string) => {
    const { lang: _lang, baru: _baru, ...query } = fields(request.query)
    const language = languageOf(request)
    return {
      tenantName: tenant.name,
      language,
      addressIn: { id: withQuery(path, query), en: withQuery(path, { ...query, lang: 'en' }) },
    }
  }

  async function formFor(request: FastifyRequest, written: Written, errors: readonly FormField[]) {
    // Once the form is sent, what she wrote is in its body and never again in the address.
    const asked = request.method === 'POST' ? fields(request.body) : fields(request.query)
    const hall = hallOf(asked.hall ?? '')
    const known = await findService(ask, asked.service)
    const title = words[languageOf(request)].form.title
    return {
      name: 'referral-form',
      surface: 'referral',
      title: `${errors.length > 0 ? words[languageOf(request)].form.errorTitle(title) : title} – ${tenant.name}`,
      language: languageOf(request),
      status: errors.length > 0 ? 422 : 200,
      props: {
        ...frameOf(request, '/hubungkan'),
        hallName: hall?.name ?? tenant.name,
        isPractice: house.isPractice,
        key_: newId(),
        hallId: hall?.id ?? '',
        service: known,
        ours: (await ask(agencies, {})).agencies,
        external: (await ask(externalAgencies, {})).agencies,
        written,
        errors,
      } satisfies ReferralFormProps,
    }
  }

  app.get('/hubungkan', { schema: { hide: true } }, async (request, reply) => {
    const { q = '', agency = '' } = fields(request.query)
    return send(reply, await formFor(request, { need: q.slice(0, 500), forWhom: '', agencyId: agency, phone: '' }, []))
  })

  app.post(
    '/hubungkan',
    { schema: { hide: true }, config: { rateLimit: { max: 20, timeWindow: '1 minute' } } },
    async (request, reply) => {
      if (isCrossSite(request)) throw CrossSite()
      const {
        need = '',
        forWhom = '',
        agency = '',
        phone = '',
        service: serviceId,
        hall = '',
        key,
      } = fields(request.body)
      const body = {
        need: need.replaceAll('\r\n', '\n'),
        forWhom,
        phone,
        agencyId: agency || null,
        serviceId: serviceId || null,
        language: languageOf(request),
        origin: serviceId ? 'service' : 'search',
      }
      try {
        const input = readNeed({ params: { hallId: hallOf(hall)?.id ?? '' }, query: {}, body })
        const made = await ask(
          sayNeed,
          input as Input<typeof sayNeed>,
          key && key.length >= 8 ? key.slice(0, 100) : undefined,
        )
        return reply.redirect(
          withQuery(`/r/${made.secret}`, { baru: '1', ...(languageOf(request) === 'en' && { lang: 'en' }) }),
          303,
        )
      } catch (error) {
        const errors = wrongFields(error)
        if (errors.length === 0) throw error
        const written = { need: need.slice(0, 2_000), forWhom, agencyId: agency, phone: phone.slice(0, 60) }
        return send(reply, await formFor(request, written, errors))
      }
    },
  )

  app.get('/r/:secret', { schema: { hide: true } }, async (request, reply) => {
    const { secret } = request.params as { secret: string }
    const language = languageOf(request)
    const frame = frameOf(request, `/r/${encodeURIComponent(secret)}`)
    const referral = await orNothing(ask(myReferral, { secret: secret.slice(0, 64) }))
    if (!referral) {
      const title = words[language].page.unknown
      // The address is not said back: the page is the same for every wrong one.
      const props = { ...frame, addressIn: { id: '?', en: '?lang=en' }, hallName: hallOf('')?.name ?? tenant.name }
      return send(reply, { name: 'referral-unknown', surface: 'referral', title, language, status: 404, props })
    }
    return send(reply, {
      name: 'referral',
      surface: 'referral',
      title: `${titleOf(referral, language)} – ${tenant.name}`,
      language,
      refresh: referral.answer ? undefined : noScriptRefreshSeconds,
      props: { ...frame, referral, isNew: fields(request.query).baru === '1' },
    })
  })
}

async function findService(ask: AskInProcess, serviceId: string | undefined): Promise<ReferralFormProps['service']> {
  if (!serviceId || !/^[a-z0-9-]{1,80}$/.test(serviceId)) return null
  const found = await orNothing(ask(service, { serviceId }))
  return found ? { id: found.id, nameId: found.nameId, nameEn: found.nameEn, agency: found.agency } : null
}

const fieldOf: Record<string, FormField> = { need: 'need', forWhom: 'forWhom', agencyId: 'agency', phone: 'phone' }

/** The fields of the form that a refusal is about; none where it is about something else. */
function wrongFields(error: unknown): FormField[] {
  const refusal = asRefusal(error)
  if (PhoneInvalid.is(refusal)) return ['phone']
  if (!InputInvalid.is(refusal)) return []
  const wrong = new Set((refusal.errors ?? []).map(one => fieldOf[one.pointer.split('/')[1] ?? '']))
  return (['need', 'forWhom', 'agency', 'phone'] as const).filter(field => wrong.has(field))
}

function titleOf({ answer, agency }: MyReferral, language: 'id' | 'en'): string {
  const say = words[language].page
  if (answer) return say.answer
  return agency ? say.asking(language === 'en' ? agency.nameEn : agency.nameId) : say.finding
}

/** Text fields only: a field that was sent twice is none. */
function fields(from: unknown): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries((from ?? {}) as Record<string, unknown>).filter(([, value]) => typeof value === 'string'),
  ) as Record<string, string>
}

function withQuery(path: string, query: Record<string, string | undefined>): string {
  const said = new URLSearchParams(Object.entries(query).filter((one): one is [string, string] => Boolean(one[1])))
  return said.size > 0 ? `${path}?${said}` : path
}

function languageOf({ query }: FastifyRequest): 'id' | 'en' {
  return fields(query).lang === 'en' ? 'en' : 'id'
}
