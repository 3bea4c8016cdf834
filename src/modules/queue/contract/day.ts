import { Type } from 'typebox'
import { Day, endpoint, Id, Instant, Maybe, OneOf, Slug } from '#platform/contract'
import { DayNotOpen, DayOpen, DayOver } from './problems.ts'

export const hallInput = { hallId: Slug }
export const counterInput = { counterId: Slug }
export const ticketInput = { ticketId: Id }

export const HallDay = Type.Object({
  day: Maybe(Day),
  state: OneOf(['not-open', 'open', 'closed']),
  openedAt: Maybe(Instant),
  closedAt: Maybe(Instant),
})

export const hallDay = endpoint({
  method: 'GET',
  path: '/queue/halls/:hallId/day',
  summary: 'Whether the hall’s day is open',
  access: 'public',
  input: Type.Object(hallInput),
  reply: HallDay,
})

export const openDay = endpoint({
  method: 'POST',
  path: '/queue/halls/:hallId/day',
  summary: 'Open the hall’s day: from now on numbers are given',
  access: 'queue.run-day',
  input: Type.Object(hallInput),
  reply: HallDay,
  problems: [DayOpen, DayOver],
})

export const closeDay = endpoint({
  method: 'DELETE',
  path: '/queue/halls/:hallId/day',
  summary: 'Close the hall’s day: whoever still waits gets a final state, and counters close',
  access: 'queue.run-day',
  input: Type.Object(hallInput),
  reply: Type.Object({ day: Day, expired: Type.Integer(), counters: Type.Integer() }),
  problems: [DayNotOpen],
})
