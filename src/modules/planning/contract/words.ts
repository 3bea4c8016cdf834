import { type Static, Type } from 'typebox'
import { Maybe, OneOf, Slug } from '#platform/contract'

/**
 * `visitors` a day · `minutes` at the counter · `counters` open by plan · `priority`, `leavers`, `busy-days`, `slow-days` in percent ·
 * `patience`, `no-show`, `opening-lateness`, `return-lateness`, `overtime` in minutes · `pauses` an hour · `added-visitors` and `arrivals`
 * (numbers) a day · `officers` a counter.
 */
export const assumptionKinds = [
  'visitors',
  'minutes',
  'counters',
  'priority',
  'leavers',
  'patience',
  'busy-days',
  'slow-days',
  'no-show',
  'opening-lateness',
  'return-lateness',
  'pauses',
  'overtime',
  'added-visitors',
  'arrivals',
  'officers',
] as const

/** Names divided by commas, in one field of a query. */
export function Names(most: number, description: string) {
  return Type.String({ pattern: `^[a-z0-9][a-z0-9-]{0,79}(,[a-z0-9][a-z0-9-]{0,79}){0,${most - 1}}$`, description })
}

/** The most counters that a question may add for an agency. */
export const mostCountersEach = 10

export const hallInput = { hallId: Slug }

const Share = Maybe(Type.Number({ description: 'From 0 to 1; null where nobody came' }))
const Minutes = Maybe(Type.Number())

const kept = {
  perDay: Type.Number({ description: 'Numbers a day' }),
  inTime: Share,
  inTimeNineOfTen: Maybe(
    Type.Number({
      description: 'On nine days of ten at least; null where fewer than five numbers a day are too few to say',
    }),
  ),
  medianWait: Minutes,
  ninetyWait: Minutes,
}

/** What simulated days say about one state of the hall. Minutes after midnight for moments. */
export const HallFigures = Type.Object({
  ...kept,
  visitors: Type.Number(),
  peopleAtOnce: Maybe(Type.Number({ description: 'Of 20 days, 19 stay below' })),
  lastOut: Minutes,
  lastOutNineOfTen: Minutes,
  unserved: Type.Number({ description: 'People a day' }),
  unservedNineOfTen: Maybe(Type.Number()),
  left: Type.Number({ description: 'Who goes away before being called, a day' }),
  services: Type.Array(
    Type.Object({ serviceId: Slug, nameId: Type.String(), agencyId: Slug, agency: Type.String(), ...kept }),
  ),
  halfHours: Type.Array(Type.Object({ from: Type.Integer(), perDay: Type.Number(), inTime: Share })),
})
export type HallFigures = Static<typeof HallFigures>

/** What an answer stands on. */
export const AssumptionLine = Type.Object({
  what: OneOf([...assumptionKinds]),
  service: Maybe(Type.String({ description: 'Its Indonesian name' })),
  value: Type.Number(),
  from: OneOf(['measured', 'catalogue', 'assumed']),
})
export type AssumptionLine = Static<typeof AssumptionLine>
