import { type Static, Type } from 'typebox'
import { endpoint, OneOf, Slug } from '#platform/contract'

export const Agency = Type.Object({
  id: Slug,
  abbreviation: Type.String(),
  nameId: Type.String(),
  nameEn: Type.String(),
})
export type Agency = Static<typeof Agency>

export const Stage = OneOf(['pilot', 'planned', 'live'])

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
