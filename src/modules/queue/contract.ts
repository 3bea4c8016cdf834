import { type Static, Type } from 'typebox'
import { channel, Day, endpoint, Id, Instant, Maybe, Nothing, OneOf, Slug } from '#platform/contract'
import { problem } from '#platform/problem'
import { Letter } from '../places/contract.ts'

// ---- words of the queue

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
const number = { letter: Letter, number: Type.Integer({ minimum: 1 }) }

/** Always a range, rounded outwards to 5 minutes; null where nothing honest can be said. */
export const WaitRange = Maybe(Type.Object({ fromMinutes: Type.Integer(), toMinutes: Type.Integer() }))
export type WaitRange = Static<typeof WaitRange>

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
})
export type Stop = Static<typeof Stop>

// ---- problems

export const NumberNotGiven = problem('queue/number-not-given', 409, 'No number is given for this service now')
export const DayNotOpen = problem('queue/day-not-open', 409, 'The hall’s day is not open')
export const DayOpen = problem('queue/day-open', 409, 'The hall’s day is open already')
export const DayOver = problem('queue/day-over', 409, 'This day was closed and is not opened again')
export const CounterClosed = problem('queue/counter-closed', 409, 'This counter is not open')
export const CounterPaused = problem('queue/counter-paused', 409, 'This counter has a break')
export const CounterTaken = problem('queue/counter-taken', 409, 'Another officer works at this counter')
export const CounterBusy = problem('queue/counter-busy', 409, 'Somebody has been called to this counter already')
export const ElsewhereOpen = problem('queue/elsewhere-open', 409, 'You work at another counter')
export const NobodyWaiting = problem('queue/nobody-waiting', 409, 'Nobody is waiting')
export const ReasonNeeded = problem('queue/reason-needed', 422, 'A call out of order needs a reason')
export const NotInThatState = problem('queue/not-in-that-state', 409, 'The ticket is in another state')
export const TooSoon = problem('queue/too-soon', 409, 'Wait a little before calling again')
export const RecallsUsed = problem('queue/recalls-used', 409, 'The number has been called again often enough')
export const SameServiceTwice = problem('queue/same-service-twice', 409, 'This service is on the plan already')
export const PriorityUnknown = problem('queue/priority-unknown', 422, 'This hall has no such priority group')

// ---- the hall's day

const hallInput = { hallId: Slug }
const counterInput = { counterId: Slug }
const ticketInput = { ticketId: Id }

export const HallDay = Type.Object({
  day: Maybe(Day),
  state: OneOf(['not-open', 'open', 'closed']),
  openedAt: Maybe(Instant),
  closedAt: Maybe(Instant),
})

export const hallDay = endpoint({
  method: 'GET',
  path: '/queue/halls/:hallId/day',
  summary: 'Whether the hall’s day is open',
  access: 'public',
  input: Type.Object(hallInput),
  reply: HallDay,
})

export const openDay = endpoint({
  method: 'POST',
  path: '/queue/halls/:hallId/day',
  summary: 'Open the hall’s day: from now on numbers are given',
  access: 'queue.run-day',
  input: Type.Object(hallInput),
  reply: HallDay,
  problems: [DayOpen, DayOver],
})

export const closeDay = endpoint({
  method: 'DELETE',
  path: '/queue/halls/:hallId/day',
  summary: 'Close the hall’s day: whoever still waits gets a final state, and counters close',
  access: 'queue.run-day',
  input: Type.Object(hallInput),
  reply: Type.Object({ day: Day, expired: Type.Integer(), counters: Type.Integer() }),
  problems: [DayNotOpen],
})

// ---- numbers

export const admission = endpoint({
  method: 'GET',
  path: '/queue/halls/:hallId/admissions',
  summary: 'May a number be given for this service here and now; if not, why and from when',
  access: 'public',
  input: Type.Object({ ...hallInput, serviceId: Slug }),
  reply: Admission,
})

export const ServiceNow = Type.Object({
  serviceId: Slug,
  zone: Letter,
  admission: Admission,
  waiting: Type.Integer({ description: 'How many wait whom the same counters could call' }),
  range: WaitRange,
})
export type ServiceNow = Static<typeof ServiceNow>

export const servicesNow = endpoint({
  method: 'GET',
  path: '/queue/halls/:hallId/services',
  summary: 'Every service on the menu of the hall as it stands now: is a number given, how many wait, how long',
  access: 'public',
  input: Type.Object(hallInput),
  reply: Type.Object({
    items: Type.Array(ServiceNow),
    waiting: Type.Integer({ description: 'In the whole hall' }),
    at: Instant,
  }),
})

