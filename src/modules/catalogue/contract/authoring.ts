import { type Static, Type } from 'typebox'
import { Day, endpoint, Id, Instant, Maybe, Nothing, OneOf, Slug } from '#platform/contract'
import { problem } from '#platform/problem'
import { Agency, Stage } from './agencies.ts'
import { Question, Requirement, When } from './checklist.ts'
import { Standard } from './standard.ts'
import { SystemId } from './supplies.ts'

// ---- what an author writes

const Line = Type.String({ maxLength: 500 })
const Words = Type.String({ maxLength: 4000 })
const InBoth = { textId: Line, textEn: Line }
const some = { maxItems: 60 }

/** Of what kind the work at the counter is. */
export const Fulfilment = OneOf([
  'while_you_wait',
  'while_you_wait_or_next_day',
  'while_you_wait_then_referral',
  'presence_then_deferred',
  'deferred',
  'by_appointment',
  'stock_limited',
  'referral_to_village',
])

/** A field of the application form; `rule` is a list of atoms after the catalogue's grammar (`min:2;max:100`). */
export const FormField = Type.Object({
  name: Type.String({ pattern: '^[a-z][a-z0-9_]{0,59}$' }),
  labelId: Line,
  labelEn: Line,
  type: OneOf([
    'text',
    'number',
    'date',
    'select',
    'nik',
    'kk',
    'nop',
    'nib',
    'npwp',
    'phone',
    'email',
    'address',
    'file',
    'boolean',
  ]),
  isRequired: Type.Boolean(),
  rule: Line,
  options: Type.Array(Type.Object({ value: Line, labelId: Line, labelEn: Line }), some),
})
export type FormField = Static<typeof FormField>

/** A person whom the author thought of, and the papers that this person must be asked for. */
export const Example = Type.Object({
  name: Line,
  answers: Type.Record(Slug, Slug),
  needed: Type.Array(Slug, some),
})
export type Example = Static<typeof Example>

/** Where a hall gives numbers for the service. */
export const Place = Type.Object({
  hallId: Slug,
  boothId: Slug,
  zone: Type.String({ pattern: '^[A-Z]$' }),
  counterIds: Type.Array(Slug, some),
})
export type Place = Static<typeof Place>

const Phrases = Type.Array(Type.String({ maxLength: 120 }), { maxItems: 200 })

/**
 * All that an author writes of a service: names, the 14 components of its standard, what it needs, what people call it,
 * where it is given. An unfinished text is empty, an unknown number null; `findings` say what is still missing.
 */
export const Content = Type.Object({
  nameId: Line,
  nameEn: Line,
  stage: Stage,
  fulfilment: Fulfilment,
  requirements: Type.Array(
    Type.Intersect([
      Requirement,
      Type.Object({
        obtainableFrom: Type.Array(Slug, some),
        verifiableVia: Type.Array(SystemId, { ...some, description: 'Systems of record that could confirm it' }),
      }),
    ]),
    some,
  ),
  questions: Type.Array(Question, { maxItems: 4 }),
  rules: Type.Array(Type.Object({ requirementId: Slug, when: When }), some),
  notNeeded: Type.Array(Type.Object({ ...InBoth, basis: Line }), some),
  examples: Type.Array(Example, some),
  procedure: Type.Array(
    Type.Object({
      actor: OneOf(['applicant', 'front_office', 'back_office', 'system', 'head', 'external_system']),
      ...InBoth,
    }),
    some,
  ),
  promise: Type.Object({
    value: Maybe(Type.Integer({ minimum: 0, maximum: 100_000 })),
    unit: OneOf(['minutes', 'working_days']),
    evidence: OneOf(['law', 'published_example', 'estimate', 'not known']),
    ceiling: Maybe(
      Type.Object({
        value: Type.Integer({ minimum: 1, maximum: 100_000 }),
        unit: OneOf(['minutes', 'working_days', 'calendar_months']),
        basis: Line,
      }),
    ),
  }),
  fee: Type.Object({
    rupiah: Maybe(Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 })),
    ruleId: Line,
    ruleEn: Line,
    taxId: Maybe(Line),
    taxEn: Maybe(Line),
  }),
  outcome: Type.Object({ nameId: Line, nameEn: Line, validityId: Line, validityEn: Line }),
  whoMayApply: Type.Object({
    ...InBoth,
    proxy: OneOf(['allowed_with_power_of_attorney', 'family_only', 'not_allowed']),
  }),
  channels: Type.Array(OneOf(['counter', 'online', 'kecamatan', 'desa']), { maxItems: 4 }),
  legalBasis: Type.Array(Line, some),
  complaints: Words,
  facilities: Words,
  competence: Words,
  supervision: Words,
  staffing: Words,
  serviceGuarantee: Words,
  safetyGuarantee: Words,
  evaluation: Words,
  formFields: Type.Array(FormField, some),
  counterMinutes: Type.Object({
    mean: Type.Number({ minimum: 1, maximum: 480 }),
    sd: Type.Number({ minimum: 0, maximum: 480 }),
  }),
  consumableIds: Type.Array(Slug, some),
  systemIds: Type.Array(SystemId, some),
  phrases: Type.Object(
    { id: Phrases, jv: Phrases, mad: Phrases, en: Phrases },
    { description: 'What people say for it, as the search shall know it' },
  ),
  places: Type.Array(Place, some),
  sources: Type.Array(Type.Object({ title: Line, url: Maybe(Line) }), some),
  confidence: OneOf(['high', 'medium', 'low']),
})
export type Content = Static<typeof Content>
/** Some fields of it, whole. */
export const SomeContent = Type.Partial(Content, { additionalProperties: false })

