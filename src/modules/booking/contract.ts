import { type Static, Type } from 'typebox'
import { Day, endpoint, Id, Instant, Maybe, OneOf, Slug } from '#platform/contract'
import { problem } from '#platform/problem'
import { Letter } from '../places/contract.ts'
import { DayNotOpen, IssuedVisit, NumberNotGiven } from '../queue/contract.ts'

// ---- words of booking

export const Need = OneOf(['wheelchair', 'sign-language', 'elderly', 'language'])
export type Need = Static<typeof Need>

export const BookingState = OneOf(['held', 'waiting', 'offered', 'booked', 'arrived', 'no-show', 'cancelled', 'lapsed'])
export type BookingState = Static<typeof BookingState>

/** The version of the consent line that the page shows: kept with each booking. */
export const consentVersion = '2026-11'

export const Slot = Type.Object({
  startsAt: Instant,
  at: Type.String({ description: 'As the hall’s clock shows it: 09.10' }),
  free: Type.Integer({ description: 'How many may still book it' }),
})
export type Slot = Static<typeof Slot>

export const FreeDay = Type.Object({ day: Day, slots: Type.Integer(), first: Slot })
export type FreeDay = Static<typeof FreeDay>

/** A hall’s rules of booking, published. */
export const Rules = Type.Object({
  walkInPercent: Type.Integer({ minimum: 0, maximum: 100, description: 'Of every hour, never booked' }),
  slotMinutes: Type.Integer({ enum: [10, 15, 20, 30, 60] }),
  horizonDays: Type.Integer({ minimum: 1, maximum: 60 }),
  opens: Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'The newest day opens at this time' }),
  leadMinutes: Type.Integer({ minimum: 0, maximum: 1440, description: 'Not less than the head start' }),
  holdMinutes: Type.Integer({ minimum: 1, maximum: 60 }),
  offerMinutes: Type.Integer({ minimum: 5, maximum: 240 }),
  graceMinutes: Type.Integer({ minimum: 0, maximum: 60 }),
  headStartMinutes: Type.Integer({ minimum: 0, maximum: 120 }),
  quota: Type.Integer({ minimum: 1, maximum: 20 }),
  retentionDays: Type.Integer({ minimum: 1, maximum: 365 }),
})
export type Rules = Static<typeof Rules>

// ---- problems

export const SlotTaken = problem('booking/slot-taken', 409, 'This time was just taken')
export const InThePast = problem('booking/in-the-past', 422, 'This time is over')
export const TooSoon = problem('booking/too-soon', 422, 'This time is too soon to be booked: come and take a number')
export const BeyondHorizon = problem('booking/beyond-horizon', 422, 'This day cannot be booked yet')
export const HolidayThen = problem('booking/holiday', 422, 'The hall is closed on this day: it is a holiday')
export const ClosedThen = problem('booking/closed-then', 422, 'The booth is closed at this time')
export const NotASlot = problem('booking/not-a-slot', 422, 'No slot begins at this time')
export const NotOnMenu = problem('booking/not-on-menu', 422, 'This hall does not give this service')
export const PhoneWrong = problem('booking/phone-wrong', 422, 'This is not a telephone number')
export const NameWrong = problem('booking/name-wrong', 422, 'Say a name to be called by')
export const ConsentNeeded = problem('booking/consent-needed', 422, 'Without consent nothing is kept')
export const QuotaUsed = problem('booking/quota-used', 409, 'This phone number has enough open bookings')
export const PlacesFree = problem('booking/places-free', 409, 'This day has free times: book one of them')
export const NotInThatState = problem('booking/not-in-that-state', 409, 'The booking is in another state')
export const CodeUnknown = problem('booking/code-unknown', 404, 'Code and phone do not belong to a booking')
export const AnotherDay = problem('booking/another-day', 409, 'This booking is for another day')
export const LeadTooShort = problem('booking/lead-too-short', 422, 'The lead is shorter than the head start')

/** Why a time cannot be booked. */
const whyNot = [SlotTaken, InThePast, TooSoon, BeyondHorizon, HolidayThen, ClosedThen, NotASlot, NotOnMenu]
const whyNotThem = [PhoneWrong, NameWrong, ConsentNeeded, QuotaUsed]

