import { type Static, Type } from 'typebox'
import { Maybe, OneOf, Slug } from '#platform/contract'

export { checklistFor, type ListedRequirements, withoutCondition } from '../rules.ts'

export const Requirement = Type.Object({
  id: Type.String(),
  labelId: Type.String(),
  labelEn: Type.String(),
  kind: OneOf(['document', 'data', 'presence']),
  isOptional: Type.Boolean({ description: 'Only in the case its label names' }),
})
export type Requirement = Static<typeof Requirement>

const Said = Type.String({ pattern: '^[a-z0-9-]+=[a-z0-9-]+$', description: '`question=answer`' })
const Simple = Type.Union([
  Said,
  Type.Object({ not: Said }),
  Type.Object({ any: Type.Array(Said) }),
  Type.Object({ all: Type.Array(Said) }),
])
export const When = Type.Union([
  Said,
  Type.Object({ not: Simple }),
  Type.Object({ any: Type.Array(Simple) }),
  Type.Object({ all: Type.Array(Simple) }),
])

export const InBoth = { textId: Type.String(), textEn: Type.String() }

/** A plain question that shortens the list of papers. */
export const Question = Type.Object({
  id: Slug,
  ...InBoth,
  answers: Type.Array(
    Type.Object({
      id: Slug,
      ...InBoth,
      noticeId: Maybe(Type.String({ description: 'What this answer means, where it changes no paper' })),
      noticeEn: Maybe(Type.String()),
    }),
  ),
})
export type Question = Static<typeof Question>
