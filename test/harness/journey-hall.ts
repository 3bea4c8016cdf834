import { vi } from 'vitest'
import type { IssuedVisit } from '#contracts/queue'
import type { Hall, Person } from './hall.ts'
import { smallTenant } from './tenant.ts'

/** The small hall, where a new card is printed from a new family card: so says the standard of the service. */
export const journeyTenant = {
  ...smallTenant,
  services: smallTenant.services.map(service =>
    service.id === 'ktp'
      ? {
          ...service,
          standard: {
            ...service.standard,
            depends_on: [{ service_id: 'kk', requirement_id: 'kk', strength: 'soft' }],
          },
        }
      : service,
  ),
} as typeof smallTenant

type Range = IssuedVisit['whole']
type Stops = readonly Pick<IssuedVisit['stops'][number], 'serviceId' | 'state'>[]

/** What a test of journeys does in a hall that is opened before each. */
export function journeys(hallNow: () => Hall) {
  return {
    /** A number for these services, from the greeter. */
    give: async (serviceIds: string[], more = {}) =>
      (await hallNow().number(serviceIds[0] ?? '', { serviceIds, ...more })) as unknown as IssuedVisit,
    page: async ({ secret }: Pick<IssuedVisit, 'secret'>) =>
      (await hallNow().nobody.get(`/queue/my-visits/${secret}`)).json(),
    lineOf: async (serviceId: string, people: number) => {
      for (let i = 0; i < people; i += 1) await hallNow().number(serviceId)
    },
    /** Waits are kept for a moment for whoever asks: waits until they say what has changed. */
    untilWait: (serviceId: string, isSo: (range: Range) => boolean) =>
      vi.waitUntil(
        async () => {
          const { items } = (await hallNow().nobody.get('/queue/halls/balai/services')).json()
          return isSo(items.find((one: { serviceId: string }) => one.serviceId === serviceId).range)
        },
        { timeout: 20_000, interval: 100 },
      ),
    everybodyAtWork: async () => {
      const counters = ['loket-1', 'loket-3', 'loket-4', 'loket-2'].map(id => hallNow().officerAt(id))
      const [cards, births, aid] = await Promise.all(counters)
      if (!cards || !births || !aid) throw new Error('An officer is missing.')
      return { cards, births, aid }
    },
  }
}

export const services = (stops: Stops) => stops.map(stop => stop.serviceId)
export const states = (stops: Stops) => stops.map(stop => `${stop.serviceId} ${stop.state}`)
export const isLong = (range: Range) => (range?.fromMinutes ?? 0) >= 30
export const isShort = (range: Range) => (range?.toMinutes ?? 99) <= 15

/** Calls whoever is next, and begins. */
export async function begin(officer: Person, counterId: string): Promise<{ ticketId: string; visitId: string }> {
  const called = (await officer.post(`/queue/counters/${counterId}/calls`)).json()
  await officer.post(`/queue/tickets/${called.ticketId}/starts`)
  return called
}

export async function finish(officer: Person, ticketId: string, key?: string) {
  return (await officer.post(`/queue/tickets/${ticketId}/outcomes`, { outcome: 'completed' }, key)).json()
}
