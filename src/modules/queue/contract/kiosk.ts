import { type Static, Type } from 'typebox'
import { endpoint, Id, Instant, Maybe, Nothing, OneOf, Slug } from '#platform/contract'
import { Letter } from '../../places/contract.ts'
import { HallDay, hallInput } from './day.ts'
import { Admission, number, RangesKept, WaitRange, ZoneLoad } from './words.ts'

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
  rangesKept: RangesKept,
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
    stops: Type.Array(Type.Object({ name: Type.String(), zone: Letter, zoneName: Type.String() }), {
      description: 'What is ahead, in its order: first this, then that',
    }),
    whole: WaitRange,
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
