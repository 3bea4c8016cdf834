import { type Static, Type } from 'typebox'
import { Day, endpoint, Id, Instant, Maybe, Nothing, OneOf, Slug } from '#platform/contract'
import { problem } from '#platform/problem'

export const Letter = Type.String({ pattern: '^[A-Z]$', description: "A zone's letter" })

export const Zone = Type.Object({
  letter: Letter,
  nameId: Type.String(),
  nameEn: Type.String(),
  seatId: Type.String({ description: 'Where to sit' }),
  seatEn: Type.String(),
  icon: Type.String(),
})
export type Zone = Static<typeof Zone>

export const Counter = Type.Object({
  id: Slug,
  label: Type.String(),
  zone: Letter,
  boothId: Slug,
  boothName: Type.String(),
  agencyId: Slug,
})
export type Counter = Static<typeof Counter>

export const PriorityGroup = Type.Object({
  id: Slug,
  nameId: Type.String(),
  nameEn: Type.String(),
  greeterOnly: Type.Boolean(),
})
export type PriorityGroup = Static<typeof PriorityGroup>

export const Hall = Type.Object({
  id: Slug,
  name: Type.String(),
  address: Maybe(Type.String()),
  timezone: Type.String(),
  priorityShare: Type.Integer({ description: 'One call in this many may go to a priority group ahead of its turn' }),
  graceMinutes: Type.Integer(),
  noShowPlacesBack: Type.Integer(),
  maxRecalls: Type.Integer(),
  recallGapSeconds: Type.Integer(),
  priorityGroups: Type.Array(PriorityGroup),
  zones: Type.Array(Zone),
  counters: Type.Array(Counter),
})
export type Hall = Static<typeof Hall>

export const Span = Type.Object({ opens: Type.String(), closes: Type.String() })

export const Closing = Type.Object({
  id: Id,
  boothId: Maybe(Slug),
  serviceId: Maybe(Slug),
  startsAt: Instant,
  reopensAt: Instant,
  reason: Type.String(),
  isApproved: Type.Boolean(),
})
export type Closing = Static<typeof Closing>

export const Announcement = Type.Object({
  id: Id,
  kind: OneOf(['news', 'emergency']),
  textId: Type.String(),
  textEn: Maybe(Type.String()),
  startsAt: Instant,
  endsAt: Maybe(Instant),
})
export type Announcement = Static<typeof Announcement>

export const ClosingInThePast = problem(
  'places/closing-in-the-past',
  409,
  'A closing must end in the future, after it starts',
)

export const halls = endpoint({
  method: 'GET',
  path: '/places/halls',
  summary: 'The halls of this regency',
  access: 'public',
  input: Type.Object({}),
  reply: Type.Object({ halls: Type.Array(Type.Object({ id: Slug, name: Type.String() })) }),
})

export const hall = endpoint({
  method: 'GET',
  path: '/places/halls/:hallId',
  summary: 'One hall: zones, counters and the rules of its queue',
  access: 'public',
  input: Type.Object({ hallId: Slug }),
  reply: Hall,
})

export const openingHours = endpoint({
  method: 'GET',
  path: '/places/halls/:hallId/opening-hours',
  summary: 'When the hall is open, for the next days, holidays and breaks included',
  access: 'public',
  input: Type.Object({ hallId: Slug, days: Type.Optional(Type.Integer({ minimum: 1, maximum: 31 })) }),
  reply: Type.Object({
    days: Type.Array(
      Type.Object({
        day: Day,
        spans: Type.Array(Span),
        holidayId: Maybe(Type.String()),
        holidayEn: Maybe(Type.String()),
        isProvisional: Type.Boolean(),
      }),
    ),
  }),
})

export const closings = endpoint({
  method: 'GET',
  path: '/places/halls/:hallId/closings',
  summary: 'Declared closings that are not over, asked for or approved',
  access: 'places.see-closings',
  input: Type.Object({ hallId: Slug }),
  reply: Type.Object({ closings: Type.Array(Closing) }),
})

export const declareClosing = endpoint({
  method: 'POST',
  path: '/places/halls/:hallId/closings',
  summary: 'Ask for a closing of a booth or a service; a hall-manager’s own counts at once',
  access: 'places.ask-closing',
  input: Type.Object({
    hallId: Slug,
    boothId: Type.Optional(Maybe(Slug)),
    serviceId: Type.Optional(Maybe(Slug)),
    startsAt: Type.Optional(Instant),
    reopensAt: Instant,
    reason: Type.String({ minLength: 3, maxLength: 160 }),
  }),
  reply: Closing,
  problems: [ClosingInThePast],
})

export const approveClosing = endpoint({
  method: 'POST',
  path: '/places/closings/:id/approvals',
  summary: 'Approve a closing: from now on it counts',
  access: 'places.approve-closing',
  input: Type.Object({ id: Id }),
  reply: Closing,
})

export const withdrawClosing = endpoint({
  method: 'DELETE',
  path: '/places/closings/:id',
  summary: 'Withdraw a closing: the booth or service is open again',
  access: 'places.ask-closing',
  input: Type.Object({ id: Id }),
  reply: Nothing,
})

export const announce = endpoint({
  method: 'POST',
  path: '/places/halls/:hallId/announcements',
  summary: 'Show a line of news, or an emergency message on every display of the hall',
  access: 'places.announce',
  input: Type.Object({
    hallId: Slug,
    kind: OneOf(['news', 'emergency']),
    textId: Type.String({ minLength: 3, maxLength: 160 }),
    textEn: Type.Optional(Maybe(Type.String({ minLength: 3, maxLength: 160 }))),
    endsAt: Type.Optional(Maybe(Instant)),
  }),
  reply: Announcement,
})

export const endAnnouncement = endpoint({
  method: 'DELETE',
  path: '/places/announcements/:id',
  summary: 'Take an announcement off the displays',
  access: 'places.announce',
  input: Type.Object({ id: Id }),
  reply: Nothing,
})
