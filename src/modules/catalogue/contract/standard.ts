import { type Static, Type } from 'typebox'
import { Day, endpoint, Maybe, OneOf, Slug } from '#platform/contract'
import { Agency, Stage } from './agencies.ts'
import { InBoth, Question, Requirement, When } from './checklist.ts'

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
  channels: Type.Array(Type.String(), { description: 'Other ways beside the counter: `online`, `kecamatan`, `desa`' }),
  legalBasis: Type.Array(Type.String()),
  confidence: OneOf(['high', 'medium', 'low']),
  sources: Type.Array(Type.String()),
})
export type Service = Static<typeof Service>

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

export const service = endpoint({
  method: 'GET',
  path: '/catalogue/services/:serviceId',
  summary: 'One service with its standard in force',
  access: 'public',
  input: Type.Object({ serviceId: Slug }),
  reply: Service,
})
