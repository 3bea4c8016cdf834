import { type Static, Type } from 'typebox'
import { Day, endpoint, Id, Instant, Maybe, Nothing, OneOf, Slug } from '#platform/contract'
import { problem } from '#platform/problem'

export const Agency = Type.Object({
  id: Slug,
  abbreviation: Type.String(),
  nameId: Type.String(),
  nameEn: Type.String(),
})
export type Agency = Static<typeof Agency>

export const Stage = OneOf(['pilot', 'planned', 'live'])

export const ServiceLine = Type.Object({
  id: Type.String({ description: 'A service by its id, a life event by `event:` and its id' }),
  kind: OneOf(['service', 'life-event']),
  nameId: Type.String(),
  nameEn: Type.String(),
  agencyId: Maybe(Slug),
  agencyAbbreviation: Type.String({ description: 'Empty for a life event: it goes through several agencies' }),
  stage: Stage,
  isOnMenu: Type.Boolean({ description: 'The asked hall gives numbers for it' }),
})
export type ServiceLine = Static<typeof ServiceLine>

export const ReferralLine = Type.Object({
  agencyId: Slug,
  nameId: Type.String(),
  nameEn: Type.String(),
  need: Type.Object(
    { id: Type.String(), nameId: Type.String(), nameEn: Type.String() },
    { description: 'What the agency is asked for' },
  ),
  isOutside: Type.Boolean({ description: 'The agency is none of the catalogue; ours does not serve this here yet' }),
})
export type ReferralLine = Static<typeof ReferralLine>

export const Requirement = Type.Object({
  id: Type.String(),
  labelId: Type.String(),
  labelEn: Type.String(),
  kind: OneOf(['document', 'data', 'presence']),
  isOptional: Type.Boolean({ description: 'Only in the case its label names' }),
})
export type Requirement = Static<typeof Requirement>

export const Service = Type.Object({
  id: Slug,
  nameId: Type.String(),
  nameEn: Type.String(),
  agency: Agency,
  stage: Stage,
  version: Type.Integer(),
  requirements: Type.Array(Requirement),
  steps: Type.Array(Type.Object({ actor: Type.String(), textId: Type.String(), textEn: Type.String() })),
  fee: Type.Object({
    rupiah: Maybe(Type.Integer({ description: 'Null where it depends or is not known' })),
    ruleId: Type.String(),
    ruleEn: Type.String(),
  }),
  promise: Type.Object({
    value: Maybe(Type.Number()),
    unit: OneOf(['minutes', 'working_days']),
    evidence: Type.String(),
  }),
  counterMinutes: Type.Object(
    { mean: Type.Number(), sd: Type.Number() },
    { description: 'Time at the counter: an estimate until the hall has measured it' },
  ),
  legalBasis: Type.Array(Type.String()),
  confidence: OneOf(['high', 'medium', 'low']),
  sources: Type.Array(Type.String()),
})
export type Service = Static<typeof Service>

export const services = endpoint({
  method: 'GET',
  path: '/catalogue/services',
  summary: "Find services and life events in people's own words; without words, the services of the catalogue",
  access: 'public',
  input: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 1000 })),
    hallId: Type.Optional(Slug),
    kind: Type.Optional(OneOf(['service', 'life-event'])),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  }),
  reply: Type.Object({
    items: Type.Array(ServiceLine),
    referral: Type.Union([ReferralLine, Type.Null()], {
      description: 'Who is asked where nothing here serves the need, or only a planned service would',
    }),
  }),
})

export const service = endpoint({
  method: 'GET',
  path: '/catalogue/services/:serviceId',
  summary: 'One service with its standard in force',
  access: 'public',
  input: Type.Object({ serviceId: Slug }),
  reply: Service,
})

export const agencies = endpoint({
  method: 'GET',
  path: '/catalogue/agencies',
  summary: 'The agencies',
  access: 'public',
  input: Type.Object({}),
  reply: Type.Object({ agencies: Type.Array(Agency) }),
})

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
