import { type Static, Type } from 'typebox'
import { Day, endpoint, Id, Instant, Maybe, Nothing, OneOf, Slug } from '#platform/contract'
import { problem } from '#platform/problem'
import { Letter } from '../places/contract.ts'
import { Language, NumberNotGiven, SameServiceTwice } from '../queue/contract.ts'

// ---- words of referrals

export const Origin = OneOf(['search', 'service', 'kiosk', 'greeter', 'counter'])
export type Origin = Static<typeof Origin>
export const ForWhom = OneOf(['self', 'family', 'other'])
export type ForWhom = Static<typeof ForWhom>
const SearchedAt = OneOf(['search', 'kiosk', 'greeter', 'counter'])

/**
 * Plain text of so many characters: no control characters, no marks that turn the direction of writing or take no
 * width, no markup. The bound is in the pattern too, because a single character can be endlessly long in marks.
 */
function PlainText(min: number, max: number) {
  const refused =
    '\\u0000-\\u0009\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff'
  return Type.String({
    minLength: min,
    maxLength: max,
    pattern: `^(?=(?:\\s*\\S){${min}})(?![\\s\\S]*<[a-zA-Z/!?])[^${refused}]{${min},${max}}$`,
  })
}

export const Need = PlainText(3, 500)
const Phone = Type.String({ pattern: '^\\+?[0-9][0-9 ().-]{6,22}$', description: 'A telephone number' })

/** A deadline with its reason. `law` is null where it is our own promise: we name no law that we do not know. */
const due = {
  dueAt: Instant,
  dueUnit: OneOf(['minutes', 'working-days']),
  dueLength: Type.Integer(),
  dueBasis: OneOf(['promise', 'law']),
  dueLaw: Maybe(Type.String()),
}

const AskedAgency = Type.Object({
  id: Slug,
  nameId: Type.String(),
  nameEn: Type.String(),
  isExternal: Type.Boolean({ description: 'Not of this regency: the connecting desk asks it' }),
})
export type AskedAgency = Static<typeof AskedAgency>

const exactly = { additionalProperties: false }

/** An answer is of one of five kinds, each with the facts it needs. "Go to the agency" is none of them. */
export const AnswerGiven = Type.Union([
  Type.Object({ kind: Type.Literal('come-now'), counterId: Slug, serviceId: Slug }, exactly),
  Type.Object({ kind: Type.Literal('booked'), place: PlainText(3, 200), startsAt: Instant }, exactly),
  Type.Object(
    {
      kind: Type.Literal('online'),
      url: Type.String({ maxLength: 300, pattern: '^https://[a-z0-9.-]+\\.[a-z]{2,}(/[!-;=?-~]*)?$' }),
    },
    exactly,
  ),
  Type.Object({ kind: Type.Literal('not-possible'), reason: PlainText(3, 500), instead: PlainText(3, 500) }, exactly),
  Type.Object(
    {
      kind: Type.Literal('elsewhere'),
      name: PlainText(3, 120),
      address: PlainText(3, 200),
      contact: PlainText(3, 120),
    },
    exactly,
  ),
])
export type AnswerGiven = Static<typeof AnswerGiven>

export const AnswerKind = OneOf(['come-now', 'booked', 'online', 'not-possible', 'elsewhere'])
export type AnswerKind = Static<typeof AnswerKind>

/** The answer as she reads it; what its kind does not have is null. */
export const Answer = Type.Object({
  kind: AnswerKind,
  counterLabel: Maybe(Type.String()),
  place: Maybe(Type.String()),
  startsAt: Maybe(Instant),
  url: Maybe(Type.String()),
  reason: Maybe(Type.String()),
  instead: Maybe(Type.String()),
  name: Maybe(Type.String()),
  address: Maybe(Type.String()),
  contact: Maybe(Type.String()),
  unit: Type.String({ description: 'Who answered, as shown in public' }),
  answeredAt: Instant,
})
export type Answer = Static<typeof Answer>

// ---- problems

