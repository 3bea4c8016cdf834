import { type Static, Type } from 'typebox'
import { Slug, strict, Text } from './shape.ts'

const Phrase = Type.String({ minLength: 1, maxLength: 120 })

/** What is said for one thing, by language. A phrase that ends with a question mark waits for a native speaker. */
const Phrases = strict({
  id: Type.Optional(Type.Array(Phrase)),
  jv: Type.Optional(Type.Array(Phrase)),
  mad: Type.Optional(Type.Array(Phrase)),
  en: Type.Optional(Type.Array(Phrase)),
})

/** A word of daily speech or of another language, and its Indonesian meanings. */
const Meanings = Type.Record(Phrase, Type.Array(Phrase, { minItems: 1 }))

export const SynonymsFile = strict({
  meta: strict({ note_id: Text, note_en: Text, source: Text }),
  /** Words that say nothing about what somebody needs. */
  fillers: Phrases,
  /** Words that say little, because they stand in many names. */
  weak: Phrases,
  /** Words that say most: the papers and matters themselves. */
  strong: Phrases,
  words: strict({
    id: Type.Optional(Meanings),
    jv: Type.Optional(Meanings),
    mad: Type.Optional(Meanings),
    en: Type.Optional(Meanings),
  }),
  services: Type.Record(Type.String(), Phrases),
  life_events: Type.Record(Type.String(), Phrases),
  /** What people come for and nobody here serves; `near` names what of ours belongs to it. */
  outside_needs: Type.Array(
    strict({ id: Slug, agency: Slug, name_id: Text, name_en: Text, near: Type.Array(Text), phrases: Phrases }),
  ),
})

export type SynonymsFile = Static<typeof SynonymsFile>
