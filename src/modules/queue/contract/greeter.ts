import { type Static, Type } from 'typebox'
import { endpoint, Id, Instant, Maybe, OneOf } from '#platform/contract'
import { Letter } from '../../places/contract.ts'
import { InLine } from './counter-view.ts'
import { HallDay, hallInput } from './day.ts'
import { number, ZoneLoad } from './words.ts'

export const GreeterView = Type.Object({
  hallName: Type.String(),
  day: HallDay,
  zones: Type.Array(ZoneLoad),
  help: Type.Array(
    Type.Object({
      id: Id,
      deviceName: Type.String(),
      reason: OneOf(['help', 'printer']),
      askedAt: Instant,
      ...{ letter: Maybe(Letter), number: Maybe(Type.Integer()) },
    }),
  ),
  longWaits: Type.Array(InLine),
  missed: Type.Array(Type.Object({ ticketId: Id, ...number, missedAt: Instant })),
  undelivered: Type.Array(Type.Object({ visitId: Id, ...number, issuedAt: Instant })),
  longWaitMinutes: Type.Integer(),
  at: Instant,
  isPractice: Type.Boolean(),
})
export type GreeterView = Static<typeof GreeterView>

export const greeterView = endpoint({
  method: 'GET',
  path: '/queue/halls/:hallId/greeter',
  summary: 'What a greeter sees beside the menu: who calls for help, who waits long, who was missed',
  access: 'queue.see-hall',
  input: Type.Object(hallInput),
  reply: GreeterView,
})
