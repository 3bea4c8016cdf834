import { type Static, Type } from 'typebox'
import { Confidence, Slug, Sources, strict, Text } from './shape.ts'

/** `question=answer`. */
const Said = Type.String({ pattern: '^[a-z0-9][a-z0-9-]*=[a-z0-9][a-z0-9-]*$' })
const Simple = Type.Union([
  Said,
  strict({ not: Said }),
  strict({ any: Type.Array(Said, { minItems: 2 }) }),
  strict({ all: Type.Array(Said, { minItems: 2 }) }),
])

/** When a requirement applies. Two levels are enough to say it, and few enough to read it. */
export const When = Type.Union([
  Said,
  strict({ not: Simple }),
  strict({ any: Type.Array(Simple, { minItems: 2 }) }),
  strict({ all: Type.Array(Simple, { minItems: 2 }) }),
])
export type When = Static<typeof When>

const Answer = strict({
  id: Slug,
  text_id: Text,
  text_en: Text,
  /** What this answer means for the reader, where it changes no paper. */
  notice_id: Type.Optional(Text),
  notice_en: Type.Optional(Text),
})

/** Plain questions, and which requirement applies under which answers. A requirement without a rule always applies. */
export const ChecklistsFile = strict({
  note: Type.Optional(Text),
  confidence: Confidence,
  questions: Type.Record(
    Type.String(),
    strict({ text_id: Text, text_en: Text, answers: Type.Array(Answer, { minItems: 2, maxItems: 6 }) }),
  ),
  not_needed: Type.Record(Type.String(), strict({ text_id: Text, text_en: Text, basis: Text, source: Sources })),
  services: Type.Array(
    strict({
      service: Slug,
      ask: Type.Array(Slug, { maxItems: 4 }),
      needs: Type.Record(Type.String(), When),
      not_needed: Type.Array(Slug),
    }),
  ),
})
export type ChecklistsFile = Static<typeof ChecklistsFile>
