import { type Static, Type } from 'typebox'
import { Day, Id, Instant, Maybe, OneOf, Slug } from '#platform/contract'
import { Letter } from '../../places/contract.ts'

export const TicketState = OneOf([
  'printing',
  'planned',
  'waiting',
  'called',
  'serving',
  'held',
  'done',
  'no-show',
  'cancelled',
  'expired',
])
export type TicketState = Static<typeof TicketState>

export const Outcome = OneOf(['completed', 'papers-missing', 'forwarded', 'awaiting-system'])
export type Outcome = Static<typeof Outcome>

export const Language = OneOf(['id', 'en', 'jv', 'mad'])
export const Delivery = OneOf(['paper', 'phone', 'screen', 'spoken'])

/** A ticket number: `B` and 14 are said `B-014`. */
export const number = { letter: Letter, number: Type.Integer({ minimum: 1 }) }

/**
 * Always a range, rounded outwards to 5 minutes; null where nothing honest can be said. As `whole` of a visit: until its
 * last stop is finished, null with a single stop.
 */
export const WaitRange = Maybe(Type.Object({ fromMinutes: Type.Integer(), toMinutes: Type.Integer() }))
export type WaitRange = Static<typeof WaitRange>

/** How many of the ranges told on the last closed day held; null where too few were told. */
export const RangesKept = Maybe(Type.Object({ day: Day, told: Type.Integer(), kept: Type.Integer() }))
export type RangesKept = Static<typeof RangesKept>

export const Checklist = Type.Object({
  present: Type.Array(Type.String({ maxLength: 80 }), { maxItems: 40 }),
  missing: Type.Array(Type.String({ maxLength: 80 }), { maxItems: 40 }),
})
export type Checklist = Static<typeof Checklist>

/**
 * May a number be given for this service, here and now? One question with one answer, for kiosk, greeter, counter,
 * display and site alike.
 */
export const Admission = Type.Object({
  isOpen: Type.Boolean(),
  reason: Maybe(
    OneOf([
      'not-on-menu',
      'day-not-open',
      'day-closed',
      'holiday',
      'before-hours',
      'after-hours',
      'cut-off',
      'break',
      'booth-closed',
      'closing',
      'out-of-stock',
      'outage',
    ]),
  ),
  from: Maybe(Instant),
  fromDay: Maybe(Day),
  noteId: Maybe(Type.String({ description: 'The holiday’s name, the reason of a closing, or what is missing' })),
  noteEn: Maybe(Type.String()),
})
export type Admission = Static<typeof Admission>

/** What a hall cannot give now for want of a blank or of a system, in one line for everybody. */
export const HallShortage = Type.Object({
  admission: Admission,
  services: Type.Array(Type.Object({ nameId: Type.String(), nameEn: Type.String() })),
})
export type HallShortage = Static<typeof HallShortage>

export const ZoneLoad = Type.Object({
  letter: Letter,
  nameId: Type.String(),
  nameEn: Type.String(),
  icon: Type.String(),
  waiting: Type.Integer(),
  openCounters: Type.Integer(),
  range: WaitRange,
})
export type ZoneLoad = Static<typeof ZoneLoad>

/** A stop of a visit. `stopped` says why one that is ahead is not to be had for the moment: it comes last. */
export const Stop = Type.Object({
  ticketId: Id,
  serviceId: Slug,
  nameId: Type.String(),
  nameEn: Type.String(),
  zone: Letter,
  state: TicketState,
  outcome: Maybe(Outcome),
  counterLabel: Maybe(Type.String()),
  endedAt: Maybe(Instant),
  stopped: Maybe(Admission),
})
export type Stop = Static<typeof Stop>