export const IssuedVisit = Type.Object({
  visitId: Id,
  ...number,
  secret: Type.String({ description: 'The address of the phone page: /tiket/<secret>' }),
  zone: Letter,
  serviceId: Slug,
  issuedAt: Instant,
  ahead: Type.Integer({ description: 'How many wait ahead for the first stop' }),
  range: WaitRange,
  delivery: Delivery,
  isDelivered: Type.Boolean(),
  stops: Type.Array(Stop),
})
export type IssuedVisit = Static<typeof IssuedVisit>

export const issue = endpoint({
  method: 'POST',
  path: '/queue/halls/:hallId/visits',
  summary: 'Give a number for one or more services: one visit, one number, one plan',
  access: 'queue.issue',
  input: Type.Object({
    ...hallInput,
    serviceIds: Type.Array(Slug, { minItems: 1, maxItems: 5 }),
    delivery: Delivery,
    language: Type.Optional(Language),
    priorityGroup: Type.Optional(Maybe(Slug)),
    checklist: Type.Optional(Maybe(Checklist)),
    isAnyway: Type.Optional(
      Type.Boolean({ description: 'The person knows that something is missing and wants a number all the same' }),
    ),
  }),
  reply: IssuedVisit,
  problems: [NumberNotGiven, DayNotOpen, SameServiceTwice, PriorityUnknown],
})

export const confirmDelivery = endpoint({
  method: 'POST',
  path: '/queue/visits/:visitId/deliveries',
  summary: 'The number has reached the person: printed, or after a jam shown, sent or said. From now on it counts',
  access: 'queue.issue',
  input: Type.Object({ visitId: Id, delivery: Delivery }),
  reply: Type.Object({ ...number, delivery: Delivery, isDelivered: Type.Boolean() }),
  problems: [NotInThatState],
})

export const addStop = endpoint({
  method: 'POST',
  path: '/queue/visits/:visitId/stops',
  summary: 'Add a service to the plan of a visit: no second number, and the arrival time is kept',
  access: 'queue.add-stop',
  input: Type.Object({ visitId: Id, serviceId: Slug }),
  reply: Type.Object({ stops: Type.Array(Stop) }),
  problems: [NumberNotGiven, SameServiceTwice, NotInThatState],
})

export const cancelVisit = endpoint({
  method: 'POST',
  path: '/queue/visits/:visitId/cancellations',
  summary: 'Cancel what is left of a visit',
  access: 'queue.cancel',
  input: Type.Object({ visitId: Id, reason: Type.String({ minLength: 3, maxLength: 160 }) }),
  reply: Nothing,
  problems: [NotInThatState],
})

// ---- the visitor's own page

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

// ---- counters

export const CounterSession = Type.Object({
  counterId: Slug,
  openedAt: Instant,
  pausedAt: Maybe(Instant),
  backAt: Maybe(Instant),
  pauseReason: Maybe(Type.String()),
  isMine: Type.Boolean(),
  officerName: Maybe(Type.String({ description: 'Shown to staff of the same agency' })),
})

export const openCounter = endpoint({
  method: 'POST',
  path: '/queue/counters/:counterId/sessions',
  summary: 'Open a counter; with takeOver, take it from another browser or officer',
  access: 'queue.serve',
  input: Type.Object({ ...counterInput, takeOver: Type.Optional(Type.Boolean()) }),
  reply: CounterSession,
  problems: [DayNotOpen, CounterTaken, ElsewhereOpen, CounterBusy],
})

export const closeCounter = endpoint({
  method: 'DELETE',
  path: '/queue/counters/:counterId/session',
  summary: 'Close a counter; the person who is served is finished first',
  access: 'queue.run-counter',
  input: Type.Object(counterInput),
  reply: Nothing,
  problems: [CounterClosed, CounterBusy],
})

export const pauseCounter = endpoint({
  method: 'POST',
  path: '/queue/counters/:counterId/pauses',
  summary: 'Put up the sign “back at 13.00”: no new calls until then',
  access: 'queue.serve',
  input: Type.Object({
    ...counterInput,
    backAt: Type.Optional(Maybe(Instant)),
    reason: Type.Optional(Maybe(Type.String({ maxLength: 80 }))),
  }),
  reply: CounterSession,
  problems: [CounterClosed],
})

export const resumeCounter = endpoint({
  method: 'DELETE',
  path: '/queue/counters/:counterId/pause',
  summary: 'Take the sign down',
  access: 'queue.serve',
  input: Type.Object(counterInput),
  reply: CounterSession,
  problems: [CounterClosed],
})

export const CalledTicket = Type.Object({
  ticketId: Id,
  visitId: Id,
  ...number,
  serviceId: Slug,
  counterId: Slug,
  counterLabel: Type.String(),
  calledAt: Instant,
  callNumber: Type.Integer(),
  step: Type.Integer({ description: 'Identifies the call on displays' }),
  isPriority: Type.Boolean(),
  isAheadOfTurn: Type.Boolean(),
})
export type CalledTicket = Static<typeof CalledTicket>