// ---- free times

const ofService = { hallId: Slug, serviceId: Slug }

export const slots = endpoint({
  method: 'GET',
  path: '/booking/halls/:hallId/services/:serviceId/slots',
  summary: 'The free times of a day',
  access: 'public',
  input: Type.Object({ ...ofService, day: Day }),
  reply: Type.Object({
    day: Day,
    slots: Type.Array(Slot),
    isFull: Type.Boolean({ description: 'It is open, and every time is taken: there is a waiting list' }),
    reason: Maybe(OneOf(['past', 'beyond-horizon', 'holiday', 'booth-closed', 'closing', 'over'])),
    noteId: Maybe(Type.String({ description: 'The holiday’s name or the reason of a closing' })),
    noteEn: Maybe(Type.String()),
  }),
  problems: [NotOnMenu],
})

export const firstSlots = endpoint({
  method: 'GET',
  path: '/booking/halls/:hallId/services/:serviceId/first-slots',
  summary: 'The first free time, the next three free days, and when the next day opens',
  access: 'public',
  input: Type.Object({ ...ofService, from: Type.Optional(Day) }),
  reply: Type.Object({
    first: Maybe(Slot),
    days: Type.Array(FreeDay),
    fullDays: Type.Array(Day, { description: 'Open days before the last of these that are full' }),
    lastDay: Day,
    nextDayOpensAt: Instant,
    minutes: Type.Integer({ description: 'What the service usually takes' }),
  }),
  problems: [NotOnMenu],
})

export const rules = endpoint({
  method: 'GET',
  path: '/booking/halls/:hallId/rules',
  summary: 'The rules of booking of a hall',
  access: 'public',
  input: Type.Object({ hallId: Slug }),
  reply: Rules,
})

export const setRules = endpoint({
  method: 'PUT',
  path: '/booking/halls/:hallId/rules',
  summary: 'Set the rules of booking of a hall; what is booked already stays',
  access: 'booking.plan',
  input: Type.Object({ hallId: Slug, ...Rules.properties }),
  reply: Rules,
  problems: [LeadTooShort],
})

export const Plan = Type.Object({ day: Day, counters: Type.Integer(), isAll: Type.Boolean() })

export const planStaffing = endpoint({
  method: 'PUT',
  path: '/booking/halls/:hallId/booths/:boothId/plans/:day',
  summary: 'Say how many counters a booth staffs on a day; more than it has counts as all',
  access: 'booking.plan',
  input: Type.Object({
    hallId: Slug,
    boothId: Slug,
    day: Day,
    counters: Type.Integer({ minimum: 0, maximum: 500 }),
  }),
  reply: Plan,
})

// ---- one booking

const secret = Type.String({ minLength: 1, maxLength: 64 })
const secretInput = { secret }

export const person = {
  name: Type.String({ maxLength: 200 }),
  phone: Type.String({ maxLength: 40 }),
  needs: Type.Optional(Type.Array(Need, { maxItems: 4, uniqueItems: true })),
  language: Type.Optional(OneOf(['id', 'en'])),
  consent: Type.String({ maxLength: 40, description: 'The version of the consent line that was agreed to' }),
}

export const MyBooking = Type.Object({
  secret: Type.String({ description: 'The address of the page: /b/<secret>' }),
  code: Maybe(Type.String({ description: 'To say aloud, with the last four digits of the phone' })),
  state: BookingState,
  hallId: Slug,
  serviceId: Slug,
  zone: Maybe(Letter),
  day: Day,
  startsAt: Maybe(Instant),
  at: Maybe(Type.String()),
  minutes: Type.Integer(),
  heldUntil: Maybe(Instant),
  sequence: Type.Integer(),
  needs: Type.Array(Need),
  phoneEnd: Maybe(Type.String({ description: 'The last four digits' })),
  ahead: Maybe(Type.Integer({ description: 'On the waiting list: how many before' })),
  closing: Maybe(Type.String({ description: 'The booth was closed for this time since: why' })),
  canChange: Type.Boolean(),
  comeBy: Maybe(Instant),
  visit: Maybe(Type.Object({ letter: Type.String(), number: Type.Integer(), secret: Type.String() })),
})
export type MyBooking = Static<typeof MyBooking>

