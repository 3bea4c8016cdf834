import { type Static, Type } from 'typebox'
import { channel, Day, endpoint, Instant, Maybe, OneOf } from '#platform/contract'
import { Letter } from '../../places/contract.ts'
import { NotInThatState } from './problems.ts'
import { number, RangesKept, Stop, WaitRange } from './words.ts'

/** Who came later and was called first since this number joined its line, by the class they were called as. */
export const OvertakenBy = Type.Object({ priority: Type.Integer(), booked: Type.Integer(), others: Type.Integer() })
export type OvertakenBy = Static<typeof OvertakenBy>

export const MyVisit = Type.Object({
  ...number,
  day: Day,
  state: OneOf([
    'printing',
    'waiting',
    'called',
    'serving',
    'held',
    'between',
    'missed',
    'done',
    'no-show',
    'cancelled',
    'expired',
  ]),
  zone: Type.Object({
    letter: Letter,
    nameId: Type.String(),
    nameEn: Type.String(),
    icon: Type.String(),
    seatId: Type.String(),
    seatEn: Type.String(),
  }),
  ahead: Maybe(Type.Integer()),
  range: WaitRange,
  overtakenBy: OvertakenBy,
  issuedAt: Instant,
  calledAt: Maybe(Instant),
  counterLabel: Maybe(Type.String()),
  graceMinutes: Type.Integer(),
  placesBack: Type.Integer(),
  canPostpone: Type.Boolean({ description: '“Saya telat”: swap back three places, once' }),
  canReturn: Type.Boolean(),
  canCancel: Type.Boolean(),
  holdUntil: Maybe(Instant),
  awaitsAnswer: Type.Boolean({ description: 'Held because an agency is asked: the referral says until when' }),
  stops: Type.Array(Stop),
  whole: WaitRange,
  rangesKept: RangesKept,
  at: Instant,
  isPractice: Type.Boolean(),
})
export type MyVisit = Static<typeof MyVisit>

const secretInput = { secret: Type.String({ minLength: 1, maxLength: 64 }) }

export const myVisit = endpoint({
  method: 'GET',
  path: '/queue/my-visits/:secret',
  summary: 'The visitor’s own page: place, range, counter, stops',
  access: 'public',
  input: Type.Object(secretInput),
  reply: MyVisit,
})

export const postpone = endpoint({
  method: 'POST',
  path: '/queue/my-visits/:secret/postponements',
  summary: '“I am late”: go back three places, once',
  access: 'public',
  input: Type.Object(secretInput),
  reply: MyVisit,
  problems: [NotInThatState],
})

export const cancelMyVisit = endpoint({
  method: 'POST',
  path: '/queue/my-visits/:secret/cancellations',
  summary: 'The visitor gives the place back',
  access: 'public',
  input: Type.Object(secretInput),
  reply: MyVisit,
  problems: [NotInThatState],
})

export const returnMyVisit = endpoint({
  method: 'POST',
  path: '/queue/my-visits/:secret/returns',
  summary: 'The visitor who was missed is here after all',
  access: 'public',
  input: Type.Object(secretInput),
  reply: MyVisit,
  problems: [NotInThatState],
})

export const myVisitLive = channel({
  path: '/queue/my-visits/:secret/stream',
  summary: 'The visitor’s own page as it changes, at most once a second; a call at once',
  access: 'public',
  input: Type.Object(secretInput),
  messages: { visit: MyVisit },
})
