import type { authoringChoices, Content, ExampleResult } from '#contracts/catalogue'
import type { Reply } from '#platform/contract'
import type { Sentence } from './sentence.ts'

export type Choices = Reply<typeof authoringChoices>

/** What the form of a section shows. */
export interface SectionProps {
  content: Content
  choices: Choices
  agencyId: string
  /** How the examples come out under the rules as they are stored. */
  results: readonly ExampleResult[]
  /** The sentences as they were typed, where they are not stored yet. */
  sentences: Readonly<Record<string, Sentence>>
}
