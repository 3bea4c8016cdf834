import { type Static, Type } from 'typebox'
import { endpoint, Id, Instant, Maybe, OneOf, Slug } from '#platform/contract'
import { Letter } from '../../places/contract.ts'
import { CallOrders } from './call-order.ts'
import { InLine } from './counter-view.ts'
import { HallDay, hallInput } from './day.ts'
import { HallShortage, number, RangesKept, WaitRange } from './words.ts'

export const HallBoard = Type.Object({
  hallName: Type.String(),
  day: HallDay,
  figures: Type.Object({
    waiting: Type.Integer(),
    serving: Type.Integer(),
    served: Type.Integer(),
    medianWaitMinutes: Maybe(Type.Number()),
    p90WaitMinutes: Maybe(Type.Number()),
    noShowPercent: Maybe(Type.Number()),
    completedPercent: Maybe(Type.Number({ description: 'Of the services that ended, those completed at once' })),
    outOfOrder: Type.Integer(),
    calls: Type.Integer(),
  }),
  targets: Type.Object({
    medianWaitMinutes: Type.Integer(),
    p90WaitMinutes: Type.Integer(),
    noShowPercent: Type.Integer(),
    completedPercent: Type.Integer(),
  }),
  zones: Type.Array(
    Type.Object({
      letter: Letter,
      nameId: Type.String(),
      icon: Type.String(),
      waiting: Type.Integer(),
      longestWaitMinutes: Maybe(Type.Integer()),
      p90WaitMinutes: Maybe(Type.Integer()),
      range: WaitRange,
      isSlow: Type.Boolean(),
    }),
  ),
  counters: Type.Array(
    Type.Object({
      id: Slug,
      label: Type.String(),
      zone: Letter,
      agencyAbbreviation: Type.String(),
      state: OneOf(['closed', 'free', 'called', 'serving', 'paused']),
      letter: Maybe(Letter),
      number: Maybe(Type.Integer()),
      minutes: Maybe(Type.Integer({ description: 'In this state for so long' })),
      backAt: Maybe(Instant),
      servedToday: Type.Integer(),
    }),
  ),
  emptyBooths: Type.Array(
    Type.Object({ boothId: Slug, name: Type.String(), waiting: Type.Integer(), emptyMinutes: Maybe(Type.Integer()) }),
  ),
  longWaits: Type.Array(InLine),
  callOrder: Type.Object({
    ...CallOrders.properties,
    overtakingCalls: Type.Integer({ description: 'Calls today by which somebody who came earlier waited on' }),
    overtaken: Type.Integer({ description: 'How many waited on at those calls, counted each time' }),
  }),
  outOfOrder: Type.Array(
    Type.Object({ ...number, counterLabel: Type.String(), reason: Type.String(), calledAt: Instant }),
  ),
  devices: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      kind: OneOf(['kiosk', 'display']),
      isConnected: Type.Boolean(),
      silentSeconds: Maybe(Type.Integer()),
      condition: Maybe(Type.String()),
      paperLeft: Maybe(Type.Integer()),
    }),
  ),
  closings: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      reason: Type.String(),
      startsAt: Instant,
      reopensAt: Instant,
      isApproved: Type.Boolean(),
    }),
  ),
  shortages: Type.Array(HallShortage),
  announcements: Type.Array(Type.Object({ id: Id, kind: OneOf(['news', 'emergency']), textId: Type.String() })),
  openHoursId: Maybe(Type.String({ description: 'Today’s hours, such as 08.00–15.00' })),
  rangesKept: RangesKept,
  at: Instant,
  isPractice: Type.Boolean(),
})
export type HallBoard = Static<typeof HallBoard>

export const hallBoard = endpoint({
  method: 'GET',
  path: '/queue/halls/:hallId/board',
  summary: 'What the hall’s manager sees: who waits where, counters, booths, calls out of order, devices',
  access: 'queue.see-board',
  input: Type.Object(hallInput),
  reply: HallBoard,
})