export const callNext = endpoint({
  method: 'POST',
  path: '/queue/counters/:counterId/calls',
  summary: 'Call the next waiting ticket to a counter; or a chosen one, which out of order needs a reason',
  access: 'queue.serve',
  input: Type.Object({
    ...counterInput,
    ticketId: Type.Optional(Id),
    reason: Type.Optional(Type.String({ minLength: 3, maxLength: 160 })),
  }),
  reply: CalledTicket,
  problems: [NobodyWaiting, CounterClosed, CounterPaused, CounterTaken, CounterBusy, ReasonNeeded, NotInThatState],
})

export const recall = endpoint({
  method: 'POST',
  path: '/queue/tickets/:ticketId/recalls',
  summary: 'Call the same number again',
  access: 'queue.serve',
  input: Type.Object(ticketInput),
  reply: CalledTicket,
  problems: [NotInThatState, TooSoon, RecallsUsed],
})

export const TicketNow = Type.Object({ ticketId: Id, ...number, state: TicketState })

export const start = endpoint({
  method: 'POST',
  path: '/queue/tickets/:ticketId/starts',
  summary: 'The person has come: the service begins',
  access: 'queue.serve',
  input: Type.Object(ticketInput),
  reply: TicketNow,
  problems: [NotInThatState],
})

export const finish = endpoint({
  method: 'POST',
  path: '/queue/tickets/:ticketId/outcomes',
  summary: 'The service ends with an outcome; the next stop of the visit joins its line with the arrival time kept',
  access: 'queue.serve',
  input: Type.Object({ ...ticketInput, outcome: Outcome }),
  reply: Type.Object({ ticketId: Id, ...number, state: TicketState, next: Maybe(Stop) }),
  problems: [NotInThatState],
})

export const noShow = endpoint({
  method: 'POST',
  path: '/queue/tickets/:ticketId/no-shows',
  summary: 'Called and not come: the first time some places back, the second time out of the line',
  access: 'queue.serve',
  input: Type.Object(ticketInput),
  reply: TicketNow,
  problems: [NotInThatState, TooSoon],
})

export const returnTicket = endpoint({
  method: 'POST',
  path: '/queue/tickets/:ticketId/returns',
  summary: 'The missed person is here after all: back into the line',
  access: 'queue.return',
  input: Type.Object(ticketInput),
  reply: TicketNow,
  problems: [NotInThatState],
})

export const hold = endpoint({
  method: 'POST',
  path: '/queue/tickets/:ticketId/hold',
  summary: 'Put the ticket aside for a while; its place is kept',
  access: 'queue.serve',
  input: Type.Object({
    ...ticketInput,
    reason: Type.String({ minLength: 3, maxLength: 160 }),
    minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 240 })),
  }),
  reply: TicketNow,
  problems: [NotInThatState],
})

export const endHold = endpoint({
  method: 'DELETE',
  path: '/queue/tickets/:ticketId/hold',
  summary: 'The held ticket joins the line again, at its old place',
  access: 'queue.return',
  input: Type.Object(ticketInput),
  reply: TicketNow,
  problems: [NotInThatState],
})

export const transfer = endpoint({
  method: 'POST',
  path: '/queue/tickets/:ticketId/transfers',
  summary: 'Pass the person on to another service; the arrival time is kept',
  access: 'queue.serve',
  input: Type.Object({ ...ticketInput, serviceId: Slug }),
  reply: Type.Object({ ticketId: Id, ...number, next: Stop }),
  problems: [NotInThatState, NumberNotGiven, SameServiceTwice],
})

// ---- screens

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
      noShows: Type.Integer(),
      checklist: Maybe(Checklist),
      stops: Type.Array(Stop),
    }),
  ),
  next: Type.Array(InLine, { description: 'The first five this counter could call, in the order it would' }),
  nextIsAheadOfTurn: Type.Boolean({
    description: 'The first of them goes ahead of its turn, within the published share',
  }),
  waitingHere: Type.Integer({ description: 'All that this counter could call' }),
  held: Type.Array(Type.Object({ ticketId: Id, ...number, reason: Maybe(Type.String()), until: Maybe(Instant) })),
  missed: Type.Array(Type.Object({ ticketId: Id, ...number, missedAt: Instant })),
  zones: Type.Array(ZoneLoad),
  servedToday: Type.Integer(),
  completedToday: Type.Integer(),
  meanServiceMinutes: Maybe(Type.Number()),
  priorityShare: Type.Integer(),
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

