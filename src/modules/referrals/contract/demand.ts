import { type Static, Type } from 'typebox'
import { Day, endpoint, Nothing, Slug } from '#platform/contract'
import { Origin, SearchedAt } from './words.ts'

const Counted = { count: Type.Integer(), firstDay: Day, lastDay: Day }

export const Demand = Type.Object({
  proposals: Type.Array(
    Type.Object({
      serviceId: Slug,
      nameId: Type.String(),
      nameEn: Type.String(),
      agencyAbbreviation: Type.String(),
      ...Counted,
      origins: Type.Array(Type.Object({ origin: Origin, count: Type.Integer() })),
    }),
    { description: 'Services that no hall asked about has on its menu, referred three times within a week' },
  ),
  words: Type.Array(Type.Object({ query: Type.String(), ...Counted }), {
    description: 'What was searched for and not found, three times or more',
  }),
  sinceDay: Day,
})
export type Demand = Static<typeof Demand>

export const demand = endpoint({
  method: 'GET',
  path: '/referrals/demand',
  summary: 'What people ask for that the menu does not have; counts and days, no person',
  access: 'referrals.see-demand',
  input: Type.Object({ hallId: Type.Optional(Slug) }),
  reply: Demand,
})

export const noteMissed = endpoint({
  method: 'POST',
  path: '/referrals/missed-searches',
  summary: 'A search found nothing: its folded words are counted for the day, and nothing else is kept',
  access: 'public',
  input: Type.Object({ q: Type.String({ maxLength: 500 }), origin: Type.Optional(SearchedAt) }),
  reply: Nothing,
})
