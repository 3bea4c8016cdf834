import { type Static, Type } from 'typebox'
import { endpoint, Instant, Maybe, OneOf } from '#platform/contract'
import { problem } from '#platform/problem'
import { hallInput } from './day.ts'
import { number } from './words.ts'

export const TicketClass = OneOf(['walk-in', 'priority', 'booked'])

/** A number in the order of calling, as plain facts. */
export const RankedNumber = Type.Object({
  ...number,
  class: TicketClass,
  waitedMinutes: Type.Integer({ description: 'By the terms of its class: a booking waits from its time' }),
  index: Type.Number({ description: 'What the order of calling comes to; the largest is called' }),
})
export type RankedNumber = Static<typeof RankedNumber>

/** Why a number is next, or was called: its class and wait, whom it went before, and who would have been next. */
export const CallReason = Type.Object({
  class: TicketClass,
  waitedMinutes: Type.Integer(),
  index: Type.Number(),
  overtook: Type.Integer({ description: 'So many came earlier and wait on' }),
  overtaken: Maybe(RankedNumber),
  runnersUp: Type.Array(RankedNumber, { maxItems: 2 }),
})
export type CallReason = Static<typeof CallReason>

const ClassTerms = Type.Object({
  rate: Type.Number({ minimum: 0.1, maximum: 100, description: 'A minute of waiting counts for so many' }),
  headStartMinutes: Type.Number({ minimum: 0, maximum: 240 }),
})

/** Accumulating priority as data: what a hall publishes. */
const orderTerms = {
  classes: Type.Object({ 'walk-in': ClassTerms, priority: ClassTerms, booked: ClassTerms }),
  look: Type.Number({
    minimum: 0,
    maximum: 10,
    description: 'How much a flexible counter leaves a number that another is about to take',
  }),
  backlog: Type.Number({
    minimum: 0,
    maximum: 10,
    description: 'How much a flexible counter goes where too few can help',
  }),
}

export const PublishedOrder = Type.Object({
  version: Type.Integer({ description: '0 is the usual order' }),
  ...orderTerms,
  inForceFrom: Maybe(Instant),
  origin: OneOf(['usual', 'files', 'manager']),
  reason: Maybe(Type.String()),
})
export type PublishedOrder = Static<typeof PublishedOrder>

export const CallOrders = Type.Object({
  now: PublishedOrder,
  /** The decision whose day has not come. */
  next: Maybe(PublishedOrder),
})
export type CallOrders = Static<typeof CallOrders>

export const OrderUnfair = problem(
  'queue/order-unfair',
  422,
  'A priority group or a booking may not count for less than a walk-in',
)

export const callOrders = endpoint({
  method: 'GET',
  path: '/queue/halls/:hallId/call-order',
  summary: 'The order of calling of a hall, published, and the one that is decided for later',
  access: 'public',
  input: Type.Object(hallInput),
  reply: CallOrders,
})

export const setCallOrder = endpoint({
  method: 'POST',
  path: '/queue/halls/:hallId/call-orders',
  summary: 'Decide the order of calling of a hall: at once or from the next day, with a reason that is kept',
  access: 'queue.set-call-order',
  input: Type.Object({
    ...hallInput,
    ...orderTerms,
    from: OneOf(['now', 'next-day']),
    reason: Type.String({ minLength: 3, maxLength: 300, pattern: '\\S.*\\S.*\\S' }),
  }),
  reply: CallOrders,
  problems: [OrderUnfair],
})