/** The parts of the outline, in its order: what is saved together, and where a finding belongs. */
export const sections = {
  identity: ['nameId', 'nameEn', 'stage', 'fulfilment', 'outcome', 'whoMayApply'],
  requirements: ['requirements', 'notNeeded'],
  rules: ['questions', 'rules', 'examples'],
  procedure: ['procedure', 'channels'],
  promise: ['promise', 'fee', 'counterMinutes'],
  basis: ['legalBasis', 'sources', 'confidence'],
  guarantees: [
    'complaints',
    'facilities',
    'competence',
    'supervision',
    'staffing',
    'serviceGuarantee',
    'safetyGuarantee',
    'evaluation',
  ],
  form: ['formFields'],
  words: ['phrases'],
  places: ['places', 'consumableIds', 'systemIds'],
} as const satisfies Record<string, readonly (keyof Content)[]>
export type Section = keyof typeof sections

// ---- a draft and what is said of it

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

// ---- refusals

export const DraftMoved = problem('catalogue/draft-moved', 409, 'Somebody saved this draft after you read it')
export const DraftOpen = problem('catalogue/draft-open', 409, 'This service has an open draft already')
export const DraftIncomplete = problem(
  'catalogue/draft-incomplete',
  422,
  'The draft has faults that must be mended first',
)
export const DraftNotInThatState = problem('catalogue/draft-not-in-that-state', 409, 'The draft is in another state')
export const SamePerson = problem(
  'catalogue/same-person',
  403,
  'Whoever wrote it cannot publish it: a second person does',
)
export const EffectiveInThePast = problem('catalogue/effective-in-the-past', 422, 'A version cannot begin in the past')
export const ServiceKnown = problem('catalogue/service-known', 409, 'There is a service with this id already')
export const AgencyUnknown = problem('catalogue/agency-unknown', 422, 'There is no such agency')

// ---- endpoints

const DraftId = Type.Object({ id: Id })
const revision = Type.Integer({ minimum: 1, description: 'The revision that was read' })

export const authoredServices = endpoint({
  method: 'GET',
  path: '/catalogue/authoring/services',
  summary: 'The services that the actor may write, each with its newest version and open draft',
  access: 'catalogue.author',
  input: Type.Object({}),
  reply: Type.Object({ services: Type.Array(AuthoredService) }),
})

export const drafts = endpoint({
  method: 'GET',
  path: '/catalogue/drafts',
  summary: 'The open drafts that the actor may see, the newest first',
  access: 'catalogue.author',
  input: Type.Object({}),
  reply: Type.Object({ drafts: Type.Array(DraftLine) }),
})

export const draft = endpoint({
  method: 'GET',
  path: '/catalogue/drafts/:id',
  summary: 'A draft with what it says, what is missing and what it changes',
  access: 'catalogue.author',
  input: DraftId,
  reply: Draft,
})

export const draftPreview = endpoint({
  method: 'GET',
  path: '/catalogue/drafts/:id/preview',
  summary: 'The standard as citizens would see it if the draft were published',
  access: 'catalogue.author',
  input: DraftId,
  reply: Standard,
})

