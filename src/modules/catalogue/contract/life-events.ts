import { type Static, Type } from 'typebox'
import { endpoint, Maybe, Slug } from '#platform/contract'
import { Stage } from './agencies.ts'
import { InBoth } from './checklist.ts'

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
