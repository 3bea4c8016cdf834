import { type Static, Type } from 'typebox'
import { Day, endpoint, Id, Instant, Maybe, Nothing, OneOf, Slug } from '#platform/contract'
import { problem } from '#platform/problem'

export { checklistFor, type ListedRequirements, withoutCondition } from './rules.ts'

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

const Said = Type.String({ pattern: '^[a-z0-9-]+=[a-z0-9-]+$', description: '`question=answer`' })
const Simple = Type.Union([
  Said,
  Type.Object({ not: Said }),
  Type.Object({ any: Type.Array(Said) }),
  Type.Object({ all: Type.Array(Said) }),
])
const When = Type.Union([
  Said,
  Type.Object({ not: Simple }),
  Type.Object({ any: Type.Array(Simple) }),
  Type.Object({ all: Type.Array(Simple) }),
])

const InBoth = { textId: Type.String(), textEn: Type.String() }

/** A plain question that shortens the list of papers. */
export const Question = Type.Object({
  id: Slug,
  ...InBoth,
  answers: Type.Array(
    Type.Object({
      id: Slug,
      ...InBoth,
      noticeId: Maybe(Type.String({ description: 'What this answer means, where it changes no paper' })),
      noticeEn: Maybe(Type.String()),
    }),
  ),
})
export type Question = Static<typeof Question>

const Named = Type.Object({ id: Slug, nameId: Type.String(), nameEn: Type.String() })

/** All 14 components of a service standard (UU 25/2009), with what a citizen's page needs around them. Null is "not filled in". */
export const Standard = Type.Object({
  id: Slug,
  nameId: Type.String(),
  nameEn: Type.String(),
  agency: Agency,
  stage: Stage,
  version: Type.Integer(),
  effectiveFrom: Day,
  requirements: Type.Array(
    Type.Intersect([
      Requirement,
      Type.Object({ obtainableFrom: Type.Array(Named, { description: 'Services whose outcome it is' }) }),
    ]),
  ),
  questions: Type.Array(Question),
  rules: Type.Array(Type.Object({ requirementId: Slug, when: When })),
  notNeeded: Type.Array(Type.Object({ ...InBoth, basis: Type.String() })),
  procedure: Type.Array(Type.Object({ actor: Type.String(), ...InBoth })),
  promise: Type.Object({
    value: Maybe(Type.Number()),
    unit: OneOf(['minutes', 'working_days']),
    evidence: Type.String({ description: '`law`, `published_example`, `estimate`, or not known' }),
    evidenceTitle: Maybe(Type.String()),
    ceiling: Maybe(
      Type.Object({
        value: Type.Integer(),
        unit: OneOf(['minutes', 'working_days', 'calendar_months']),
        basis: Type.String(),
      }),
    ),
  }),
  fee: Type.Object({
    rupiah: Maybe(Type.Integer()),
    ruleId: Type.String(),
    ruleEn: Type.String(),
    taxId: Maybe(Type.String({ description: 'A tax or levy that is due beside it, never paid to the hall' })),
    taxEn: Maybe(Type.String()),
  }),
  outcome: Maybe(
    Type.Object({
      nameId: Type.String(),
      nameEn: Type.String(),
      validityId: Type.String(),
      validityEn: Type.String(),
    }),
  ),
  whoMayApply: Maybe(
    Type.Object({
      ...InBoth,
      proxy: OneOf(['allowed_with_power_of_attorney', 'family_only', 'not_allowed']),
    }),
  ),
  channels: Type.Array(Type.String()),
  legalBasis: Type.Array(Type.String()),
  complaints: Maybe(Type.String()),
  facilities: Maybe(Type.String()),
  competence: Maybe(Type.String()),
  supervision: Maybe(Type.String()),
  staffing: Maybe(Type.String()),
  serviceGuarantee: Maybe(Type.String()),
  safetyGuarantee: Maybe(Type.String()),
  evaluation: Maybe(Type.String()),
  confidence: OneOf(['high', 'medium', 'low']),
  sources: Type.Array(Type.Object({ title: Type.String(), url: Maybe(Type.String()) })),
})
export type Standard = Static<typeof Standard>

export const standard = endpoint({
  method: 'GET',
  path: '/catalogue/services/:serviceId/standard',
  summary:
    'The standard in force of one service, all 14 components, with the questions that shorten the list of papers',
  access: 'public',
  input: Type.Object({ serviceId: Slug }),
  reply: Standard,
})

export const LifeEventLine = Type.Object({
  id: Slug,
  nameId: Type.String(),
  nameEn: Type.String(),
  picture: Maybe(Slug),
})
export type LifeEventLine = Static<typeof LifeEventLine>

export const LifeStep = Type.Object({
  id: Slug,
  nameId: Type.String(),
  nameEn: Type.String(),
  serviceId: Maybe(Slug),
  agencyNameId: Type.String(),
  agencyNameEn: Type.String(),
  isOptional: Type.Boolean(),
  conditionId: Maybe(Type.String()),
  conditionEn: Maybe(Type.String()),
  after: Type.Array(Slug, { description: 'Steps that come before it' }),
  stage: Maybe(Stage),
  isOnMenu: Type.Boolean({ description: 'The asked hall gives numbers for it' }),
  visit: Maybe(Type.Integer({ description: 'In which visit to the asked hall; null where it is done elsewhere' })),
})
export type LifeStep = Static<typeof LifeStep>

export const LifeEvent = Type.Object({
  id: Slug,
  nameId: Type.String(),
  nameEn: Type.String(),
  triggerId: Type.String(),
  triggerEn: Type.String(),
  picture: Maybe(Slug),
  warnings: Type.Array(Type.Object(InBoth)),
  steps: Type.Array(LifeStep, { description: 'In an order in which each comes after those it needs' }),
})
export type LifeEvent = Static<typeof LifeEvent>

export const lifeEvents = endpoint({
  method: 'GET',
  path: '/catalogue/life-events',
  summary: 'The life events, as the tenant orders them',
  access: 'public',
  input: Type.Object({}),
  reply: Type.Object({ items: Type.Array(LifeEventLine) }),
})

export const lifeEvent = endpoint({
  method: 'GET',
  path: '/catalogue/life-events/:eventId',
  summary: 'One life event, step by step across agencies',
  access: 'public',
  input: Type.Object({ eventId: Slug, hallId: Type.Optional(Slug) }),
  reply: LifeEvent,
})

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

export const ExternalAgency = Type.Object({ id: Slug, nameId: Type.String(), nameEn: Type.String() })

export const externalAgencies = endpoint({
  method: 'GET',
  path: '/catalogue/external-agencies',
  summary: 'Agencies that are not this regency’s and are named in answers',
  access: 'public',
  input: Type.Object({}),
  reply: Type.Object({ agencies: Type.Array(ExternalAgency) }),
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
