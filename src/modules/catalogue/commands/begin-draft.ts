import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { violated } from '#platform/database'
import { actorName } from '#platform/events'
import { newId } from '#platform/id'
import { NotFound } from '#platform/problem'
import { draftOf, getDraft } from '../authoring/drafts.ts'
import { emptyContent, patternOf } from '../authoring/empty-content.ts'
import { publishedServices } from '../authoring/published.ts'
import { slugOf } from '../authoring/slug-of.ts'
import {
  AgencyUnknown,
  type beginDraft as BeginDraft,
  type beginService as BeginService,
  type Content,
  type Draft,
  DraftOpen,
  ServiceKnown,
} from '../contract.ts'
import { requireAgency } from '../policy.ts'

/** Begins a draft from the newest version of a service. */
export async function beginDraft(ctx: Context, { serviceId }: Input<typeof BeginDraft>): Promise<Draft> {
  const [published] = await publishedServices(ctx, serviceId)
  if (!published) throw NotFound()
  return begin(ctx, {
    serviceId,
    agencyId: published.agency.id,
    basedOn: published.version,
    content: published.content,
    taken: DraftOpen,
  })
}

/** Begins the draft of a new service. Its id comes from its name, and stays when the name changes. */
export async function beginService(ctx: Context, input: Input<typeof BeginService>): Promise<Draft> {
  const { nameId, agencyId, likeServiceId } = input
  const agency = await ctx.db
    .selectFrom('catalogue.agencies')
    .select('id')
    .where('id', '=', agencyId)
    .executeTakeFirst()
  if (!agency) throw AgencyUnknown()
  requireAgency(ctx, agencyId)
  const serviceId = slugOf(nameId)
  const known = await ctx.db
    .selectFrom('catalogue.services')
    .select('id')
    .where('id', '=', serviceId)
    .executeTakeFirst()
  if (known) throw ServiceKnown({ serviceId })
  return begin(ctx, {
    serviceId,
    agencyId,
    basedOn: null,
    content: await beginning(ctx, nameId, agencyId, likeServiceId),
    taken: ServiceKnown,
  })
}

/** What a standard says is public: a service of any agency may be the pattern. */
async function beginning(ctx: Context, nameId: string, agencyId: string, likeServiceId?: string): Promise<Content> {
  if (likeServiceId === undefined) return emptyContent(nameId)
  const [other] = await publishedServices({ ...ctx, actor: { ...ctx.actor, agencyId: null } }, likeServiceId)
  if (!other) throw NotFound()
  return patternOf(other.content, nameId, other.agency.id === agencyId)
}

/** The database lets one open draft of a service be: who comes second is told so. */
async function begin(
  ctx: Context,
  draft: {
    serviceId: string
    agencyId: string
    basedOn: number | null
    content: Content
    taken: typeof DraftOpen
  },
): Promise<Draft> {
  const { serviceId, agencyId, basedOn, content, taken } = draft
  const id = newId()
  const by = actorName(ctx.actor)
  await ctx.db
    .insertInto('catalogue.drafts')
    .values({
      id,
      serviceId,
      agencyId,
      basedOn,
      isNew: basedOn === null,
      content: JSON.stringify(content),
      editors: [by],
      begunAt: ctx.now,
      editedAt: ctx.now,
      editedBy: by,
    })
    .execute()
    .catch(error => {
      throw violated(error) === 'drafts_one_open' ? taken({ serviceId }) : error
    })
  ctx.announce('catalogue.draft-begun', id, { serviceId, basedOn })
  return draftOf(ctx, await getDraft(ctx, id))
}
