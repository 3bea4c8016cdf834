import { type Static, Type } from 'typebox'
import { endpoint, Id, Instant, Maybe, OneOf, Slug } from '#platform/contract'
import { AgencyUnknown } from './problems.ts'
import { PlainText } from './words.ts'

export const Board = Type.Object({
  open: Type.Integer(),
  overdue: Type.Integer(),
  waiting: Type.Integer({ description: 'So many wait in the hall for an answer' }),
  answeredToday: Type.Integer(),
  medianAnswerMinutes: Maybe(Type.Integer({ description: 'Of those answered today who waited in the hall' })),
  referrals: Type.Array(
    Type.Object({
      id: Id,
      code: Type.String(),
      serviceNameId: Maybe(Type.String()),
      agencyNameId: Maybe(Type.String()),
      ownerNameId: Type.String({ description: 'The desk that owns it' }),
      takenByName: Maybe(Type.String({ description: 'The officer; never a citizen' })),
      madeAt: Instant,
      dueAt: Instant,
      isOverdue: Type.Boolean(),
      isWaiting: Type.Boolean(),
      moves: Type.Integer(),
    }),
    { description: 'The first hundred open ones, overdue first' },
  ),
  timezone: Type.String(),
  at: Instant,
})
export type Board = Static<typeof Board>

export const board = endpoint({
  method: 'GET',
  path: '/referrals/halls/:hallId/board',
  summary: 'Open and overdue referrals of the hall with owner and deadline; no words and no names of citizens',
  access: 'referrals.see-board',
  input: Type.Object({ hallId: Slug }),
  reply: Board,
})

export const Clock = Type.Object({
  agencyId: Maybe(Slug),
  waitingMinutes: Type.Integer({ minimum: 1, maximum: 240 }),
  workingDays: Type.Integer({ minimum: 1, maximum: 60 }),
  basis: OneOf(['promise', 'law']),
  law: Maybe(Type.String()),
})
export type Clock = Static<typeof Clock>

export const setClock = endpoint({
  method: 'POST',
  path: '/referrals/halls/:hallId/clocks',
  summary: 'How fast the desks of a hall answer, or the desk of one agency; a law is named or it is a promise',
  access: 'referrals.set-clock',
  input: Type.Object({
    hallId: Slug,
    agencyId: Type.Optional(Maybe(Slug)),
    waitingMinutes: Clock.properties.waitingMinutes,
    workingDays: Clock.properties.workingDays,
    law: Type.Optional(Maybe(PlainText(3, 200))),
  }),
  reply: Clock,
  problems: [AgencyUnknown],
})