export const DisplayCall = Type.Object({
  step: Type.Integer({ description: 'Identifies the call: speak each once' }),
  ...number,
  zone: Letter,
  counterLabel: Type.String(),
  calledAt: Instant,
  isRecall: Type.Boolean(),
  language: Language,
})
export type DisplayCall = Static<typeof DisplayCall>

export const DisplayView = Type.Object({
  hallName: Type.String(),
  day: HallDay,
  calls: Type.Array(DisplayCall, { description: 'The last seven, newest first' }),
  zones: Type.Array(ZoneLoad),
  signs: Type.Array(Type.Object({ counterLabel: Type.String(), zone: Letter, backAt: Maybe(Instant) }), {
    description: 'Counters with the sign “back at”',
  }),
  shortages: Type.Array(HallShortage),
  news: Maybe(Type.String()),
  emergency: Maybe(Type.Object({ textId: Type.String(), textEn: Maybe(Type.String()) })),
  opensAt: Maybe(Instant),
  at: Instant,
  isPractice: Type.Boolean(),
})
export type DisplayView = Static<typeof DisplayView>

export const displayView = endpoint({
  method: 'GET',
  path: '/queue/halls/:hallId/display',
  summary: 'What a display shows: numbers, counters, zones; nothing of a person',
  access: 'queue.see-display',
  input: Type.Object(hallInput),
  reply: DisplayView,
})

export const displayLive = channel({
  path: '/queue/halls/:hallId/display/stream',
  summary: 'Calls as they happen, each exactly once for a reader that resumes; `changed` asks the reader to ask again',
  access: 'queue.see-display',
  input: Type.Object(hallInput),
  messages: { call: DisplayCall, changed: Nothing },
})

export const staffLive = channel({
  path: '/queue/halls/:hallId/stream',
  summary: 'A nudge whenever something of the hall changed: ask again',
  access: 'queue.see-hall',
  input: Type.Object(hallInput),
  messages: { changed: Type.Object({ types: Type.Array(Type.String()) }) },
})

export const MenuLine = Type.Object({
  serviceId: Slug,
  nameId: Type.String(),
  nameEn: Type.String(),
  agencyId: Slug,
  agencyAbbreviation: Type.String(),
  zone: Letter,
  demand: Type.Number({ description: 'Relative share of visitors who come for it: an estimate until measured' }),
  waiting: Type.Integer(),
  range: WaitRange,
  admission: Admission,
})
export type MenuLine = Static<typeof MenuLine>

export const KioskView = Type.Object({
  hallName: Type.String(),
  day: HallDay,
  zones: Type.Array(ZoneLoad),
  menu: Type.Array(MenuLine),
  deskServiceId: Maybe(Slug),
  opensAt: Maybe(Instant),
  emergency: Maybe(Type.Object({ textId: Type.String(), textEn: Maybe(Type.String()) })),
  at: Instant,
  isPractice: Type.Boolean(),
})
export type KioskView = Static<typeof KioskView>

export const kioskView = endpoint({
  method: 'GET',
  path: '/queue/halls/:hallId/kiosk',
  summary: 'The hall’s menu with the answer to “may I have a number now”, for kiosk and greeter',
  access: 'queue.see-menu',
  input: Type.Object(hallInput),
  reply: KioskView,
})

export const paperTicket = endpoint({
  method: 'GET',
  path: '/queue/visits/:visitId/paper',
  summary: 'The paper ticket: its lines, and the same as ESC/POS bytes in base64',
  access: 'queue.issue',
  input: Type.Object({ visitId: Id, isReprint: Type.Optional(Type.Boolean()) }),
  reply: Type.Object({
    ...number,
    zoneName: Type.String(),
    serviceName: Type.String(),
    ahead: Type.Integer(),
    range: WaitRange,
    issuedAt: Instant,
    url: Type.String({ description: 'The phone page, as in the QR code' }),
    qr: Type.Array(Type.String(), { description: 'Rows of 0 and 1' }),
    rule: Type.String(),
    isReprint: Type.Boolean(),
    escpos: Type.String({ description: 'Bytes for an 80 mm printer, base64' }),
  }),
})

export const askHelp = endpoint({
  method: 'POST',
  path: '/queue/halls/:hallId/help-requests',
  summary: 'A kiosk calls a greeter: a person needs help, or the printer does',
  access: 'queue.ask-help',
  input: Type.Object({ ...hallInput, reason: OneOf(['help', 'printer']), visitId: Type.Optional(Maybe(Id)) }),
  reply: Type.Object({ id: Id }),
})

export const answerHelp = endpoint({
  method: 'POST',
  path: '/queue/help-requests/:id/answers',
  summary: 'A greeter is on the way',
  access: 'queue.answer-help',
  input: Type.Object({ id: Id }),
  reply: Nothing,
})

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
