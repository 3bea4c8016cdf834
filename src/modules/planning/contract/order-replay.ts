import { type Static, Type } from 'typebox'
import { Day, endpoint, Maybe, OneOf, Slug } from '#platform/contract'
import { NobodyGivesIt, NoOpeningHours, NothingOpen } from './problems.ts'
import { hallInput } from './words.ts'

const rate = Type.Number({ minimum: 0.1, maximum: 100 })
const headStart = Type.Number({ minimum: 0, maximum: 240 })
const weight = Type.Number({ minimum: 0, maximum: 10 })

const Side = Type.Object({
  inTime: Maybe(Type.Number()),
  medianWait: Maybe(Type.Number()),
  ninetyWait: Maybe(Type.Number()),
  longest: Maybe(Type.Number()),
})

const both = { count: Type.Integer({ description: 'Numbers in all days' }), now: Side, proposed: Side }

export const OrderReplay = Type.Object({
  from: OneOf(['log', 'model']),
  days: Type.Integer(),
  firstDay: Maybe(Day),
  lastDay: Maybe(Day),
  targetMinutes: Type.Integer(),
  all: Type.Object(both),
  classes: Type.Array(Type.Object({ class: OneOf(['walk-in', 'priority', 'booked']), ...both })),
  services: Type.Array(Type.Object({ serviceId: Slug, nameId: Type.String(), ...both })),
})
export type OrderReplay = Static<typeof OrderReplay>

export const orderReplay = endpoint({
  method: 'GET',
  path: '/planning/halls/:hallId/order-replay',
  summary: 'The last month under the order of calling in force and under another: who gains, who pays',
  access: 'planning.ask',
  input: Type.Object({
    ...hallInput,
    walkInRate: rate,
    walkInHeadStartMinutes: headStart,
    priorityRate: rate,
    priorityHeadStartMinutes: headStart,
    bookedRate: rate,
    bookedHeadStartMinutes: headStart,
    look: weight,
    backlog: weight,
  }),
  reply: OrderReplay,
  problems: [NoOpeningHours, NothingOpen, NobodyGivesIt],
})
