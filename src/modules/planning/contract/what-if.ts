import { type Static, Type } from 'typebox'
import { Day, endpoint, Maybe, Slug } from '#platform/contract'
import { AlreadyOffered, NobodyGivesIt, NoOpeningHours, NothingOpen, UnknownName } from './problems.ts'
import { AssumptionLine, HallFigures, hallInput, mostCountersEach, Names } from './words.ts'

const Repair = Type.Object({
  counters: Type.Array(Type.Object({ agencyId: Slug, agency: Type.String(), counters: Type.Integer() })),
  /** False: even with these the promise is not kept. */
  isEnough: Type.Boolean(),
  inTime: Maybe(Type.Number()),
})

export const WhatIf = Type.Object({
  day: Day,
  days: Type.Integer({ description: 'Simulated days; the same for today and what if' }),
  targetMinutes: Type.Integer(),
  promisedShare: Type.Number(),
  today: HallFigures,
  whatIf: HallFigures,
  isKept: Type.Boolean({ description: 'The promised share is in time in the changed hall' }),
  headroom: Type.Object({
    percent: Maybe(
      Type.Integer({
        description: 'So many more people (negative: fewer) and the promise is just kept; null: not even with half',
      }),
    ),
    isAtLeast: Type.Boolean({ description: 'More was not tried' }),
  }),
  repair: Maybe(Repair),
  assumptions: Type.Array(AssumptionLine),
  addedServices: Type.Array(Type.String()),
})
export type WhatIf = Static<typeof WhatIf>

export const whatIf = endpoint({
  method: 'GET',
  path: '/planning/halls/:hallId/what-if',
  summary:
    'How the hall would do with more people, other services or other counters: today beside what if, on the same simulated days',
  access: 'planning.ask',
  input: Type.Object({
    ...hallInput,
    day: Type.Optional(Day),
    demandPercent: Type.Integer({ minimum: 10, maximum: 300, description: '100 is as many people as now' }),
    add: Type.Optional(Names(40, 'Services of the catalogue that are not on the menu')),
    addPlanned: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 40,
        description: 'So many services that are not on the menu yet, those with a counter first',
      }),
    ),
    closeCounters: Type.Optional(Names(100, 'Counters that stay closed')),
    openCounters: Type.Optional(
      Type.String({
        pattern: `^[a-z0-9][a-z0-9-]{0,79}:([1-9]|${mostCountersEach})(,[a-z0-9][a-z0-9-]{0,79}:([1-9]|${mostCountersEach})){0,19}$`,
        description: 'Counters opened besides, each giving all services of its agency: `agency:2,other:1`',
      }),
    ),
  }),
  reply: WhatIf,
  problems: [NoOpeningHours, UnknownName, NobodyGivesIt, NothingOpen, AlreadyOffered],
})