export const beginDraft = endpoint({
  method: 'POST',
  path: '/catalogue/drafts',
  summary: 'Begin a draft of a service that is there',
  access: 'catalogue.author',
  input: Type.Object({ serviceId: Slug }),
  reply: Draft,
  problems: [DraftOpen],
})

export const beginService = endpoint({
  method: 'POST',
  path: '/catalogue/authoring/services',
  summary: 'Begin the draft of a new service, empty or after the pattern of another',
  access: 'catalogue.author',
  input: Type.Object({
    nameId: Type.String({ minLength: 3, maxLength: 120 }),
    agencyId: Slug,
    likeServiceId: Type.Optional(Slug),
  }),
  reply: Draft,
  problems: [ServiceKnown, AgencyUnknown],
})

export const saveDraft = endpoint({
  method: 'PUT',
  path: '/catalogue/drafts/:id',
  summary: 'Save parts of a draft; what is not named stays',
  access: 'catalogue.author',
  input: Type.Object({ id: Id, revision, content: SomeContent }),
  reply: Draft,
  problems: [DraftMoved, DraftNotInThatState],
})

export const submitDraft = endpoint({
  method: 'POST',
  path: '/catalogue/drafts/:id/submission',
  summary: 'Ask for a second person to look at it and publish it',
  access: 'catalogue.author',
  input: Type.Object({ id: Id, revision }),
  reply: Draft,
  problems: [DraftMoved, DraftIncomplete, DraftNotInThatState],
})

export const returnDraft = endpoint({
  method: 'POST',
  path: '/catalogue/drafts/:id/return',
  summary: 'Give a submitted draft back to its authors, with the reason',
  access: 'catalogue.publish',
  input: Type.Object({ id: Id, comment: Type.String({ minLength: 1, maxLength: 1000 }) }),
  reply: Draft,
  problems: [DraftNotInThatState],
})

export const publishDraft = endpoint({
  method: 'POST',
  path: '/catalogue/drafts/:id/publication',
  summary: 'Publish a submitted draft as a version, from today or from a later day',
  access: 'catalogue.publish',
  input: Type.Object({ id: Id, revision, effectiveFrom: Type.Optional(Day) }),
  reply: Version,
  problems: [DraftMoved, DraftIncomplete, DraftNotInThatState, SamePerson, EffectiveInThePast],
})

export const withdrawDraft = endpoint({
  method: 'DELETE',
  path: '/catalogue/drafts/:id',
  summary: 'Throw an open draft away',
  access: 'catalogue.author',
  input: DraftId,
  reply: Nothing,
  problems: [DraftNotInThatState],
})

export const versions = endpoint({
  method: 'GET',
  path: '/catalogue/services/:serviceId/versions',
  summary: 'The versions of a service, the newest first',
  access: 'catalogue.author',
  input: Type.Object({ serviceId: Slug }),
  reply: Type.Object({ versions: Type.Array(Version) }),
})

export const restoreVersion = endpoint({
  method: 'POST',
  path: '/catalogue/services/:serviceId/versions/:version/restoration',
  summary: 'Publish an earlier version again, as a new version from today',
  access: 'catalogue.publish',
  input: Type.Object({ serviceId: Slug, version: Type.Integer({ minimum: 1 }) }),
  reply: Version,
})

export const authoringChoices = endpoint({
  method: 'GET',
  path: '/catalogue/authoring/choices',
  summary: 'What an author can choose from: agencies, consumables, systems, services, and places of the halls',
  access: 'catalogue.author',
  input: Type.Object({}),
  reply: Type.Object({
    agencies: Type.Array(Agency),
    services: Type.Array(Type.Object({ id: Slug, nameId: Type.String(), agencyId: Slug })),
    consumables: Type.Array(Type.Object({ id: Slug, nameId: Type.String() })),
    systems: Type.Array(Type.Object({ id: SystemId, name: Type.String() })),
    halls: Type.Array(
      Type.Object({
        id: Slug,
        name: Type.String(),
        zones: Type.Array(Type.String()),
        booths: Type.Array(Type.Object({ id: Slug, agencyId: Slug, zone: Type.String() })),
        counters: Type.Array(Type.Object({ id: Slug, label: Type.String(), boothId: Slug })),
      }),
    ),
  }),
})
