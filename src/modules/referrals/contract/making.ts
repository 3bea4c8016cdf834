import { type Static, Type } from 'typebox'
import { endpoint, Id, Maybe, OneOf, Slug } from '#platform/contract'
import { Language } from '../../queue/contract.ts'
import { AgencyUnknown, ContactNeeded, PhoneInvalid, ServiceUnknown, VisitBusy } from './problems.ts'
import { AskedAgency, due, ForWhom, Need, Phone } from './words.ts'

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
