import { type Static, Type } from 'typebox'
import { endpoint, Slug } from '#platform/contract'
import { hallInput } from './words.ts'

const Named = Type.Object({ id: Slug, nameId: Type.String(), agencyId: Slug, agency: Type.String() })

export const PlanningOptions = Type.Object({
  counters: Type.Array(Type.Object({ id: Slug, label: Type.String(), agencyId: Slug, agency: Type.String() })),
  services: Type.Array(Named, { description: 'Of the catalogue, not on the menu' }),
  agencies: Type.Array(Type.Object({ id: Slug, abbreviation: Type.String() })),
})
export type PlanningOptions = Static<typeof PlanningOptions>

export const planningOptions = endpoint({
  method: 'GET',
  path: '/planning/halls/:hallId/options',
  summary: 'What a question may name: counters of the hall, services that are not on its menu, agencies',
  access: 'planning.ask',
  input: Type.Object(hallInput),
  reply: PlanningOptions,
})
