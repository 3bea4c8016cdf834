import { type Static, Type } from 'typebox'
import { endpoint, Id, Instant, Maybe, Nothing, Slug } from '#platform/contract'
import { Letter } from '../../places/contract.ts'
import { Language, NumberNotGiven, SameServiceTwice } from '../../queue/contract.ts'
import {
  AgencyUnknown,
  AlreadyAnswered,
  AnswerInThePast,
  CounterUnknown,
  MovedOften,
  NotWaiting,
  SameAgency,
  TakenByAnother,
} from './problems.ts'
import { Answer, AnswerGiven, AskedAgency, due, ForWhom, Origin, PlainText } from './words.ts'

export const DeskReferral = Type.Object({
  id: Id,
  code: Type.String(),
  need: Type.String(),
  forWhom: ForWhom,
  origin: Origin,
  serviceId: Maybe(Slug),
  serviceNameId: Maybe(Type.String()),
  agency: Maybe(AskedAgency),
  madeAt: Instant,
  ...due,
  isOverdue: Type.Boolean(),
  isWaiting: Type.Boolean({ description: 'She waits in the hall' }),
  letter: Maybe(Letter),
  number: Maybe(Type.Integer()),
  takenByName: Maybe(Type.String()),
  isMine: Type.Boolean(),
  moves: Type.Integer(),
})
export type DeskReferral = Static<typeof DeskReferral>

export const Desk = Type.Object({
  referrals: Type.Array(DeskReferral, { description: 'Open ones, the earliest deadline first' }),
  open: Type.Integer(),
  counters: Type.Array(
    Type.Object({
      id: Slug,
      label: Type.String(),
      services: Type.Array(Type.Object({ id: Slug, nameId: Type.String() })),
    }),
    { description: 'Where this desk can let somebody come now' },
  ),
  movesAllowed: Type.Integer(),
  at: Instant,
})
export type Desk = Static<typeof Desk>

export const desk = endpoint({
  method: 'GET',
  path: '/referrals/halls/:hallId/desk',
  summary: 'The open referrals of one’s own desk',
  access: 'referrals.answer',
  input: Type.Object({ hallId: Slug }),
  reply: Desk,
})

const referralInput = { id: Id }

export const Referral = Type.Object({
  ...DeskReferral.properties,
  phone: Maybe(Type.String()),
  language: Language,
  history: Type.Array(
    Type.Object({ fromNameId: Maybe(Type.String()), toNameId: Type.String(), reason: Type.String(), movedAt: Instant }),
  ),
  answer: Maybe(Answer),
})
export type Referral = Static<typeof Referral>

export const referral = endpoint({
  method: 'GET',
  path: '/referrals/referrals/:id',
  summary: 'One referral of one’s own desk with how to reach her',
  access: 'referrals.answer',
  input: Type.Object(referralInput),
  reply: Referral,
})

export const referralByCode = endpoint({
  method: 'GET',
  path: '/referrals/halls/:hallId/codes/:code',
  summary: 'The latest referral of one’s own desk with the code that she says',
  access: 'referrals.answer',
  input: Type.Object({ hallId: Slug, code: Type.String({ pattern: '^[0-9]{5}$' }) }),
  reply: Referral,
})

export const take = endpoint({
  method: 'POST',
  path: '/referrals/referrals/:id/owners',
  summary: 'Become the one who answers; with takeOver, after a colleague',
  access: 'referrals.answer',
  input: Type.Object({ ...referralInput, takeOver: Type.Optional(Type.Boolean()) }),
  reply: Referral,
  problems: [AlreadyAnswered, TakenByAnother],
})

export const reassign = endpoint({
  method: 'POST',
  path: '/referrals/referrals/:id/moves',
  summary: 'Pass it on to another agency with a reason; the deadline stays, and it moves three times at most',
  access: 'referrals.answer',
  input: Type.Object({ ...referralInput, agencyId: Slug, reason: PlainText(3, 200) }),
  reply: Nothing,
  problems: [AlreadyAnswered, AgencyUnknown, SameAgency, MovedOften],
})

export const answer = endpoint({
  method: 'POST',
  path: '/referrals/referrals/:id/answers',
  summary: 'Answer it: come now, booked, online, not possible and what instead, or another agency by name and address',
  access: 'referrals.answer',
  input: Type.Object({
    ...referralInput,
    answer: AnswerGiven,
    unit: Type.Optional(Maybe(PlainText(3, 80))),
  }),
  reply: Answer,
  problems: [AlreadyAnswered, NotWaiting, CounterUnknown, AnswerInThePast, NumberNotGiven, SameServiceTwice],
})
