import { type Static, Type } from 'typebox'
import { Day, endpoint, Id, Instant, Maybe, Nothing, Slug } from '#platform/contract'
import { problem } from '#platform/problem'

export const SystemId = Type.String({
  pattern: '^[A-Za-z][A-Za-z0-9-]{0,39}$',
  description: 'An external system, as the catalogue names it',
})

export const Outage = Type.Object({
  id: Id,
  agencyId: Slug,
  systemId: SystemId,
  systemName: Type.String(),
  declaredAt: Instant,
  expectedEndAt: Maybe(Instant),
  serviceIds: Type.Array(Slug, { description: 'The services that wait for it' }),
})
export type Outage = Static<typeof Outage>

export const Stock = Type.Object({
  consumableId: Slug,
  nameId: Type.String(),
  unit: Type.String(),
  onHand: Maybe(Type.Integer({ description: 'Null where nobody has counted' })),
  expectedOn: Maybe(Day),
  countedAt: Maybe(Instant),
  usedPerDay: Maybe(
    Type.Number({ description: 'Mean of the days with use among the last 14; null where nothing is known' }),
  ),
  daysLeft: Maybe(Type.Number({ description: 'Days of service that the stock lasts at that rate' })),
  serviceIds: Type.Array(Slug, { description: 'The services that need it' }),
})
export type Stock = Static<typeof Stock>

export const OutageKnown = problem('catalogue/outage-known', 409, 'This outage has been declared already')
export const SystemUnknown = problem('catalogue/system-unknown', 422, 'No service of this agency works in that system')
export const EndInThePast = problem('catalogue/end-in-the-past', 422, 'The end that is expected lies in the past')

export const outages = endpoint({
  method: 'GET',
  path: '/catalogue/outages',
  summary: 'The systems that stand still now',
  access: 'public',
  input: Type.Object({}),
  reply: Type.Object({ outages: Type.Array(Outage) }),
})

export const systems = endpoint({
  method: 'GET',
  path: '/catalogue/agencies/:agencyId/systems',
  summary: 'The systems that services of an agency work in',
  access: 'catalogue.declare-outage',
  input: Type.Object({ agencyId: Slug }),
  reply: Type.Object({ systems: Type.Array(Type.Object({ id: SystemId, name: Type.String() })) }),
})

export const declareOutage = endpoint({
  method: 'POST',
  path: '/catalogue/agencies/:agencyId/outages',
  summary: 'Say that a system stands still: its services wait, on every screen',
  access: 'catalogue.declare-outage',
  input: Type.Object({ agencyId: Slug, systemId: SystemId, expectedEndAt: Type.Optional(Instant) }),
  reply: Outage,
  problems: [OutageKnown, SystemUnknown, EndInThePast],
})

export const endOutage = endpoint({
  method: 'DELETE',
  path: '/catalogue/outages/:id',
  summary: 'Say that the system works again',
  access: 'catalogue.declare-outage',
  input: Type.Object({ id: Id }),
  reply: Nothing,
})

export const stock = endpoint({
  method: 'GET',
  path: '/catalogue/halls/:hallId/stock',
  summary: 'What lies in a hall, and how long it will last',
  access: 'catalogue.count-stock',
  input: Type.Object({ hallId: Slug }),
  reply: Type.Object({ stock: Type.Array(Stock) }),
})

export const countStock = endpoint({
  method: 'PUT',
  path: '/catalogue/halls/:hallId/stock/:consumableId',
  summary: 'Say how much lies there, and when more is expected',
  access: 'catalogue.count-stock',
  input: Type.Object({
    hallId: Slug,
    consumableId: Slug,
    onHand: Type.Integer({ minimum: 0, maximum: 10_000_000 }),
    expectedOn: Type.Optional(Maybe(Day)),
  }),
  reply: Stock,
})
