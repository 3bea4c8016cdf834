import { Type } from 'typebox'
import { Day, endpoint, Id, Nothing, Slug } from '#platform/contract'
import { problem } from '#platform/problem'
import { Agency } from './agencies.ts'
import { SomeContent } from './content.ts'
import { AuthoredService, Draft, DraftLine, Version } from './drafts.ts'
import { Standard } from './standard.ts'
import { SystemId } from './supplies.ts'

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
