import { type Static, Type } from 'typebox'
import { endpoint, Id, Instant, Maybe, Nothing, Slug } from '#platform/contract'
import { counterInput, ticketInput } from './day.ts'
import {
  CounterBusy,
  CounterClosed,
  CounterPaused,
  CounterTaken,
  DayNotOpen,
  ElsewhereOpen,
  NobodyWaiting,
  NotInThatState,
  NumberNotGiven,
  ReasonNeeded,
  RecallsUsed,
  SameServiceTwice,
  TooSoon,
} from './problems.ts'
import { number, Outcome, Stop, TicketState } from './words.ts'

export const CounterSession = Type.Object({
  counterId: Slug,
  openedAt: Instant,
  pausedAt: Maybe(Instant),
  backAt: Maybe(Instant),
  pauseReason: Maybe(Type.String()),
  isMine: Type.Boolean(),
  officerName: Maybe(Type.String({ description: 'Shown to staff of the same agency' })),
})

export const openCounter = endpoint({
  method: 'POST',
  path: '/queue/counters/:counterId/sessions',
  summary: 'Open a counter; with takeOver, take it from another browser or officer',
  access: 'queue.serve',
  input: Type.Object({ ...counterInput, takeOver: Type.Optional(Type.Boolean()) }),
  reply: CounterSession,
  problems: [DayNotOpen, CounterTaken, ElsewhereOpen, CounterBusy],
})

export const closeCounter = endpoint({
  method: 'DELETE',
  path: '/queue/counters/:counterId/session',
  summary: 'Close a counter; the person who is served is finished first',
  access: 'queue.run-counter',
  input: Type.Object(counterInput),
  reply: Nothing,
  problems: [CounterClosed, CounterBusy],
})

export const pauseCounter = endpoint({
  method: 'POST',
  path: '/queue/counters/:counterId/pauses',
  summary: 'Put up the sign “back at 13.00”: no new calls until then',
  access: 'queue.serve',
  input: Type.Object({
    ...counterInput,
    backAt: Type.Optional(Maybe(Instant)),
    reason: Type.Optional(Maybe(Type.String({ maxLength: 80 }))),
  }),
  reply: CounterSession,
  problems: [CounterClosed],
})

export const resumeCounter = endpoint({
  method: 'DELETE',
  path: '/queue/counters/:counterId/pause',
  summary: 'Take the sign down',
  access: 'queue.serve',
  input: Type.Object(counterInput),
  reply: CounterSession,
  problems: [CounterClosed],
})

export const CalledTicket = Type.Object({
  ticketId: Id,
  visitId: Id,
  ...number,
  serviceId: Slug,
  counterId: Slug,
  counterLabel: Type.String(),
  calledAt: Instant,
  callNumber: Type.Integer(),
  step: Type.Integer({ description: 'Identifies the call on displays' }),
  isPriority: Type.Boolean(),
  isAheadOfTurn: Type.Boolean({ description: 'Somebody who came earlier waits on, by the published order' }),
})
export type CalledTicket = Static<typeof CalledTicket>

export const callNext = endpoint({
  method: 'POST',
  path: '/queue/counters/:counterId/calls',
  summary: 'Call the next waiting ticket to a counter; or a chosen one, which out of order needs a reason',
  access: 'queue.serve',
  input: Type.Object({
    ...counterInput,
    ticketId: Type.Optional(Id),
    reason: Type.Optional(Type.String({ minLength: 3, maxLength: 160 })),
  }),
  reply: CalledTicket,
  problems: [NobodyWaiting, CounterClosed, CounterPaused, CounterTaken, CounterBusy, ReasonNeeded, NotInThatState],
})

export const recall = endpoint({
  method: 'POST',
  path: '/queue/tickets/:ticketId/recalls',
  summary: 'Call the same number again',
  access: 'queue.serve',
  input: Type.Object(ticketInput),
  reply: CalledTicket,
  problems: [NotInThatState, TooSoon, RecallsUsed],
})

export const TicketNow = Type.Object({ ticketId: Id, ...number, state: TicketState })

export const start = endpoint({
  method: 'POST',
  path: '/queue/tickets/:ticketId/starts',
  summary: 'The person has come: the service begins',
  access: 'queue.serve',
  input: Type.Object(ticketInput),
  reply: TicketNow,
  problems: [NotInThatState],
})

export const finish = endpoint({
  method: 'POST',
  path: '/queue/tickets/:ticketId/outcomes',
  summary:
    'The service ends with an outcome; the next stop of the visit joins its line, with its minutes since the arrival kept as far as the hall’s rule allows',
  access: 'queue.serve',
  input: Type.Object({ ...ticketInput, outcome: Outcome }),
  reply: Type.Object({ ticketId: Id, ...number, state: TicketState, next: Maybe(Stop) }),
  problems: [NotInThatState],
})

export const noShow = endpoint({
  method: 'POST',
  path: '/queue/tickets/:ticketId/no-shows',
  summary: 'Called and not come: the first time some places back, the second time out of the line',
  access: 'queue.serve',
  input: Type.Object(ticketInput),
  reply: TicketNow,
  problems: [NotInThatState, TooSoon],
})

export const returnTicket = endpoint({
  method: 'POST',
  path: '/queue/tickets/:ticketId/returns',
  summary: 'The missed person is here after all: back into the line',
  access: 'queue.return',
  input: Type.Object(ticketInput),
  reply: TicketNow,
  problems: [NotInThatState],
})

export const hold = endpoint({
  method: 'POST',
  path: '/queue/tickets/:ticketId/hold',
  summary: 'Put the ticket aside for a while; its place is kept',
  access: 'queue.serve',
  input: Type.Object({
    ...ticketInput,
    reason: Type.String({ minLength: 3, maxLength: 160 }),
    minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 240 })),
  }),
  reply: TicketNow,
  problems: [NotInThatState],
})

export const endHold = endpoint({
  method: 'DELETE',
  path: '/queue/tickets/:ticketId/hold',
  summary: 'The held ticket joins the line again, at its old place',
  access: 'queue.return',
  input: Type.Object(ticketInput),
  reply: TicketNow,
  problems: [NotInThatState],
})

export const transfer = endpoint({
  method: 'POST',
  path: '/queue/tickets/:ticketId/transfers',
  summary: 'Pass the person on to another service; the arrival time is kept',
  access: 'queue.serve',
  input: Type.Object({ ...ticketInput, serviceId: Slug }),
  reply: Type.Object({ ticketId: Id, ...number, next: Stop }),
  problems: [NotInThatState, NumberNotGiven, SameServiceTwice],
})
