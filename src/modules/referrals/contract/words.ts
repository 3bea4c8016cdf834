import { type Static, Type } from 'typebox'
import { Instant, Maybe, OneOf, Slug } from '#platform/contract'

export const Origin = OneOf(['search', 'service', 'kiosk', 'greeter', 'counter'])
export type Origin = Static<typeof Origin>
export const ForWhom = OneOf(['self', 'family', 'other'])
export type ForWhom = Static<typeof ForWhom>
export const SearchedAt = OneOf(['search', 'kiosk', 'greeter', 'counter'])

/**
 * Plain text of so many characters: no control characters, no marks that turn the direction of writing or take no
 * width, no markup. The bound is in the pattern too, because a single character can be endlessly long in marks.
 */
export function PlainText(min: number, max: number) {
  const refused =
    '\\u0000-\\u0009\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff'
  return Type.String({
    minLength: min,
    maxLength: max,
    pattern: `^(?=(?:\\s*\\S){${min}})(?![\\s\\S]*<[a-zA-Z/!?])[^${refused}]{${min},${max}}$`,
  })
}

export const Need = PlainText(3, 500)
export const Phone = Type.String({ pattern: '^\\+?[0-9][0-9 ().-]{6,22}$', description: 'A telephone number' })

/** A deadline with its reason. `law` is null where it is our own promise: we name no law that we do not know. */
export const due = {
  dueAt: Instant,
  dueUnit: OneOf(['minutes', 'working-days']),
  dueLength: Type.Integer(),
  dueBasis: OneOf(['promise', 'law']),
  dueLaw: Maybe(Type.String()),
}

export const AskedAgency = Type.Object({
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
