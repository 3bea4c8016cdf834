import type { FastifyReply, FastifyRequest } from 'fastify'
import { agencies, countStock, declareOutage, endOutage, outages, stock, systems } from '#contracts/catalogue'
import { hall as hallOf } from '#contracts/places'
import { instantAt, localTime } from '#modules/places'
import type { Actor } from '#platform/context'
import { may } from '#platform/context'
import type { Endpoint } from '#platform/contract'
import { asking } from '#platform/http'
import { newId } from '#platform/id'
import { inputReader } from '#platform/input'
import { asRefusal } from '#platform/perform'
import { NotFound } from '#platform/problem'
import type { SuppliesProps } from '../../web/office/supplies.page.tsx'
import { askInProcess } from './ask-in-process.ts'
import type { Pages } from './serve-pages.ts'

type Form = Record<string, string>

/** Stock and outages for whoever counts and whoever notices: forms, the same rights as everywhere. */
export function serveSupplies({ server, tenant, send }: Pages): void {
  const { app, house, identify } = server
  const hallIdOf = (actor: Actor) => actor.hallId ?? tenant.halls[0]?.id ?? ''

  app.get('/persediaan', { schema: { hide: true } }, async (request, reply) => {
    const actor = await counting(request)
    if (!actor) return reply.redirect('/sign-in?next=/persediaan', 303)
    const { done } = request.query as { done?: string }
    return show(reply, actor, { done: ['counted', 'declared', 'ended'].find(one => one === done) ?? null })
  })
  const deeds: Record<string, (form: Form, actor: Actor) => { endpoint: Endpoint; input: object; done: string }> = {
    hitung: ({ consumableId, onHand = '', expectedOn }, actor) => ({
      endpoint: countStock,
      input: {
        hallId: hallIdOf(actor),
        consumableId,
        // “1.250” is how a thousand is written here.
        onHand: /^\d{1,3}(\.?\d{3})*$/.test(onHand.trim()) ? Number(onHand.trim().replaceAll('.', '')) : onHand,
        expectedOn: expectedOn || null,
      },
      done: 'counted',
    }),
    gangguan: ({ system = '', day, time }) => {
      const [agencyId, systemId] = system.split(' ')
      const until = day && { expectedEndAt: instantOf(day, time || '23:59') }
      return { endpoint: declareOutage, input: { agencyId, systemId, ...until }, done: 'declared' }
    },
    pulih: ({ id }) => ({ endpoint: endOutage, input: { id }, done: 'ended' }),
  }
  app.post('/persediaan/:deed', { schema: { hide: true } }, async (request, reply) => {
    const actor = await counting(request)
    if (!actor) return reply.redirect('/sign-in?next=/persediaan', 303)
    const deed = deeds[(request.params as { deed: string }).deed]
    if (!deed) throw NotFound()
    const form = (request.body ?? {}) as Form
    const { endpoint, input, done } = deed(form, actor)
    try {
      const read = inputReader(endpoint)({ params: input as Record<string, string>, query: {}, body: {} })
      const key = form.key && form.key.length >= 8 ? `${done}-${form.key}`.slice(0, 100) : undefined
      await askInProcess(server, actor)(endpoint, read, key)
    } catch (error) {
      const refusal = asRefusal(error)
      if (!refusal) throw error
      return show(reply, actor, { refused: refusal.type, typed: form }, refusal.status)
    }
    return reply.redirect(`/persediaan?done=${done}`, 303)
  })

  async function show(reply: FastifyReply, actor: Actor, said: Partial<SuppliesProps>, status = 200) {
    const ask = askInProcess(server, actor)
    const hallId = hallIdOf(actor)
    const hall = await ask(hallOf, { hallId })
    const names = new Map((await ask(agencies, {})).agencies.map(one => [one.id, one.nameId]))
    const here = [...new Set(hall.counters.map(one => one.agencyId))]
    const ours = actor.agencyId ? [actor.agencyId] : here
    const props: SuppliesProps = {
      hallName: hall.name,
      today: localTime(house.clock.now(), tenant.timezone).day,
      systems: [],
      outages: (await ask(outages, {})).outages.map(({ agencyId, declaredAt, expectedEndAt, ...one }) => ({
        ...one,
        agencyName: names.get(agencyId) ?? agencyId,
        since: sayMoment(declaredAt),
        until: expectedEndAt && sayMoment(expectedEndAt),
        isOurs: actor.agencyId === null || actor.agencyId === agencyId,
      })),
      stock: (await ask(stock, { hallId })).stock.map(one => ({
        ...one,
        counted: one.countedAt && sayMoment(one.countedAt),
      })),
      typed: {},
      pressKey: newId(),
      done: null,
      refused: null,
      isPractice: house.isPractice,
      ...said,
    }
    for (const agencyId of ours) {
      const used = (await ask(systems, { agencyId })).systems
      if (used.length > 0) props.systems.push({ agencyId, agencyName: names.get(agencyId) ?? agencyId, systems: used })
    }
    const title = `Stok dan gangguan – ${tenant.name}`
    return send(reply, {
      name: 'supplies',
      surface: 'office',
      title: said.refused ? `Kesalahan: ${title}` : title,
      status,
      props,
    })
  }

  function instantOf(day: string, time: string): string {
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    try {
      return instantAt(day, hours * 60 + minutes, tenant.timezone).toISOString()
    } catch {
      return 'not a moment'
    }
  }

  function sayMoment(instant: string): string {
    const { day, minutes } = localTime(new Date(instant), tenant.timezone)
    const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`
    const isToday = day === localTime(house.clock.now(), tenant.timezone).day
    return isToday ? time : `${sayDay.format(new Date(`${day}T00:00:00Z`))}, ${time}`
  }

  /** Whoever may count. */
  async function counting(request: FastifyRequest): Promise<Actor | undefined> {
    const { actor } = await asking(request, identify, request.method === 'POST' ? 'FORM' : 'GET')
    return may(actor, countStock.access) ? actor : undefined
  }
}

const sayDay = new Intl.DateTimeFormat('id-ID', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' })
