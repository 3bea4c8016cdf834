import { join } from 'node:path'
import { readTenant } from '#tenant'
import { contentOf } from '../../src/modules/catalogue/authoring/read-content.ts'
import type { Content } from '../../src/modules/catalogue/contract.ts'
import type { Facts, StoredStandard } from '../../src/modules/catalogue/stored.ts'

const { tenant } = readTenant(join(import.meta.dirname, '../../tenants/jember'))
if (!tenant) throw new Error('The shipped tenant has faults')
export const shippedTenant = tenant

export interface ShippedService {
  id: string
  agencyId: string
  stored: StoredStandard
  facts: Facts
  content: Content
}

/** The services of the shipped tenant as an author reads them. */
export const shippedServices: readonly ShippedService[] = shippedTenant.services.map(service => {
  const { id, agencyId } = service
  const stored = service.standard as StoredStandard
  const facts = {
    nameId: service.nameId,
    nameEn: service.nameEn,
    stage: service.stage as Facts['stage'],
    fulfilment: service.fulfilment as Facts['fulfilment'],
    counterMinutes: { mean: service.meanMinutes, sd: service.sdMinutes },
    consumableIds: service.consumableIds,
    systemIds: service.systemIds,
    phrases: phrasesOf(id),
    places: placesOf(id),
    examples: [],
  }
  return { id, agencyId, stored, facts, content: contentOf(stored, facts) }
})

/** One of them. */
export function shippedService(id: string): ShippedService {
  const found = shippedServices.find(one => one.id === id)
  if (!found) throw new Error(`There is no service ${id}`)
  return found
}

/** What the shipped regency has, for the linter. */
export const shippedChoices = {
  services: shippedTenant.services.map(({ id, nameId, agencyId }) => ({ id, nameId, agencyId })),
  consumables: shippedTenant.consumables,
  systems: shippedTenant.externalSystems,
  halls: shippedTenant.halls.map(hall => ({
    id: hall.id,
    name: hall.name,
    zones: hall.zones.map(zone => zone.letter),
    booths: hall.booths.map(({ id, agencyId }) => ({ id, agencyId, zone: '' })),
    counters: hall.counters.map(({ id, label, boothId }) => ({ id, label, boothId })),
  })),
}

function phrasesOf(id: string): Facts['phrases'] {
  const said = (language: string) =>
    shippedTenant.search.sayings
      .filter(one => one.kind === 'service' && one.id === id && one.source.startsWith('phrase'))
      .filter(one => one.language === language)
      .map(one => one.text)
  return { id: said('id'), jv: said('jv'), mad: said('mad'), en: said('en') }
}

function placesOf(id: string): Facts['places'] {
  return shippedTenant.halls.flatMap(hall =>
    hall.menu
      .filter(line => line.serviceId === id)
      .map(({ boothId, zone }) => ({
        hallId: hall.id,
        boothId,
        zone,
        counterIds: hall.counters.filter(one => one.serviceIds.includes(id)).map(one => one.id),
      })),
  )
}