export const ContactNeeded = problem('referrals/contact-needed', 422, 'Somebody who does not wait here leaves a number')
export const PhoneInvalid = problem('referrals/phone-invalid', 422, 'This is not a telephone number')
export const AgencyUnknown = problem('referrals/agency-unknown', 422, 'There is no such agency')
export const ServiceUnknown = problem('referrals/service-unknown', 422, 'There is no such service')
export const VisitBusy = problem('referrals/visit-busy', 409, 'This visit cannot wait for an answer now')
export const AlreadyAnswered = problem('referrals/already-answered', 409, 'This has been answered')
export const TakenByAnother = problem('referrals/taken-by-another', 409, 'A colleague has taken this')
export const MovedOften = problem('referrals/moved-often', 409, 'This was passed on three times; answer it')
export const SameAgency = problem('referrals/same-agency', 409, 'It is with this agency already')
export const NotWaiting = problem('referrals/not-waiting', 409, 'She does not wait in the hall any more')
export const CounterUnknown = problem('referrals/counter-unknown', 422, 'No counter of yours gives this service')
export const AnswerInThePast = problem('referrals/answer-in-the-past', 422, 'An appointment lies in the future')

// ---- making one

const asked = {
  need: Need,
  forWhom: ForWhom,
  serviceId: Type.Optional(Maybe(Slug)),
  agencyId: Type.Optional(Maybe(Slug)),
  phone: Type.Optional(Maybe(Phone)),
  language: Type.Optional(Language),
}

export const MadeReferral = Type.Object({
  id: Id,
  secret: Type.String({ description: 'The address of her page: /r/<secret>' }),
  code: Type.String({ description: 'What she says at a counter' }),
  agency: Maybe(AskedAgency),
  isWaiting: Type.Boolean({ description: 'Her ticket is held until the answer' }),
  ...due,
})
export type MadeReferral = Static<typeof MadeReferral>

export const sayNeed = endpoint({
  method: 'POST',
  path: '/referrals/halls/:hallId/needs',
  summary: 'A citizen says what she needs and cannot find: it gets an owner, a deadline and an answer',
  access: 'public',
  input: Type.Object({ hallId: Slug, ...asked, origin: Type.Optional(OneOf(['search', 'service'])) }),
  reply: MadeReferral,
  problems: [ContactNeeded, PhoneInvalid, AgencyUnknown, ServiceUnknown],
})

export const refer = endpoint({
  method: 'POST',
  path: '/referrals/halls/:hallId/referrals',
  summary: 'The hall refers somebody; with a visit her ticket is held and she waits for the answer',
  access: 'referrals.make',
  input: Type.Object({ hallId: Slug, ...asked, visitId: Type.Optional(Maybe(Id)) }),
  reply: MadeReferral,
  problems: [ContactNeeded, PhoneInvalid, AgencyUnknown, ServiceUnknown, VisitBusy],
})

// ---- her own page

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

// ---- the desk

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

// ---- the hall

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

// ---- demand

const Counted = { count: Type.Integer(), firstDay: Day, lastDay: Day }

export const Demand = Type.Object({
  proposals: Type.Array(
    Type.Object({
      serviceId: Slug,
      nameId: Type.String(),
      nameEn: Type.String(),
      agencyAbbreviation: Type.String(),
      ...Counted,
      origins: Type.Array(Type.Object({ origin: Origin, count: Type.Integer() })),
    }),
    { description: 'Services that no hall asked about has on its menu, referred three times within a week' },
  ),
  words: Type.Array(Type.Object({ query: Type.String(), ...Counted }), {
    description: 'What was searched for and not found, three times or more',
  }),
  sinceDay: Day,
})
export type Demand = Static<typeof Demand>

export const demand = endpoint({
  method: 'GET',
  path: '/referrals/demand',
  summary: 'What people ask for that the menu does not have; counts and days, no person',
  access: 'referrals.see-demand',
  input: Type.Object({ hallId: Type.Optional(Slug) }),
  reply: Demand,
})

export const noteMissed = endpoint({
  method: 'POST',
  path: '/referrals/missed-searches',
  summary: 'A search found nothing: its folded words are counted for the day, and nothing else is kept',
  access: 'public',
  input: Type.Object({ q: Type.String({ maxLength: 500 }), origin: Type.Optional(SearchedAt) }),
  reply: Nothing,
})
