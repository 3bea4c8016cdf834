import { type Static, Type } from 'typebox'
import { endpoint, Id, Instant, Maybe, Slug } from '#platform/contract'
import { Letter } from '../../places/contract.ts'
import { CallReason } from './call-order.ts'
import { CounterSession } from './counters.ts'
import { counterInput, HallDay } from './day.ts'
import { Checklist, Language, number, Stop, TicketState, ZoneLoad } from './words.ts'

export const InLine = Type.Object({
  ticketId: Id,
  visitId: Id,
  ...number,
  serviceId: Slug,
  nameId: Type.String(),
  waitedMinutes: Type.Integer(),
  isPriority: Type.Boolean(),
  priorityGroup: Maybe(Slug),
})
export type InLine = Static<typeof InLine>

export const CounterView = Type.Object({
  counterId: Slug,
  label: Type.String(),
  zone: Type.Object({ letter: Letter, nameId: Type.String(), icon: Type.String() }),
  boothName: Type.String(),
  day: HallDay,
  session: Maybe(CounterSession),
  current: Maybe(
    Type.Object({
      ticketId: Id,
      visitId: Id,
      ...number,
      state: TicketState,
      serviceId: Slug,
      nameId: Type.String(),
      calledAt: Instant,
      callNumber: Type.Integer(),
      startedAt: Maybe(Instant),
      waitedMinutes: Type.Integer(),
      language: Language,
      isPriority: Type.Boolean(),
      priorityGroup: Maybe(Slug),
      isAheadOfTurn: Type.Boolean(),
      isOutOfOrder: Type.Boolean(),
      reason: Maybe(CallReason),
      noShows: Type.Integer(),
      checklist: Maybe(Checklist),
      stops: Type.Array(Stop),
    }),
  ),
  next: Type.Array(InLine, { description: 'The first five this counter could call, in the order it would' }),
  nextReason: Maybe(CallReason),
  waitingHere: Type.Integer({ description: 'All that this counter could call' }),
  held: Type.Array(Type.Object({ ticketId: Id, ...number, reason: Maybe(Type.String()), until: Maybe(Instant) })),
  missed: Type.Array(Type.Object({ ticketId: Id, ...number, missedAt: Instant })),
  zones: Type.Array(ZoneLoad),
  servedToday: Type.Integer(),
  completedToday: Type.Integer(),
  meanServiceMinutes: Maybe(Type.Number()),
  at: Instant,
})
export type CounterView = Static<typeof CounterView>

export const counterView = endpoint({
  method: 'GET',
  path: '/queue/counters/:counterId',
  summary: 'What an officer sees: the person, the line, the counter',
  access: 'queue.see-counter',
  input: Type.Object(counterInput),
  reply: CounterView,
})
