import { type Static, Type } from 'typebox'
import { Day, endpoint, Id, Instant, Maybe, Nothing, Slug } from '#platform/contract'
import { Letter } from '../../places/contract.ts'
import { hallInput } from './day.ts'
import { DayNotOpen, NotInThatState, NumberNotGiven, PriorityUnknown, SameServiceTwice } from './problems.ts'
import { Admission, Checklist, Delivery, Language, number, Stop, WaitRange } from './words.ts'

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

export const promisesKept = endpoint({
  method: 'GET',
  path: '/queue/halls/:hallId/promises',
  summary: 'How often each service whose promise is in minutes was ready within it, over the last eight weeks',
  access: 'public',
  input: Type.Object(hallInput),
  reply: Type.Object({
    services: Type.Array(Type.Object({ serviceId: Slug, cases: Type.Integer(), inTime: Type.Integer() })),
    sinceDay: Day,
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
  whole: WaitRange,
  delivery: Delivery,
  isDelivered: Type.Boolean(),
  stops: Type.Array(Stop, { description: 'In the order in which they are finished soonest' }),
})
export type IssuedVisit = Static<typeof IssuedVisit>

export const issue = endpoint({
  method: 'POST',
  path: '/queue/halls/:hallId/visits',
  summary: 'Give a number for one or more services: one visit, one number, one plan that is finished soonest',
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
  summary:
    'Add a service to the plan of a visit, where it is soonest: no second number, and minutes since the arrival are kept as far as the hall’s rule allows',
  access: 'queue.add-stop',
  input: Type.Object({ visitId: Id, serviceId: Slug }),
  reply: Type.Object({ stops: Type.Array(Stop), whole: WaitRange }),
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
