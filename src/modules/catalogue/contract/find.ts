import { type Static, Type } from 'typebox'
import { endpoint, Maybe, OneOf, Slug } from '#platform/contract'
import { Stage } from './agencies.ts'

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
