import { type Static, Type } from 'typebox'
import { Day, Id, Instant, Maybe, OneOf, Slug } from '#platform/contract'
import { Agency, Stage } from './agencies.ts'
import { Content } from './content.ts'

export const DraftState = OneOf(['editing', 'submitted', 'published', 'withdrawn'])
export type DraftState = Static<typeof DraftState>

/** Something that the linter noticed. An error keeps the draft from being published; a warning asks for a look. */
export const Finding = Type.Object({
  /** Which of the linter's rules: `name-missing`, `question-unreachable`. */
  rule: Slug,
  weight: OneOf(['error', 'warning']),
  section: Type.String({ description: 'A part of the outline' }),
  path: Type.String({ description: 'The field, as `requirements[2].labelId`' }),
  says: Type.String({ description: 'In Indonesian, for the author' }),
})
export type Finding = Static<typeof Finding>

/** One difference to what is published, as a person reads it. */
export const Change = Type.Object({
  section: Type.String(),
  path: Type.String(),
  label: Type.String({ description: 'What it is, in Indonesian: “Syarat 3 – nama”' }),
  before: Maybe(Type.String({ description: 'Null where it is new' })),
  after: Maybe(Type.String({ description: 'Null where it is taken away' })),
})
export type Change = Static<typeof Change>

/** What an example of the author's gets asked for under the rules as they are. */
export const ExampleResult = Type.Object({
  name: Type.String(),
  isRight: Type.Boolean(),
  missing: Type.Array(Slug, { description: 'Expected, but not asked for' }),
  unexpected: Type.Array(Slug, { description: 'Asked for, or left open, but not expected' }),
})
export type ExampleResult = Static<typeof ExampleResult>

export const DraftLine = Type.Object({
  id: Id,
  serviceId: Slug,
  nameId: Type.String(),
  agency: Agency,
  state: DraftState,
  isNew: Type.Boolean({ description: 'No version of it has been published' }),
  basedOn: Maybe(Type.Integer({ description: 'The published version that it began from' })),
  revision: Type.Integer({ description: 'Grows with every save: whoever saves says which one was read' }),
  errors: Type.Integer(),
  warnings: Type.Integer(),
  editedAt: Instant,
  editedBy: Type.String(),
  isMine: Type.Boolean({ description: 'The asking person has written in it, so somebody else must publish' }),
  submittedAt: Maybe(Instant),
  comment: Maybe(Type.String({ description: 'Why it was given back' })),
})
export type DraftLine = Static<typeof DraftLine>

export const Draft = Type.Intersect([
  DraftLine,
  Type.Object({
    content: Content,
    findings: Type.Array(Finding),
    changes: Type.Array(Change),
    examples: Type.Array(ExampleResult),
    isOutdated: Type.Boolean({ description: 'Another version was published since it was begun' }),
  }),
])
export type Draft = Static<typeof Draft>

export const Version = Type.Object({
  version: Type.Integer(),
  effectiveFrom: Day,
  publishedAt: Maybe(Instant),
  publishedBy: Maybe(Type.String()),
  origin: OneOf(['files', 'author', 'restored']),
  isInForce: Type.Boolean(),
})
export type Version = Static<typeof Version>

export const AuthoredService = Type.Object({
  id: Slug,
  nameId: Type.String(),
  agency: Agency,
  stage: Stage,
  version: Type.Integer({ description: 'The newest; it may lie in the future' }),
  effectiveFrom: Day,
  draftId: Maybe(Id),
  draftState: Maybe(DraftState),
  errors: Type.Integer({ description: 'What the linter says of the published version' }),
  warnings: Type.Integer(),
})
export type AuthoredService = Static<typeof AuthoredService>
