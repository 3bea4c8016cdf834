import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { firstSlots, myBooking, NotOnMenu } from '#contracts/booking'
import { service as serviceOf } from '#contracts/catalogue'
import { hall as hallOf } from '#contracts/places'
import { isCrossSite } from '#platform/http'
import { asRefusal } from '#platform/perform'
import { CrossSite, NotFound, type Refusal } from '#platform/problem'
import type { FrameProps } from '../../web/booking/frame.tsx'
import { wallDay, wallTime } from '../../web/booking/when.ts'
import { type CitizenLanguage, words } from '../../web/booking/words.ts'
import { askInProcess } from './ask-in-process.ts'
import type { Pages } from './serve-pages.ts'

export interface Asked {
  request: FastifyRequest
  reply: FastifyReply
  language: CitizenLanguage
  /** Fields of the address. */
  params: Record<string, string>
  query: Record<string, string>
  /** Fields of the form that was sent. */
  form: Record<string, string>
  /** All values of a field that may come more than once. */
  many(name: string): string[]
}

/** What the pages of a booking share: asking, rendering, and the page for what is not there. */
export function bookingPages({ server, tenant, send }: Pages) {
  const { app, house } = server
  const ask = askInProcess(server)

  function frameOf({ language, query }: Asked, path: string, timezone = tenant.timezone): FrameProps {
    const { lang: _lang, ...rest } = query
    return {
      language,
      tenantName: tenant.name,
      isPractice: house.isPractice,
      timezone,
      today: wallDay(house.clock.now().toISOString(), timezone),
      path,
      query: rest,
    }
  }

  function show(asked: Asked, name: string, title: string, props: object, status = 200): FastifyReply {
    const { language, reply } = asked
    const isError = status >= 400 && status !== 404
    return send(reply, {
      name,
      surface: 'booking',
      title: `${isError ? words[language].errorTitle(title) : title} – ${tenant.name}`,
      language,
      status,
      props,
    })
  }

  function gone(asked: Asked, what: 'unknown' | 'service' | 'busy', status: number): FastifyReply {
    const title = words[asked.language].gone[what]
    const frame = frameOf(asked, asked.request.url.split('?')[0] ?? '/')
    return show(asked, 'booking-gone', title, { frame, what }, status)
  }

  // The pages ask in the process and not through the interface: its limits are kept here.
  const sends = app.createRateLimit({ max: 120, timeWindow: '1 minute' })

  /** Mounts a page. What is not there and what is not possible now are pages too. */
  function page(method: 'GET' | 'POST', path: string, answer: (asked: Asked) => Promise<FastifyReply>): void {
    app.route({
      method,
      url: path,
      schema: { hide: true },
      handler: async (request, reply) => {
        if (method === 'POST' && isCrossSite(request)) throw CrossSite()
        const asked = read(request, reply)
        try {
          if (method === 'POST' && (await isTooOften(sends, asked))) return gone(asked, 'busy', 429)
          return await answer(asked)
        } catch (error) {
          const refusal = asRefusal(error)
          if (!refusal) throw error
          if (refusal.type === NotFound.type) return gone(asked, 'unknown', 404)
          if (refusal.type === NotOnMenu.type) return gone(asked, 'service', 404)
          return gone(asked, 'busy', refusal.status)
        }
      },
    })
  }

  /** The service and the halls that can be booked for it; the asked one first. */
  async function placesOf({ params, query, form, language }: Asked) {
    const serviceId = params.serviceId ?? ''
    const service = await ask(serviceOf, { serviceId })
    const wanted = form.tempat ?? query.tempat
    const found = []
    for (const { id: hallId } of tenant.halls) {
      const from = query.mulai && isDay(query.mulai) ? { from: query.mulai } : {}
      const slots = await unless(NotOnMenu, ask(firstSlots, { hallId, serviceId, ...from }))
      if (slots) found.push({ hall: await ask(hallOf, { hallId }), slots })
    }
    const here = found.find(one => one.hall.id === wanted) ?? found[0]
    if (!here) throw NotOnMenu()
    return {
      serviceId,
      service,
      name: language === 'en' ? service.nameEn : service.nameId,
      hall: here.hall,
      slots: here.slots,
      places: found.length > 1 ? found.map(({ hall: { id, name } }) => ({ id, name })) : [],
      base: `/layanan/${serviceId}/booking`,
    }
  }

  /** The time that a hold keeps, as the form shows it. */
  async function heldTime(secret: string, startsAt: string, timezone: string) {
    const kept = secret ? await unless(NotFound, ask(myBooking, { secret })) : undefined
    const isThis =
      kept?.state === 'held' && kept.startsAt !== null && Date.parse(kept.startsAt) === Date.parse(startsAt)
    const heldUntil = isThis ? kept.heldUntil : null
    return { startsAt, at: wallTime(startsAt, timezone), hold: secret, heldUntil }
  }

  return { heldTime, app, tenant, house, ask, frameOf, show, gone, page, placesOf }
}

/** Counts this request; true when its address has asked too often. */
export async function isTooOften(
  limit: ReturnType<FastifyInstance['createRateLimit']>,
  { request }: Asked,
): Promise<boolean> {
  const counted = await limit(request)
  return !counted.isAllowed && counted.isExceeded
}

/** The answer, or undefined when it was refused for this reason. */
export async function unless<T>(problem: { is(thing: unknown): boolean }, answer: Promise<T>): Promise<T | undefined> {
  return answer.catch(error => {
    if (problem.is(asRefusal(error))) return undefined
    throw error
  })
}

/** The answer, or why it was refused. Faults rise. */
export async function orRefusal<T>(answer: Promise<T>): Promise<{ reply: T } | { refusal: Refusal }> {
  try {
    return { reply: await answer }
  } catch (error) {
    const refusal = asRefusal(error)
    if (!refusal) throw error
    return { refusal }
  }
}

export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

export function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text))
}

/** The key of a form, for one of its deeds; undefined where it carries none. */
export function keyOf({ form }: Asked, deed: string): string | undefined {
  return form.key && form.key.length >= 8 ? `${deed}-${form.key}`.slice(0, 100) : undefined
}

function read(request: FastifyRequest, reply: FastifyReply): Asked {
  const query = texts(request.query)
  const body = (request.body ?? {}) as Record<string, unknown>
  return {
    request,
    reply,
    language: query.lang === 'en' ? 'en' : 'id',
    params: texts(request.params),
    query,
    form: texts(body),
    many: name => [body[name] ?? []].flat().map(String),
  }
}

/** Only text, storable and not endless: whatever else comes is not there. */
function texts(from: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(from as Record<string, unknown>)
      .filter((one): one is [string, string] => typeof one[1] === 'string')
      .map(([name, value]) => [name, value.replaceAll('\u0000', '').toWellFormed().slice(0, 200)]),
  )
}
