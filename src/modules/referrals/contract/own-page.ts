import { type Static, Type } from 'typebox'
import { endpoint, Instant, Maybe, OneOf } from '#platform/contract'
import { Letter } from '../../places/contract.ts'
import { Answer, AskedAgency, due } from './words.ts'

const secretInput = { secret: Type.String({ minLength: 1, maxLength: 64 }) }

export const MyReferral = Type.Object({
  code: Type.String(),
  need: Type.String(),
  state: OneOf(['asked', 'taken', 'overdue', 'answered']),
  agency: Maybe(AskedAgency),
  serviceNameId: Maybe(Type.String()),
  serviceNameEn: Maybe(Type.String()),
  hallName: Type.String(),
  timezone: Type.String(),
  madeAt: Instant,
  ...due,
  isWaiting: Type.Boolean(),
  letter: Maybe(Letter),
  number: Maybe(Type.Integer()),
  moves: Type.Array(Type.Object({ toNameId: Type.String(), toNameEn: Type.String(), movedAt: Instant }), {
    description: 'Passed on to another agency; the deadline stayed',
  }),
  answer: Maybe(Answer),
  at: Instant,
  isPractice: Type.Boolean(),
})
export type MyReferral = Static<typeof MyReferral>

export const myReferral = endpoint({
  method: 'GET',
  path: '/referrals/my-referrals/:secret',
  summary: 'Her own page: who is asked, until when, and the answer',
  access: 'public',
  input: Type.Object(secretInput),
  reply: MyReferral,
})

export const referralOfVisit = endpoint({
  method: 'GET',
  path: '/referrals/my-visits/:secret',
  summary: 'The latest referral of a visit, by the secret of its phone page',
  access: 'public',
  input: Type.Object(secretInput),
  reply: Type.Object({
    referral: Maybe(
      Type.Object({
        secret: Type.String(),
        agency: Maybe(AskedAgency),
        dueAt: Instant,
        isAnswered: Type.Boolean(),
        isOverdue: Type.Boolean(),
      }),
    ),
  }),
})