export const hold = endpoint({
  method: 'POST',
  path: '/booking/halls/:hallId/holds',
  summary: 'Keep a time for five minutes while name and phone are filled in',
  access: 'public',
  input: Type.Object({ ...ofService, startsAt: Instant }),
  reply: MyBooking,
  problems: whyNot,
})

export const book = endpoint({
  method: 'POST',
  path: '/booking/halls/:hallId/bookings',
  summary: 'Book a time, with a hold or without; a hold that ran out is tried again',
  access: 'public',
  input: Type.Object({ ...ofService, startsAt: Instant, hold: Type.Optional(secret), ...person }),
  reply: MyBooking,
  problems: [...whyNot, ...whyNotThem],
})

export const joinWaitingList = endpoint({
  method: 'POST',
  path: '/booking/halls/:hallId/waiting-places',
  summary: 'Join the waiting list of a day that is full: the first is offered what comes free',
  access: 'public',
  input: Type.Object({ ...ofService, day: Day, ...person }),
  reply: MyBooking,
  problems: [PlacesFree, InThePast, BeyondHorizon, HolidayThen, ClosedThen, NotOnMenu, ...whyNotThem],
})

export const myBooking = endpoint({
  method: 'GET',
  path: '/booking/my-bookings/:secret',
  summary: 'One’s own booking',
  access: 'public',
  input: Type.Object(secretInput),
  reply: MyBooking,
})

export const findMyBooking = endpoint({
  method: 'POST',
  path: '/booking/lookups',
  summary: 'The booking of a spoken code, with the last four digits of its phone',
  access: 'public',
  input: Type.Object({ code: Type.String({ maxLength: 40 }), phoneEnd: Type.String({ maxLength: 10 }) }),
  reply: MyBooking,
  problems: [CodeUnknown],
})

export const move = endpoint({
  method: 'POST',
  path: '/booking/my-bookings/:secret/moves',
  summary: 'Move a booking to another time: the old one is free at once, and never before the new one is sure',
  access: 'public',
  input: Type.Object({ ...secretInput, startsAt: Instant }),
  reply: MyBooking,
  problems: [NotInThatState, ...whyNot],
})

export const cancel = endpoint({
  method: 'POST',
  path: '/booking/my-bookings/:secret/cancellations',
  summary: 'Give a time or a place on the waiting list back; a second time changes nothing',
  access: 'public',
  input: Type.Object(secretInput),
  reply: MyBooking,
  problems: [NotInThatState],
})

export const accept = endpoint({
  method: 'POST',
  path: '/booking/my-bookings/:secret/acceptances',
  summary: 'Take the time that the waiting list offers',
  access: 'public',
  input: Type.Object(secretInput),
  reply: MyBooking,
  problems: [NotInThatState],
})

export const calendarEntry = endpoint({
  method: 'GET',
  path: '/booking/my-bookings/:secret/calendar-entry',
  summary: 'The booking as an iCalendar object; a cancelled one cancels its entry',
  access: 'public',
  input: Type.Object({ ...secretInput, language: Type.Optional(OneOf(['id', 'en'])) }),
  reply: Type.Object({ text: Type.String() }),
  problems: [NotInThatState],
})

// ---- arrival

export const arrive = endpoint({
  method: 'POST',
  path: '/booking/halls/:hallId/arrivals',
  summary: 'The booked person is in the hall: the booking becomes a visit with a number. Twice gives the same number',
  access: 'booking.receive',
  input: Type.Object({
    hallId: Slug,
    secret: Type.Optional(secret),
    code: Type.Optional(Type.String({ maxLength: 40 })),
    phoneEnd: Type.Optional(Type.String({ maxLength: 10 })),
    delivery: IssuedVisit.properties.delivery,
  }),
  reply: Type.Object({
    bookingId: Id,
    bookedAt: Instant,
    isLate: Type.Boolean({ description: 'Later than the grace: joined like anybody who just comes' }),
    visit: IssuedVisit,
  }),
  problems: [CodeUnknown, AnotherDay, NotInThatState, NumberNotGiven, DayNotOpen],
})
