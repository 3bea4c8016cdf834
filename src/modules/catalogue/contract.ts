import { type Static, Type } from 'typebox'
import { endpoint, Maybe, OneOf, Slug } from '#platform/contract'

export const Agency = Type.Object({
  id: Slug,
  abbreviation: Type.String(),
  nameId: Type.String(),
  nameEn: Type.String(),
})
export type Agency = Static<typeof Agency>

export const Stage = OneOf(['pilot', 'planned', 'live'])

export const ServiceLine = Type.Object({
  id: Slug,
  nameId: Type.String(),
  nameEn: Type.String(),
  agencyId: Slug,
  agencyAbbreviation: Type.String(),
  stage: Stage,
  isOnMenu: Type.Boolean({ description: 'The asked hall gives numbers for it' }),
})
export type ServiceLine = Static<typeof ServiceLine>

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
  summary: 'Find services by a part of their name; without one, the whole catalogue',
  access: 'public',
  input: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 1000 })),
    hallId: Type.Optional(Slug),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  }),
  reply: Type.Object({ items: Type.Array(ServiceLine) }),
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
