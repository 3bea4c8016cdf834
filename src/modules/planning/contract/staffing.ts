import { type Static, Type } from 'typebox'
import { Day, endpoint, Maybe, OneOf, Slug } from '#platform/contract'
import { DayNotAhead, NoOpeningHours, NothingOpen } from './problems.ts'
import { AssumptionLine, hallInput } from './words.ts'

const Minute = Type.Integer({ description: 'Minutes after midnight' })
const Share = Maybe(Type.Number({ description: 'From 0 to 1; null where nobody comes' }))
const HalfHour = Type.Object({
  from: Minute,
  needed: Type.Integer({ description: 'Counters' }),
  planned: Type.Integer({ description: 'Counters' }),
})
const InTime = Type.Array(Type.Object({ from: Minute, share: Share }), {
  description: 'Of those who come in the half hour: called within the minutes',
})

export const Staffing = Type.Object({
  day: Day,
  withinMinutes: Type.Integer(),
  share: Type.Number(),
  arrivals: Type.Object({
    /** `average`: days like those of the last weeks; `assumed`: nobody has been counted yet. */
    from: OneOf(['forecast', 'average', 'assumed']),
    aDay: Type.Number({ description: 'Numbers that are planned for' }),
    historyDays: Type.Integer(),
    unknown: Type.Array(Type.String(), { description: 'Services without history, for whom nobody is planned' }),
  }),
  hours: Type.Object({
    planned: Type.Number(),
    flat: Type.Number({ description: 'As many counters all day as the peak needs' }),
  }),
  judged: Type.Object({
    days: Type.Integer({ description: 'Fresh ones, that the plan was not made with' }),
    inTime: Share,
  }),
  halfHours: Type.Array(HalfHour),
  inTime: InTime,
  groups: Type.Array(
    Type.Object({
      agencies: Type.Array(Type.String()),
      services: Type.Array(Type.String()),
      halfHours: Type.Array(HalfHour),
      inTime: InTime,
    }),
  ),
  counters: Type.Array(
    Type.Object({
      counterId: Slug,
      label: Type.String(),
      agency: Type.String(),
      spans: Type.Array(Type.Object({ from: Minute, to: Minute }), {
        description: 'On duty; a gap is a break. Empty: nobody is needed',
      }),
      hours: Type.Number(),
    }),
  ),
  shortages: Type.Array(
    Type.Object({ agencies: Type.Array(Type.String()), counters: Type.Integer(), from: Minute, to: Minute }),
  ),
  rules: Type.Object({
    leastHours: Type.Number(),
    mostHours: Type.Number(),
    breakMinutes: Type.Integer(),
    breakFrom: Minute,
    breakTo: Minute,
    breakFromHours: Type.Number(),
  }),
  assumptions: Type.Array(AssumptionLine),
})
export type Staffing = Static<typeof Staffing>

export const staffing = endpoint({
  method: 'GET',
  path: '/planning/halls/:hallId/staffing',
  summary:
    'Duties for a coming day so that enough people are called in time, judged on fresh simulated days; takes some seconds',
  access: 'planning.ask',
  input: Type.Object({
    ...hallInput,
    day: Type.Optional(Day),
    within: Type.Optional(Type.Integer({ minimum: 5, maximum: 60, description: 'Minutes; 15 unless said' })),
    share: Type.Optional(Type.Integer({ minimum: 50, maximum: 98, description: 'Percent; 90 unless said' })),
  }),
  reply: Staffing,
  problems: [NoOpeningHours, DayNotAhead, NothingOpen],
})
