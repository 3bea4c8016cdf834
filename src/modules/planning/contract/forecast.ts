import { type Static, Type } from 'typebox'
import { Day, endpoint, Maybe, OneOf, Slug } from '#platform/contract'
import { DayNotAhead, NoOpeningHours } from './problems.ts'
import { hallInput } from './words.ts'

/** What the calendar says is special about a day. */
export const dayMarks = [
  'after-closing',
  'after-long-closing',
  'week-after-long-closing',
  'start-of-month',
  'ramadan',
] as const

/** `none`: no history, no figure. `prior`: bookings only. `few-days`: fewer than five days of log. */
const Confidence = OneOf(['none', 'prior', 'few-days', 'log'])

const people = {
  mean: Type.Number(),
  low: Type.Integer({ description: 'Of so many such counts as `rangeShare` says, the range from low to high holds' }),
  high: Type.Integer(),
}
const HalfHour = Type.Object({ from: Type.Integer({ description: 'Minutes after midnight' }), ...people })
const Whole = Maybe(Type.Object(people))

export const Forecast = Type.Object({
  day: Day,
  marks: Type.Array(OneOf([...dayMarks])),
  rangeShare: Type.Number(),
  history: Type.Object({ days: Type.Integer(), firstDay: Maybe(Day), lastDay: Maybe(Day) }),
  bookings: Type.Integer({ description: 'Made for that day until now' }),
  confidence: Confidence,
  whole: Whole,
  halfHours: Type.Array(HalfHour),
  services: Type.Array(
    Type.Object({
      serviceId: Slug,
      nameId: Type.String(),
      agencyId: Slug,
      agency: Type.String(),
      confidence: Confidence,
      whole: Whole,
      halfHours: Type.Array(HalfHour),
    }),
  ),
})
export type Forecast = Static<typeof Forecast>

export const forecast = endpoint({
  method: 'GET',
  path: '/planning/halls/:hallId/forecast',
  summary:
    'How many are expected on a coming day, per service and half hour, with a range; nothing where nothing is known',
  access: 'planning.ask',
  input: Type.Object({ ...hallInput, day: Type.Optional(Day) }),
  reply: Forecast,
  problems: [NoOpeningHours, DayNotAhead],
})
